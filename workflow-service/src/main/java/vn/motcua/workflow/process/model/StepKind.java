package vn.motcua.workflow.process.model;

/** What is done in a step of a process. */
public enum StepKind {
    /** The applicant pays the fee due at reception; nobody of ours has work to do. */
    PAYMENT,
    /** The specialised agency examines the dossier and proposes a decision. */
    APPRAISAL,
    /** Another officer decides. */
    APPROVAL,
    /** The decision becomes a numbered result. */
    ISSUE,
    /** The result reaches the applicant, with proof. */
    HAND_OVER
}
