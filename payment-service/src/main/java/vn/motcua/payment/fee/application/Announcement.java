package vn.motcua.payment.fee.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway says has become of an attempt, its signature already verified.
 *
 * @param reference what we called the attempt
 * @param transactionNo the gateway's own number; empty when nothing was taken
 * @param amount VND
 * @param code the gateway's result
 * @param captured whether money was taken
 * @param paidAt when, if the gateway says so
 */
public record Announcement(
        String reference,
        String transactionNo,
        long amount,
        String code,
        boolean captured,
        @Nullable Instant paidAt) {

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
