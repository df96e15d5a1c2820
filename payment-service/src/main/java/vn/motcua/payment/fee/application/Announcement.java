package vn.motcua.payment.fee.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.payment.fee.model.GatewayName;

/**
 * What a gateway says has become of an attempt, its signature already verified.
 *
 * @param gateway who says so
 * @param reference what we called the attempt
 * @param transactionNo the gateway's own number; empty when nothing was taken
 * @param amount VND
 * @param code the gateway's result
 * @param paidAt when, if the gateway says so
 */
public record Announcement(
        GatewayName gateway,
        String reference,
        String transactionNo,
        long amount,
        String code,
        @Nullable Instant paidAt) {

    /** The same about an attempt. */
    Announcement about(String attempt) {
        return new Announcement(gateway, attempt, transactionNo, amount, code, paidAt);
    }

    /** What we made of it. */
    public enum Outcome {
        /** Recorded just now. */
        RECORDED,
        /** Recorded before: nothing changed. */
        KNOWN,
        /** The money is not what was asked for. */
        WRONG_AMOUNT,
        /** The reference is none of ours. */
        UNKNOWN_REFERENCE
    }
}
