package vn.motcua.notification.webhook.model;

/** Whether a subscription is told. */
public enum SubscriptionState {
    /** Told. */
    ACTIVE,
    /** Kept for it until somebody lets it go on: it could not be reached for three days, or its owner wants it so. */
    PAUSED,
    /** Ended: the receiver said that it is gone (410), or its owner ended it. */
    DISABLED
}
