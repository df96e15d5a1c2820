package vn.motcua.workflow.casefile.model;

/** How a task ended. */
public enum TaskOutcome {
    PROPOSED_APPROVAL,
    PROPOSED_REJECTION,
    APPROVED,
    REJECTED,
    SENT_BACK,
    ISSUED,
    HANDED_OVER,
    /** The unit closed while the task was open; the same step goes on in another one. */
    MOVED,
    /** The responsible officer has lost the right while the task was open; the same step goes on with somebody else. */
    TAKEN_OVER,
    /** The case was withdrawn while the task was open. */
    CANCELLED
}
