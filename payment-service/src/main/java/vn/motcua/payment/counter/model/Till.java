package vn.motcua.payment.counter.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;

/**
 * A cashier's shift at a till: what was in it, what came and went, and what was counted in the end. It decides and changes nothing.
 *
 * @param openingCash VND counted at the beginning
 * @param receipts how many were issued
 * @param count what was counted at the end; null while it is open
 */
public record Till(
        UUID id,
        String unit,
        UUID cashier,
        Instant openedAt,
        long openingCash,
        long cashTaken,
        long cardTaken,
        long paidOut,
        int receipts,
        @Nullable Count count) {

    /** The last count and, where it is not what should be there, why. */
    public record Count(
            Instant closedAt, long cash, @Nullable String explanation) {}

    /** A new shift. */
    public static Till opened(UUID id, String unit, UUID cashier, long openingCash, Instant now) {
        return new Till(id, unit, cashier, now, openingCash, 0, 0, 0, 0, null);
    }

    /** What must be in the till. */
    public long expectedCash() {
        return Math.subtractExact(Math.addExact(openingCash, cashTaken), paidOut);
    }

    /** Counted more (positive) or less than must be there; zero while nobody has counted. */
    public long difference() {
        return count == null ? 0 : Math.subtractExact(count.cash(), expectedCash());
    }

    /** Money was taken against a receipt. */
    public Till took(CounterMethod method, long amount) {
        requireOpen();
        return method == CounterMethod.CASH
                ? with(Math.addExact(cashTaken, amount), cardTaken, paidOut, receipts + 1)
                : with(cashTaken, Math.addExact(cardTaken, amount), paidOut, receipts + 1);
    }

    /** Cash was given back. What is not in the till cannot be. */
    public Till paid(long amount) {
        requireOpen();
        if (amount > expectedCash()) {
            throw new NotEnoughCash(expectedCash());
        }
        return with(cashTaken, cardTaken, Math.addExact(paidOut, amount), receipts);
    }

    /** The shift ends with a count; a difference is explained. */
    public Till closed(long counted, @Nullable String explanation, Instant now) {
        requireOpen();
        boolean explained = explanation != null && !explanation.isBlank();
        if (counted != expectedCash() && !explained) {
            throw InvalidRequest.field("explanation", "difference-unexplained");
        }
        return new Till(
                id,
                unit,
                cashier,
                openedAt,
                openingCash,
                cashTaken,
                cardTaken,
                paidOut,
                receipts,
                new Count(now, counted, explained ? explanation : null));
    }

    private void requireOpen() {
        if (count != null) {
            throw new ShiftClosed();
        }
    }

    private Till with(long newCash, long newCard, long newPaidOut, int newReceipts) {
        return new Till(id, unit, cashier, openedAt, openingCash, newCash, newCard, newPaidOut, newReceipts, count);
    }
}
