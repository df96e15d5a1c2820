package vn.motcua.payment.fee.model;

import static vn.motcua.kit.lifecycle.Transition.move;
import static vn.motcua.payment.fee.model.FeeAction.*;
import static vn.motcua.payment.fee.model.FeeState.*;

import vn.motcua.kit.lifecycle.TransitionTable;

/** The life of a fee: every legal move, and no other. */
public final class FeeTransitions {

    /** The table, in the order of a fee's life. */
    public static final TransitionTable<FeeState, FeeAction> TABLE = TransitionTable.of(
            move(EXPECTED, RAISE, DUE),
            move(EXPECTED, EXEMPT, EXEMPTED),
            move(EXPECTED, LEAVE_OUT, NOT_DUE),
            move(EXPECTED, CLOSE, NOT_DUE),
            move(DUE, SETTLE, SETTLED),
            move(DUE, CANCEL, CANCELLED),
            move(SETTLED, REQUEST_REFUND, REFUND_REQUESTED),
            move(REFUND_REQUESTED, CONFIRM_REFUND, REFUNDED));

    private FeeTransitions() {}
}
