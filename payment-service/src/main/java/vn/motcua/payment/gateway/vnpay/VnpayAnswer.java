package vn.motcua.payment.gateway.vnpay;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What VNPAY wants to hear, always with HTTP 200.
 *
 * @param code 00 recorded, 01 unknown order, 02 recorded before, 04 wrong amount, 97 bad signature, 99 not an announcement, or announce it again
 * @param message for their log
 */
@Schema(name = "VnpayAnswer", examples = "{\"RspCode\":\"00\",\"Message\":\"Confirm Success\"}")
record VnpayAnswer(
        @JsonProperty("RspCode") String code,
        @JsonProperty("Message") String message) {

    static final VnpayAnswer CONFIRMED = new VnpayAnswer("00", "Confirm Success");
    static final VnpayAnswer UNKNOWN_ORDER = new VnpayAnswer("01", "Order not found");
    static final VnpayAnswer ALREADY_CONFIRMED = new VnpayAnswer("02", "Order already confirmed");
    static final VnpayAnswer WRONG_AMOUNT = new VnpayAnswer("04", "Invalid amount");
    static final VnpayAnswer INVALID_SIGNATURE = new VnpayAnswer("97", "Invalid signature");
    static final VnpayAnswer NO_ANNOUNCEMENT = new VnpayAnswer("99", "Input data required");
    static final VnpayAnswer FAILURE = new VnpayAnswer("99", "Unknown error");
}
