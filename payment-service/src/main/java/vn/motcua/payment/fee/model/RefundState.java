package vn.motcua.payment.fee.model;

/** How far money is on its way back. */
public enum RefundState {
    /** Owed; the gateway has not taken the request, or we do not know that it has. */
    REQUESTED,
    /** The gateway has taken the request and works on it. */
    ACCEPTED,
    /** The gateway or the bank will not do it: somebody must give the money back in another way. */
    REJECTED,
    /** Given back. */
    REFUNDED;

    /** Whether the gateway is asked again by itself. */
    public boolean isOpen() {
        return RefundTransitions.TABLE.allows(this, RefundAction.CONFIRM);
    }
}
