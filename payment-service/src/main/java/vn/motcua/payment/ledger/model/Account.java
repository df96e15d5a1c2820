package vn.motcua.payment.ledger.model;

/**
 * An account of the book. Debit balances are positive: money that a gateway holds for us is an asset, what we owe to
 * beneficiaries and payers is a liability.
 *
 * @param code stable name, e.g. {@code gateway:vnpay} or {@code fees:H26.30.01}
 */
public record Account(String code) {

    /** Money taken whose purpose is not settled: somebody must decide. */
    public static final Account SUSPENSE = new Account("suspense");

    /** Money owed back to payers. */
    public static final Account REFUNDS_PAYABLE = new Account("refunds-payable");

    /** What a gateway has taken for us and not given back. */
    public static Account gateway(String gateway) {
        return new Account("gateway:" + gateway);
    }

    /** Fees collected for the unit that is competent for the dossier and is their beneficiary. */
    public static Account fees(String unit) {
        return new Account("fees:" + unit);
    }
}
