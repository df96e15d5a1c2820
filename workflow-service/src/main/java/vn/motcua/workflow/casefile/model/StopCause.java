package vn.motcua.workflow.casefile.model;

/** What leads to the stop of a case. */
public enum StopCause {
    /** An approver has found a ground of the law. */
    DECIDED,
    /** The applicant has not completed the dossier in time. */
    SUPPLEMENT_UNANSWERED
}
