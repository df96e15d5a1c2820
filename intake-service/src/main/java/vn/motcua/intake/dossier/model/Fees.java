package vn.motcua.intake.dossier.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.feerules.CollectAt;

/** What the applicant sees of the money: a state of its own, never mixed with the status of the dossier. */
public record Fees(List<Fee> fees, boolean exempt) {

    /** Nothing known yet. */
    public static final Fees NONE = new Fees(List.of(), false);

    public Fees {
        fees = List.copyOf(fees);
    }

    /** Where one fee stands. */
    public enum State {
        DUE,
        SETTLED,
        CANCELLED,
        REFUND_REQUESTED,
        REFUNDED
    }

    /**
     * One fee.
     *
     * @param amount in the currency's smallest customary unit; VND has no smaller one
     * @param since when the state was reached
     */
    public record Fee(
            UUID feeId,
            long amount,
            String currency,
            @Nullable CollectAt collectAt,
            State state,
            Instant since) {

        Fee in(State state, Instant since) {
            return new Fee(feeId, amount, currency, collectAt, state, since);
        }

        private boolean canMoveTo(State next) {
            return next != State.REFUNDED || state == State.REFUND_REQUESTED;
        }

        /** The standard step in which it is collected. */
        public int step() {
            return switch (collectAt) {
                case SUPPLEMENT -> 4;
                case RETURN -> 5;
                case RECEPTION -> 3;
                case null -> 3;
            };
        }
    }

    /** A fee was raised. */
    public Fees raised(Fee fee) {
        List<Fee> more = new ArrayList<>(fees);
        more.removeIf(known -> known.feeId().equals(fee.feeId()));
        more.add(fee);
        return new Fees(more, exempt);
    }

    /** Nothing is to be paid. */
    public Fees exempted() {
        return new Fees(fees, true);
    }

    /**
     * A fee moved on; an unknown one changes nothing. Only what was to go back can have gone back: other refunds were of
     * another payment.
     */
    public Fees moved(UUID feeId, State state, Instant since) {
        return new Fees(
                fees.stream()
                        .map(fee -> fee.feeId().equals(feeId) && fee.canMoveTo(state) ? fee.in(state, since) : fee)
                        .toList(),
                exempt);
    }

    /** A fee by its id. */
    public Optional<Fee> fee(UUID feeId) {
        return fees.stream().filter(fee -> fee.feeId().equals(feeId)).findFirst();
    }

    /** One word for all fees: NONE, EXEMPT, or the state that asks for most attention. */
    public String summary() {
        if (fees.isEmpty()) {
            return exempt ? "EXEMPT" : "NONE";
        }
        for (State state : List.of(State.DUE, State.REFUND_REQUESTED, State.SETTLED, State.REFUNDED)) {
            if (fees.stream().anyMatch(fee -> fee.state() == state)) {
                return state.name();
            }
        }
        return State.CANCELLED.name();
    }
}
