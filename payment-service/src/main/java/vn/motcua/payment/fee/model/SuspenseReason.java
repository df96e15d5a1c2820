package vn.motcua.payment.fee.model;

/** Why captured money settles nothing. */
public enum SuspenseReason {
    /** Not the amount that was asked for. */
    WRONG_AMOUNT,
    /** The fee had been paid already. */
    DUPLICATE,
    /** The fee had been cancelled already. */
    LATE,
    /** Nothing of ours is known by this reference. */
    UNKNOWN_FEE,
    /** The gateway suspects fraud. */
    SUSPICIOUS,
    /** The bank has taken it, but the payment did not succeed at the gateway. */
    REVERSED
}
