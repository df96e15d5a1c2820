package vn.motcua.workflow.casefile.model;

/** What can be done to a case. */
public enum CaseAction {
    /** The fee is settled: processing begins. */
    START,
    /** An officer becomes the one responsible for the open task. */
    CLAIM,
    /** The appraiser gives an opinion and proposes a decision. */
    APPRAISE,
    /** The approver decides. */
    APPROVE,
    /** The approver sends the case back to the appraiser. */
    SEND_BACK,
    /** The decision becomes a numbered result. */
    ISSUE_RESULT,
    /** The result is given to its owner. */
    HAND_OVER_RESULT,
    /** The applicant withdraws. */
    WITHDRAW
}
