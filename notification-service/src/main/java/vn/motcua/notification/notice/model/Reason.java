package vn.motcua.notification.notice.model;

/** Why a notice will never be sent. */
public enum Reason {
    /** The channel refused it for good. */
    REJECTED,
    /** The channel refused it for now, again and again, until it was too late. */
    EXPIRED,
    /** Its letter cannot be written. */
    UNWRITABLE,
    /** There is no usable address. */
    NO_ADDRESS,
    /** Nobody but whoever typed the address has looked at it yet, and it was written what the filing needs. */
    UNCONFIRMED_ADDRESS,
    /** The channel took it over and could not bring it. */
    UNDELIVERED,
    /** The address was written as many letters as an address is written in an hour or a day. */
    TOO_MANY_LETTERS
}
