package vn.motcua.notification.courier.model;

/** A way to reach somebody outside. The inbox is none: it is ours, and always there. */
public enum ChannelName {
    /** A mail. */
    EMAIL,
    /** A short message to a telephone. */
    SMS
}
