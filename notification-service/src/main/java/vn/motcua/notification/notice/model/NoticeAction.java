package vn.motcua.notification.notice.model;

/** What can happen to a notice. */
public enum NoticeAction {
    /** An instance takes it for a while; one whose lease ran out may be taken again. */
    LEASE,
    /** The attempt could not even begin; it does not count. */
    RELEASE,
    /** The mail system refused it for now, or the connection broke: try again later. */
    DEFER,
    /** The mail system took it over. That is true however late the news comes. */
    HAND_OVER,
    /** It can never be sent. */
    GIVE_UP,
    /** It is not to be sent. */
    WITHHOLD,
    /** An officer has it sent once more. */
    SEND_AGAIN
}
