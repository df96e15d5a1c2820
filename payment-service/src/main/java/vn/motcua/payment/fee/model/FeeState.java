package vn.motcua.payment.fee.model;

/** Where a dossier's fee stands. Money only: the dossier's own status is another matter. */
public enum FeeState {
    /** The dossier is filed, and what is due is known when it is received; or it is known and falls due later. */
    EXPECTED,
    /** Nothing is collected: no payment point in the process, or the dossier ended before reception. */
    NOT_DUE,
    /** The process collects a fee, but nothing is due in this case. */
    EXEMPTED,
    /** To be paid. */
    DUE,
    /** Paid, once. */
    SETTLED,
    /** Its case ended before it was paid: withdrawn, rejected or stopped. */
    CANCELLED,
    /** Its case ended so after it was paid: the money is owed back. */
    REFUND_REQUESTED,
    /** The gateway has given the money back. */
    REFUNDED;

    /** Whether there is something to show the payer. */
    public boolean isRaised() {
        return this != EXPECTED && this != NOT_DUE;
    }
}
