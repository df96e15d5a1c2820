package vn.motcua.notification.notice.model;

/** Why a notice will never be sent. */
public enum Reason {
    /** The mail system refused it for good. */
    REJECTED,
    /** There is no usable address. */
    NO_ADDRESS
}
