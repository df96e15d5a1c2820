package vn.motcua.workflow.casefile.model;

/** Where a task stands. */
public enum TaskState {
    /** Anybody of the role in the unit may take it. */
    UNCLAIMED,
    /** One person is responsible. */
    CLAIMED,
    /** History. */
    ENDED
}
