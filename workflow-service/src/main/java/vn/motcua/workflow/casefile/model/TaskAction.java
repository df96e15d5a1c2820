package vn.motcua.workflow.casefile.model;

/** What happens to a task. */
public enum TaskAction {
    /** Somebody becomes responsible, by a word or by doing it. */
    CLAIM,
    /** The responsible officer does what it asks for. */
    FINISH,
    /** What the applicant had to do is done, and we hear of it. */
    SETTLE,
    /** Its unit closes. */
    MOVE,
    /** Its responsible officer has lost the right to it. */
    TAKE_OVER,
    /** Its case is withdrawn, or what it came of is done again. */
    CANCEL
}
