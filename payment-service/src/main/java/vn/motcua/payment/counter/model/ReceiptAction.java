package vn.motcua.payment.counter.model;

/** What happens to a receipt. */
public enum ReceiptAction {
    /** Somebody wants it voided. */
    ASK_VOID,
    /** Another person agrees. */
    AGREE
}
