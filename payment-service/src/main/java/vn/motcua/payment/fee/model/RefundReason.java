package vn.motcua.payment.fee.model;

/** Why money is given back. */
public enum RefundReason {
    /** The case was withdrawn before a result. */
    WITHDRAWN,
    /** The fee had been paid already. */
    DUPLICATE,
    /** The fee had been cancelled already. */
    LATE,
    /** It stood in suspense until somebody sent it back. */
    SUSPENDED
}
