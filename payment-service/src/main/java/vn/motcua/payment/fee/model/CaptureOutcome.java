package vn.motcua.payment.fee.model;

/** What captured money was taken for. */
public enum CaptureOutcome {
    /** It settled the fee. */
    SETTLED,
    /** Not the amount asked for: in suspense. */
    WRONG_AMOUNT,
    /** The fee had been paid already: given back. */
    DUPLICATE,
    /** The fee had been cancelled already: given back. */
    LATE,
    /** Nothing to pay is known: in suspense. */
    UNKNOWN_FEE
}
