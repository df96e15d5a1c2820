package vn.motcua.payment.counter.model;

import static vn.motcua.kit.lifecycle.Transition.move;
import static vn.motcua.payment.counter.model.ReceiptAction.AGREE;
import static vn.motcua.payment.counter.model.ReceiptAction.ASK_VOID;
import static vn.motcua.payment.counter.model.ReceiptState.ISSUED;
import static vn.motcua.payment.counter.model.ReceiptState.VOIDED;
import static vn.motcua.payment.counter.model.ReceiptState.VOID_ASKED;

import vn.motcua.kit.lifecycle.TransitionTable;

/** The life of a receipt: every legal move, and no other. */
public final class ReceiptTransitions {

    /** The table. */
    public static final TransitionTable<ReceiptState, ReceiptAction> TABLE =
            TransitionTable.of(move(ISSUED, ASK_VOID, VOID_ASKED), move(VOID_ASKED, AGREE, VOIDED));

    private ReceiptTransitions() {}
}
