package vn.motcua.payment.ledger.model;

/**
 * One movement of money between two accounts; it sums to zero by its shape.
 *
 * @param kind why
 * @param debit the account that receives
 * @param credit the account that gives
 * @param amount VND, more than zero
 * @param gateway who took or gives the money
 * @param transactionNo the gateway's number of the capture that the money came with
 */
public record Posting(Kind kind, Account debit, Account credit, long amount, String gateway, String transactionNo) {

    /** Why money moves. */
    public enum Kind {
        /** A fee was paid. */
        FEE_SETTLED,
        /** Money came that settles nothing. */
        SUSPENDED,
        /** Money is owed back to the payer. */
        REFUND_REQUESTED,
        /** The gateway gave it back. */
        REFUNDED
    }

    /** Refuses movements that are none. */
    public Posting {
        if (amount <= 0 || debit.equals(credit)) {
            throw new IllegalArgumentException("not a movement: " + kind);
        }
    }
}
