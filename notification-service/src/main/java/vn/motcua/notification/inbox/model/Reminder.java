package vn.motcua.notification.inbox.model;

/** What officers are told of time that runs out. The wire name stands in the database, in the API and in the names of the texts. */
public enum Reminder {
    STEP_NEARLY_DUE("step-nearly-due"),
    STEP_OVERDUE("step-overdue"),
    DOSSIER_NEARLY_DUE("dossier-nearly-due"),
    DOSSIER_OVERDUE("dossier-overdue");

    private final String wireName;

    Reminder(String wireName) {
        this.wireName = wireName;
    }

    /** Stable name outside Java. */
    public String wireName() {
        return wireName;
    }
}
