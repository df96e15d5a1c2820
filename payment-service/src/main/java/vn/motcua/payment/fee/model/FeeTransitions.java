package vn.motcua.payment.fee.model;

import static vn.motcua.payment.fee.model.FeeAction.*;
import static vn.motcua.payment.fee.model.FeeState.*;

import java.util.List;
import java.util.Optional;

/** The one table of a fee's life: every legal move, and no other. */
public final class FeeTransitions {

    /** One legal move. */
    public record Transition(FeeState from, FeeAction action, FeeState to) {}

    private static final List<Transition> ALL = List.of(
            new Transition(EXPECTED, RAISE, DUE),
            new Transition(EXPECTED, EXEMPT, EXEMPTED),
            new Transition(EXPECTED, LEAVE_OUT, NOT_DUE),
            new Transition(EXPECTED, CLOSE, NOT_DUE),
            new Transition(DUE, SETTLE, SETTLED),
            new Transition(DUE, CANCEL, CANCELLED),
            new Transition(SETTLED, REQUEST_REFUND, REFUND_REQUESTED),
            new Transition(REFUND_REQUESTED, CONFIRM_REFUND, REFUNDED));

    private FeeTransitions() {}

    /** The whole table, in the order of a fee's life. */
    public static List<Transition> all() {
        return ALL;
    }

    /** Where the action leads from a state; empty when it is not a legal move. */
    public static Optional<FeeState> next(FeeState from, FeeAction action) {
        return ALL.stream()
                .filter(move -> move.from() == from && move.action() == action)
                .map(Transition::to)
                .findFirst();
    }
}
