package vn.motcua.payment.fee.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of an attempt to pay. */
public enum PaymentState {
    /** The gateway has not said anything yet. */
    OPEN,
    /** Nobody paid in time; money that comes all the same is still recorded. */
    EXPIRED,
    /** The gateway said no. */
    DECLINED,
    /** It settled the fee. */
    SETTLED,
    /** Money was taken that did not settle the fee. */
    SUSPENDED;

    /**
     * The state of an attempt now.
     *
     * @param money what the money that came with it is for; of several captures the one that settled
     * @param declinedAt when the gateway said no
     */
    public static PaymentState of(
            @Nullable CaptureOutcome money, @Nullable Instant declinedAt, Instant expiresAt, Instant now) {
        if (money != null) {
            return money == CaptureOutcome.SETTLED ? SETTLED : SUSPENDED;
        }
        if (declinedAt != null) {
            return DECLINED;
        }
        return expiresAt.isBefore(now) ? EXPIRED : OPEN;
    }
}
