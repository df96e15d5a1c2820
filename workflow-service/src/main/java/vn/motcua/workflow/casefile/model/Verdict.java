package vn.motcua.workflow.casefile.model;

/** What the approver decided. */
public enum Verdict {
    APPROVED,
    REJECTED;

    /** What the applicant gets. */
    public Outcome outcome() {
        return this == APPROVED ? Outcome.GRANTED : Outcome.DENIED;
    }

    /** What a result says. */
    public enum Outcome {
        GRANTED,
        DENIED
    }
}
