package vn.motcua.workflow.casefile.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.workflow.process.model.StepKind;

/** Where a case stands. */
public enum CaseState {
    /** Received; the fee due at reception is not settled yet. */
    AWAITING_PAYMENT(2, null),
    /** With the appraiser. */
    APPRAISAL(4, StepKind.APPRAISAL),
    /** With the approver. */
    APPROVAL(4, StepKind.APPROVAL),
    /** Decided; the result is to be issued. */
    ISSUE(4, StepKind.ISSUE),
    /** Processing is finished; the result waits for its owner. */
    HAND_OVER(9, StepKind.HAND_OVER),
    /** The result was handed over, with proof. */
    RETURNED(10, null),
    /** Withdrawn by the applicant before a result was issued. */
    WITHDRAWN(7, null);

    private final int nationalStatus;
    private final @Nullable StepKind work;

    CaseState(int nationalStatus, @Nullable StepKind work) {
        this.nationalStatus = nationalStatus;
        this.work = work;
    }

    /** The status of the national list (TrangThaiHoSo) that this state means. */
    public int nationalStatus() {
        return nationalStatus;
    }

    /** The work that an officer has to do in this state. */
    public Optional<StepKind> work() {
        return Optional.ofNullable(work);
    }

    /** Whether officers form and take the decision in it. */
    boolean isDeciding() {
        return this == APPRAISAL || this == APPROVAL;
    }

    /** Whether nothing can happen to the case any more. */
    public boolean isFinal() {
        return this == RETURNED || this == WITHDRAWN;
    }

    /** Whether the dossier's time limit still runs: it ends when the result is issued, not when its owner comes for it. */
    public boolean isInProcess() {
        return this == AWAITING_PAYMENT || this == APPRAISAL || this == APPROVAL || this == ISSUE;
    }
}
