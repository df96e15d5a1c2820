package vn.motcua.payment.counter.model;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receipt for money taken at a counter. It is never edited: a wrong one is voided by two people, and another takes its place.
 *
 * @param series of the unit and the year
 * @param number counts 1, 2, 3 … in its series
 * @param replaces the receipt whose place it takes; null for the first one of a payment
 * @param voiding how far it is on its way out; null while nobody wants it voided
 */
public record Receipt(
        UUID id,
        String series,
        long number,
        String unit,
        UUID shiftId,
        UUID paymentId,
        UUID feeId,
        String dossierCode,
        long amount,
        CounterMethod method,
        @Nullable String cardReference,
        Instant issuedAt,
        UUID issuedBy,
        @Nullable UUID replaces,
        ReceiptState state,
        @Nullable Voiding voiding) {

    /** Who wants it voided and why, and who agreed. */
    public record Voiding(
            UUID askedBy,
            String reason,
            @Nullable UUID agreedBy,
            @Nullable Instant at) {}

    /** Series and number as they stand on the receipt; it is also the number of the money in the book. */
    public static String written(String series, long number) {
        return series + "-" + String.format(Locale.ROOT, "%07d", number);
    }

    /** Its series and number as they stand on it. */
    public String written() {
        return written(series, number);
    }

    /** Somebody wants it voided. */
    public Receipt voidAsked(UUID by, String reason) {
        return in(ReceiptTransitions.TABLE.next(state, ReceiptAction.ASK_VOID), new Voiding(by, reason, null, null));
    }

    /** Another person agrees. */
    public Receipt voided(UUID by, Instant now) {
        ReceiptState next = ReceiptTransitions.TABLE.next(state, ReceiptAction.AGREE);
        if (voiding == null) {
            throw new IllegalStateException("nobody asked to void " + id);
        }
        if (voiding.askedBy().equals(by)) {
            throw new FourEyes();
        }
        return in(next, new Voiding(voiding.askedBy(), voiding.reason(), by, now));
    }

    /** The receipt that takes its place: the same money under the next number. */
    public Receipt replacement(UUID newId, long newNumber, String newSeries, UUID by, Instant now) {
        return new Receipt(
                newId,
                newSeries,
                newNumber,
                unit,
                shiftId,
                paymentId,
                feeId,
                dossierCode,
                amount,
                method,
                cardReference,
                now,
                by,
                id,
                ReceiptState.ISSUED,
                null);
    }

    private Receipt in(ReceiptState next, Voiding how) {
        return new Receipt(
                id,
                series,
                number,
                unit,
                shiftId,
                paymentId,
                feeId,
                dossierCode,
                amount,
                method,
                cardReference,
                issuedAt,
                issuedBy,
                replaces,
                next,
                how);
    }
}
