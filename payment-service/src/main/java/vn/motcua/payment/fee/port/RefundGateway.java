package vn.motcua.payment.fee.port;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
     * @param gatewayNo the gateway's number of the refund, once it has told it
     */
    record Order(
            UUID requestId,
            String reference,
            Instant startedAt,
            String transactionNo,
            long amount,
            @Nullable String gatewayNo) {}

    /** What the gateway says; {@code code} in its own words, for those who look. */
    sealed interface Answer {

        /** The gateway's own word. */
        String code();

        /** The money is given back. */
        record Done(String code) implements Answer {}

        /** The request is taken, now or before; what becomes of it must be asked for. */
        record Accepted(String code, @Nullable String gatewayNo) implements Answer {}

        /** It will not be done. */
        record Rejected(String code) implements Answer {}

        /**
         * No answer, or none that says anything: it leaves open whether it was done.
         *
         * @param mayPass whether it may pass by itself
         */
        record Unclear(String code, boolean mayPass) implements Answer {}
    }

    /** Asks for it once. Never fails. */
    Uni<Answer> refund(Order order);

    /** Asks once what became of a request that was taken. Never fails. */
    Uni<Answer> progress(Order order);

    /** How long one of these may take. */
    Duration answersWithin();
}
