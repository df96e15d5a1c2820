package vn.motcua.payment.fee.model;

/** What can happen to a fee. */
public enum FeeAction {
    /** The dossier was received and an amount is due. */
    RAISE,
    /** The dossier was received and nothing is due although the process has a payment point. */
    EXEMPT,
    /** The dossier was received and its process has no payment point. */
    LEAVE_OUT,
    /** The dossier ended before reception: refused or withdrawn. */
    CLOSE,
    /** The gateway has taken exactly what is due. */
    SETTLE,
    /** The case ended before payment: withdrawn, rejected or stopped. */
    CANCEL,
    /** The same after payment of a refundable fee. */
    REQUEST_REFUND,
    /** The gateway has given the fee back. */
    CONFIRM_REFUND
}
