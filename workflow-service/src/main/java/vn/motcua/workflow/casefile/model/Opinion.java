package vn.motcua.workflow.casefile.model;

/** What whoever was consulted says; silence is not consent. */
public enum Opinion {
    AGREE(TaskOutcome.AGREED),
    OBJECT(TaskOutcome.OBJECTED),
    NONE(TaskOutcome.NO_OPINION);

    private final TaskOutcome outcome;

    Opinion(TaskOutcome outcome) {
        this.outcome = outcome;
    }

    TaskOutcome outcome() {
        return outcome;
    }
}
