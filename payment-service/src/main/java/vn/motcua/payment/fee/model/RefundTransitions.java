package vn.motcua.payment.fee.model;

import static vn.motcua.kit.lifecycle.Transition.move;
import static vn.motcua.payment.fee.model.RefundAction.*;
import static vn.motcua.payment.fee.model.RefundState.*;

import vn.motcua.kit.lifecycle.TransitionTable;

/** The life of a refund: every legal move, and no other. An unclear answer is none: it is asked again. */
public final class RefundTransitions {

    /** The table, in the order of a refund's life. */
    public static final TransitionTable<RefundState, RefundAction> TABLE = TransitionTable.of(
            move(REQUESTED, ACCEPT, ACCEPTED),
            move(REQUESTED, CONFIRM, REFUNDED),
            move(REQUESTED, REJECT, REJECTED),
            move(ACCEPTED, ACCEPT, ACCEPTED),
            move(ACCEPTED, CONFIRM, REFUNDED),
            move(ACCEPTED, REJECT, REJECTED));

    private RefundTransitions() {}
}
