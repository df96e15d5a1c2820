package vn.motcua.payment.fee.web;

import java.time.Instant;
import vn.motcua.payment.fee.application.ReadingFees;
import vn.motcua.payment.fee.model.CaptureOutcome;
import vn.motcua.payment.fee.persistence.CaptureRow;

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

    /** The state of an attempt now. */
    public static PaymentState of(ReadingFees.Attempt attempt) {
        CaptureRow capture = attempt.capture();
        if (capture != null) {
            return capture.outcome == CaptureOutcome.SETTLED ? SETTLED : SUSPENDED;
        }
        if (attempt.payment().declinedAt != null) {
            return DECLINED;
        }
        return attempt.payment().expiresAt.isBefore(Instant.now()) ? EXPIRED : OPEN;
    }
}
