package vn.motcua.payment.counter.model;

/** Where a receipt stands. */
public enum ReceiptState {
    /** It holds. */
    ISSUED,
    /** Somebody wants it voided; it holds until another person agrees. */
    VOID_ASKED,
    /** It does not hold any more. Its number stays. */
    VOIDED
}
