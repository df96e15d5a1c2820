package vn.motcua.workflow.casefile.model;

/** How a task ended. */
public enum TaskOutcome {
    PROPOSED_APPROVAL(TaskAction.FINISH),
    PROPOSED_REJECTION(TaskAction.FINISH),
    APPROVED(TaskAction.FINISH),
    REJECTED(TaskAction.FINISH),
    SENT_BACK(TaskAction.FINISH),
    ISSUED(TaskAction.FINISH),
    HANDED_OVER(TaskAction.FINISH),
    /** Done, with nothing to decide in it: a signature, a linked result, what the applicant has brought or paid. */
    COMPLETED(TaskAction.FINISH),
    /** The applicant's fee is settled, so that nobody has to say so. */
    PAID(TaskAction.SETTLE),
    AGREED(TaskAction.FINISH),
    OBJECTED(TaskAction.FINISH),
    NO_OPINION(TaskAction.FINISH),
    /** Another step was sent back to one before this. */
    DROPPED(TaskAction.CANCEL),
    /** The unit closed while the task was open; the same step goes on in another one. */
    MOVED(TaskAction.MOVE),
    /** The responsible officer has lost the right while the task was open; the same step goes on with somebody else. */
    TAKEN_OVER(TaskAction.TAKE_OVER),
    /** The case was withdrawn while the task was open. */
    CANCELLED(TaskAction.CANCEL);

    private final TaskAction by;

    TaskOutcome(TaskAction by) {
        this.by = by;
    }

    /** Whether what the task asks for was done, whatever came of it. */
    public boolean isDone() {
        return by == TaskAction.FINISH || by == TaskAction.SETTLE;
    }

    /** What ended it. */
    TaskAction by() {
        return by;
    }
}
