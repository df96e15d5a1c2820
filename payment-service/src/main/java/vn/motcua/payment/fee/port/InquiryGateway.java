package vn.motcua.payment.fee.port;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says what became of an attempt, for those whose announcement was lost. */
public interface InquiryGateway {

    /** What a gateway answers. */
    sealed interface Finding {

        /** Money was taken: VND, and the gateway's number. */
        record Taken(
                String transactionNo, long amount, @Nullable Instant paidAt) implements Finding {}

        /** Nothing was taken. */
        record NothingTaken() implements Finding {}

        /** It cannot say at the moment. */
        record NoAnswer() implements Finding {}
    }

    /**
     * Asks once; never fails.
     *
     * @param reference ours
     * @param startedAt when the attempt was started
     */
    Uni<Finding> find(String reference, Instant startedAt);
}
