package vn.motcua.payment.fee.port;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.payment.fee.model.GatewayName;
import vn.motcua.payment.fee.model.Soundness;

/** Says what became of an attempt, for those whose announcement was lost or left doubts. */
public interface InquiryGateway {

    /** What a gateway answers; {@code code} in its own words, for those who look. */
    sealed interface Finding {

        /** The gateway's own word. */
        String code();

        /** Money was taken: VND, the gateway's number, and whether it vouches for it. */
        record Taken(
                String code,
                String transactionNo,
                long amount,
                @Nullable Instant paidAt,
                Soundness soundness) implements Finding {}

        /** Nothing was taken, and nothing will be. */
        record NothingTaken(String code) implements Finding {}

        /** It cannot say at the moment. */
        record Unclear(String code) implements Finding {}
    }

    /** Which gateway it is. */
    GatewayName name();

    /**
     * Asks once; never fails.
     *
     * @param reference ours
     * @param startedAt when the attempt was started
     */
    Uni<Finding> find(String reference, Instant startedAt);

    /** How long that may take. */
    Duration answersWithin();
}
