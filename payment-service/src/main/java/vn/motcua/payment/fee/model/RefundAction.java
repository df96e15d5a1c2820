package vn.motcua.payment.fee.model;

/** What happens to a refund. */
public enum RefundAction {
    /** The gateway has taken the request, or still works on it. */
    ACCEPT,
    /** The gateway or the bank will not do it. */
    REJECT,
    /** The gateway says that the money is back. */
    CONFIRM
}
