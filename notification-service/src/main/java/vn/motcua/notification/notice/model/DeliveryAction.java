package vn.motcua.notification.notice.model;

/** What can happen to a delivery. */
public enum DeliveryAction {
    /** An instance takes it for a while; one whose lease ran out may be taken again. */
    LEASE,
    /** The attempt could not even begin; it does not count. */
    RELEASE,
    /** The channel refused it for now, or the connection broke: try again later. */
    DEFER,
    /** The channel took it over. That is true however late the news comes. */
    HAND_OVER,
    /** The channel tells that it has come. */
    CONFIRM,
    /** The channel took it over and tells that it could not bring it. */
    COME_BACK,
    /** It can never be sent. */
    GIVE_UP,
    /** It is not to be sent. */
    WITHHOLD,
    /** An officer has it sent once more. */
    SEND_AGAIN
}
