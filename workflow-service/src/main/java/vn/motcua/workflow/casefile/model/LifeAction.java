package vn.motcua.workflow.casefile.model;

/** What happens to a case as a whole. */
public enum LifeAction {
    /** The fee is settled: work begins. */
    START,
    /** Officers do a step or become responsible for one. */
    WORK,
    /** The applicant has to act. */
    PAUSE,
    /** The applicant has acted. */
    RESUME,
    /** The decision becomes a numbered result. */
    FINISH,
    /** The result reaches its owner. */
    RETURN,
    /** The process comes to an end without a result. */
    STOP,
    /** The applicant withdraws. */
    WITHDRAW
}
