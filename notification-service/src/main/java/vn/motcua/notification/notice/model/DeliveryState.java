package vn.motcua.notification.notice.model;

/** Where a delivery stands. {@code SENT} means that the channel took it over, not that it has come or that somebody has read it. */
public enum DeliveryState {
    /** Waits for its turn, or for the contact. */
    PENDING,
    /** An instance has leased it and is sending it. */
    SENDING,
    /** Handed over to the mail system or the short message centre. */
    SENT,
    /** The channel said that it has come. Of a mail nobody knows that. */
    DELIVERED,
    /** Could not be sent, or came back. The dossier goes on untouched. */
    FAILED,
    /** Was not to be sent: more than this address is written. */
    WITHHELD
}
