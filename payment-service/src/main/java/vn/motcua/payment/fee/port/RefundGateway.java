package vn.motcua.payment.fee.port;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Gives money back through the gateway it came with. */
public interface RefundGateway {

    /**
     * What is to be given back.
     *
     * @param requestId the same for every repetition: the gateway does it once
     * @param reference ours of the attempt
     * @param startedAt when that attempt was started
     * @param transactionNo the gateway's number of the capture
     * @param amount VND
     */
    record Order(UUID requestId, String reference, Instant startedAt, String transactionNo, long amount) {}

    /**
     * How it ended.
     *
     * @param done the money is given back, now or by an earlier request with the same id
     * @param code what the gateway answered, or {@code no-answer}
     * @param worthRetryingSoon whether it may pass by itself
     */
    record Result(boolean done, String code, boolean worthRetryingSoon) {}

    /** Asks once. Never fails: no answer is a result too, and it leaves open whether it was done. */
    Uni<Result> refund(Order order);
}
