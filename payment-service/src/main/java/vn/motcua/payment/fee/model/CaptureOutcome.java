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
    UNKNOWN_FEE,
    /** The gateway suspects fraud: in suspense until it knows. */
    SUSPICIOUS,
    /** Taken by the bank, not completed by the gateway: in suspense until it knows. */
    REVERSED,
    /** It stood in suspense until somebody sent it back. */
    GIVEN_BACK;

    /** Whether the gateway itself does not know yet, so that it is asked again. */
    public boolean isDoubted() {
        return this == SUSPICIOUS || this == REVERSED;
    }

    /** Whether the money stands in suspense. */
    public boolean isSuspense() {
        return this == WRONG_AMOUNT || this == UNKNOWN_FEE || isDoubted();
    }
}
