package vn.motcua.notification.courier;

/** What the system that takes messages did with one. */
public enum Verdict {
    /** Took it over and answers for it from now on. */
    ACCEPTED,
    /** Refused it for now, or the connection broke after the content was sent, so that nobody knows. */
    REFUSED_FOR_NOW,
    /** Refused it for good. */
    REFUSED_FOR_GOOD,
    /** Was not even written. */
    UNWRITABLE,
    /** Was not even asked: it cannot be reached, or takes no message at all at the moment. */
    NOT_TRIED
}
