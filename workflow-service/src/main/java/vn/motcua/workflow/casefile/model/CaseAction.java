package vn.motcua.workflow.casefile.model;

import java.util.EnumSet;
import java.util.Set;
import vn.motcua.processflow.TaskKind;

/** What an officer can do to a case, and the kinds of steps that are done by it. */
public enum CaseAction {
    /** An officer becomes the one responsible for an open task. */
    CLAIM(
            EnumSet.of(
                    TaskKind.APPRAISAL,
                    TaskKind.CONSULTATION,
                    TaskKind.APPROVAL,
                    TaskKind.SIGNING,
                    TaskKind.LINKED_PROCEDURE,
                    TaskKind.ISSUE,
                    TaskKind.HAND_OVER)),
    /** The appraiser gives an opinion and proposes a decision. */
    APPRAISE(EnumSet.of(TaskKind.APPRAISAL)),
    /** The approver decides. */
    APPROVE(EnumSet.of(TaskKind.APPROVAL)),
    /** The approver sends the case back. */
    SEND_BACK(EnumSet.of(TaskKind.APPROVAL)),
    /** The decision becomes a numbered result. */
    ISSUE_RESULT(EnumSet.of(TaskKind.ISSUE)),
    /** The result is given to its owner. */
    HAND_OVER_RESULT(EnumSet.of(TaskKind.HAND_OVER)),
    /** What others did is recorded: an opinion, a signature, a linked result, what the applicant has brought or paid. */
    COMPLETE(
            EnumSet.of(
                    TaskKind.CONSULTATION,
                    TaskKind.SIGNING,
                    TaskKind.LINKED_PROCEDURE,
                    TaskKind.SUPPLEMENT,
                    TaskKind.FINANCIAL_OBLIGATION,
                    TaskKind.PAYMENT));

    private final Set<TaskKind> kinds;

    CaseAction(Set<TaskKind> kinds) {
        this.kinds = kinds;
    }

    /** Whether a step of this kind is done by it. */
    public boolean fits(TaskKind kind) {
        return kinds.contains(kind);
    }
}
