package vn.motcua.workflow.casefile.model;

import java.util.Collection;
import vn.motcua.processflow.ProcessDefinition.Kind;
import vn.motcua.processflow.TaskKind;

/** Where a case stands, as one word: the stage of its work while it is worked on, else its life. */
public enum CaseState {
    /** Received; the fee due at reception is not settled yet. */
    AWAITING_PAYMENT,
    /** With the appraiser, or what is consulted or completed for the appraisal. */
    APPRAISAL,
    /** With the approver. */
    APPROVAL,
    /** Decided; the result is to be issued. */
    ISSUE,
    /** Processing is finished; the result waits for its owner. */
    HAND_OVER,
    /** The result was handed over, with proof. */
    RETURNED,
    /** Withdrawn by the applicant before a result was issued. */
    WITHDRAWN,
    /** Processing was stopped. */
    STOPPED;

    /** Of a case of which these kinds of steps are open: the earliest stage among them. */
    public static CaseState of(CaseLife life, Collection<TaskKind> open) {
        return switch (life) {
            case AWAITING_PAYMENT -> AWAITING_PAYMENT;
            case IN_PROCESS, PAUSED ->
                open.stream()
                        .map(TaskKind::stage)
                        .map(stage -> stage == Kind.PAYMENT ? HAND_OVER : valueOf(stage.name()))
                        .min(CaseState::compareTo)
                        .orElse(APPRAISAL);
            case FINISHED -> HAND_OVER;
            case RETURNED -> RETURNED;
            case WITHDRAWN -> WITHDRAWN;
            case STOPPED -> STOPPED;
        };
    }
}
