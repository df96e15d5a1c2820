package vn.motcua.workflow.casefile.model;

/** The coarse life of a case: whose time runs, and whether there is anything left to do. Where its work stands is told by its tasks. */
public enum CaseLife {
    /** Received; the fee due at reception is not settled yet. */
    AWAITING_PAYMENT,
    /** Officers work on it. */
    IN_PROCESS,
    /** Nothing can be done before the applicant has acted. */
    PAUSED,
    /** The result is issued and waits for its owner. */
    FINISHED,
    /** The result was handed over, with proof. */
    RETURNED,
    /** Withdrawn by the applicant before a result was issued. */
    WITHDRAWN,
    /** Processing was stopped. */
    STOPPED;

    /** Whether nothing can happen to the case any more. */
    public boolean isFinal() {
        return this == RETURNED || this == WITHDRAWN || this == STOPPED;
    }

    /** Whether the dossier's time runs now. */
    public boolean isRunning() {
        return this == AWAITING_PAYMENT || this == IN_PROCESS;
    }

    /** Whether the dossier's time limit still counts: it ends when the result is issued, not when its owner comes for it. */
    public boolean isInProcess() {
        return this == AWAITING_PAYMENT || this == IN_PROCESS || this == PAUSED;
    }
}
