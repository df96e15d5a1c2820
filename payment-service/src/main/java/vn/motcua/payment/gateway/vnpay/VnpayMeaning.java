package vn.motcua.payment.gateway.vnpay;

import java.util.Map;

/**
 * What VNPAY's codes mean for the payer's money: one table for announcements, the browser's return and inquiries (technical specification 2.1.0,
 * tables of {@code vnp_ResponseCode} and {@code vnp_TransactionStatus}). What is not in the table means nothing, above all not that nothing was taken.
 */
enum VnpayMeaning {
    /** The payer has paid, and VNPAY vouches for it. */
    TAKEN,
    /** The payer has paid; VNPAY suspects fraud and waits for the merchant's word. */
    SUSPICIOUS,
    /** The bank has taken the payer's money, VNPAY's own part has failed. */
    REVERSED,
    /** Nothing was taken, and nothing will be. */
    NOT_TAKEN,
    /** The payer has not finished. */
    UNDER_WAY,
    /** It says how far a refund is, so there was money. */
    REFUND_UNDER_WAY,
    /** The refund will not be done. */
    REFUND_REJECTED,
    /** It says nothing: unknown, missing, or a contradiction. */
    UNCLEAR;

    private static final String OK = "00";

    /** {@code vnp_TransactionStatus}: where the transaction stands. */
    private static final Map<String, VnpayMeaning> STATUSES = Map.of(
            OK,
            TAKEN,
            "01",
            UNDER_WAY,
            "02",
            NOT_TAKEN,
            "04",
            REVERSED,
            "05",
            REFUND_UNDER_WAY,
            "06",
            REFUND_UNDER_WAY,
            "07",
            SUSPICIOUS,
            "09",
            REFUND_REJECTED);

    /** {@code vnp_ResponseCode} of a payment: how the payer's attempt ended. */
    private static final Map<String, VnpayMeaning> RESPONSES = Map.ofEntries(
            Map.entry(OK, TAKEN),
            Map.entry("07", SUSPICIOUS),
            // No internet banking, wrong card data three times, out of time, card or account locked, wrong one-time
            // password.
            Map.entry("09", NOT_TAKEN),
            Map.entry("10", NOT_TAKEN),
            Map.entry("11", NOT_TAKEN),
            Map.entry("12", NOT_TAKEN),
            Map.entry("13", NOT_TAKEN),
            // Cancelled by the payer, not enough money, beyond the day's limit, bank under maintenance, wrong password
            // too often.
            Map.entry("24", NOT_TAKEN),
            Map.entry("51", NOT_TAKEN),
            Map.entry("65", NOT_TAKEN),
            Map.entry("75", NOT_TAKEN),
            Map.entry("79", NOT_TAKEN),
            // "Other errors": the status alone tells.
            Map.entry("99", UNCLEAR));

    /** What an announcement of a payment means: the status decides, unless one of the two says that money was taken. */
    static VnpayMeaning ofPayment(String responseCode, String transactionStatus) {
        VnpayMeaning response = RESPONSES.getOrDefault(responseCode, UNCLEAR);
        VnpayMeaning status = STATUSES.getOrDefault(transactionStatus, UNCLEAR);
        if (response == SUSPICIOUS || status == SUSPICIOUS) {
            return SUSPICIOUS;
        }
        return switch (status) {
            case TAKEN -> response == TAKEN ? TAKEN : UNCLEAR;
            case UNCLEAR -> response == NOT_TAKEN ? NOT_TAKEN : UNCLEAR;
            default -> status;
        };
    }

    /** What the status in the answer to a call means; the call's own response code only says whether it was understood. */
    static VnpayMeaning ofStatus(String transactionStatus) {
        return STATUSES.getOrDefault(transactionStatus, UNCLEAR);
    }
}
