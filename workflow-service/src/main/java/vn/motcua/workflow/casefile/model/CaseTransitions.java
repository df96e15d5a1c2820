package vn.motcua.workflow.casefile.model;

import static vn.motcua.kit.lifecycle.Transition.move;
import static vn.motcua.workflow.casefile.model.CaseAction.APPRAISE;
import static vn.motcua.workflow.casefile.model.CaseAction.APPROVE;
import static vn.motcua.workflow.casefile.model.CaseAction.CLAIM;
import static vn.motcua.workflow.casefile.model.CaseAction.HAND_OVER_RESULT;
import static vn.motcua.workflow.casefile.model.CaseAction.ISSUE_RESULT;
import static vn.motcua.workflow.casefile.model.CaseAction.SEND_BACK;
import static vn.motcua.workflow.casefile.model.CaseAction.START;
import static vn.motcua.workflow.casefile.model.CaseAction.WITHDRAW;
import static vn.motcua.workflow.casefile.model.CaseState.APPRAISAL;
import static vn.motcua.workflow.casefile.model.CaseState.APPROVAL;
import static vn.motcua.workflow.casefile.model.CaseState.AWAITING_PAYMENT;
import static vn.motcua.workflow.casefile.model.CaseState.HAND_OVER;
import static vn.motcua.workflow.casefile.model.CaseState.ISSUE;
import static vn.motcua.workflow.casefile.model.CaseState.RETURNED;
import static vn.motcua.workflow.casefile.model.CaseState.WITHDRAWN;

import vn.motcua.kit.lifecycle.TransitionTable;

/** The single truth of a case's life: every legal (state, action) → state. What does not stand here is refused by name. */
public final class CaseTransitions {

    /** The table, in the order of a case's life. */
    public static final TransitionTable<CaseState, CaseAction> TABLE = TransitionTable.of(
            move(AWAITING_PAYMENT, START, APPRAISAL),
            move(AWAITING_PAYMENT, WITHDRAW, WITHDRAWN),
            //
            move(APPRAISAL, CLAIM, APPRAISAL),
            move(APPRAISAL, APPRAISE, APPROVAL),
            move(APPRAISAL, WITHDRAW, WITHDRAWN),
            //
            move(APPROVAL, CLAIM, APPROVAL),
            move(APPROVAL, SEND_BACK, APPRAISAL),
            move(APPROVAL, APPROVE, ISSUE),
            move(APPROVAL, WITHDRAW, WITHDRAWN),
            //
            move(ISSUE, CLAIM, ISSUE),
            move(ISSUE, ISSUE_RESULT, HAND_OVER),
            move(ISSUE, WITHDRAW, WITHDRAWN),
            //
            move(HAND_OVER, CLAIM, HAND_OVER),
            move(HAND_OVER, HAND_OVER_RESULT, RETURNED));

    private CaseTransitions() {}
}
