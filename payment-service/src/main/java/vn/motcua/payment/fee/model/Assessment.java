package vn.motcua.payment.fee.model;

/** What a received dossier owes at reception. */
public sealed interface Assessment {

    /**
     * An amount.
     *
     * @param amount VND, more than zero
     * @param refundable whether all of it is given back on withdrawal
     */
    record Due(long amount, boolean refundable) implements Assessment {}

    /** Nothing, although the process has a payment point. */
    record Exempt(Exemption reason) implements Assessment {}

    /** The process has no payment point, so nobody waits to hear of a fee. */
    record NoPaymentPoint() implements Assessment {}

    /** Why nothing is due. */
    enum Exemption {
        /** The rules give zero. */
        FREE,
        /** The applicant belongs to a group that need not pay. */
        EXEMPT_GROUP
    }
}
