package vn.motcua.notification.notice.model;

/** What became of one attempt to send a notice. */
public record Attempt(LeasedNotice leased, Outcome outcome) {

    /** The notice as it was when the attempt began. */
    public Notice notice() {
        return leased.notice();
    }
}
