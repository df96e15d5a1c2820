package vn.motcua.payment.fee.model;

/** How sure a gateway is of money that it has taken. */
public enum Soundness {
    /** It vouches for it. */
    SOUND,
    /** It suspects fraud and waits until somebody confirms or rejects the payment. */
    SUSPICIOUS,
    /** The bank has taken it from the payer, but the payment did not succeed at the gateway. */
    REVERSED
}
