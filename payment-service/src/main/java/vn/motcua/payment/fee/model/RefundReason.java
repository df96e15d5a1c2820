package vn.motcua.payment.fee.model;

/** Why money is given back. */
public enum RefundReason {
    /** The case ended without what was applied for: withdrawn, rejected or stopped. It is called as it was when only withdrawals did that. */
    WITHDRAWN,
    /** The fee had been paid already. */
    DUPLICATE,
    /** The fee had been cancelled already. */
    LATE,
    /** It stood in suspense until somebody sent it back. */
    SUSPENDED
}
