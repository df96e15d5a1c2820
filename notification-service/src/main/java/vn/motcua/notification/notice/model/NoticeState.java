package vn.motcua.notification.notice.model;

/** Where a notice stands. {@code SENT} means that the mail system took it over, not that somebody has read it. */
public enum NoticeState {
    /** Waits for its turn, or for the contact. */
    PENDING,
    /** An instance has leased it and is sending it. */
    SENDING,
    /** Handed over to the mail system. */
    SENT,
    /** Could not be sent. The dossier goes on untouched. */
    FAILED,
    /** Was not to be sent: more than this address is written. */
    WITHHELD
}
