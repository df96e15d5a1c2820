package vn.motcua.payment.fee.model;

import java.util.UUID;

/**
 * Money to be given back.
 *
 * @param paymentId the attempt it was taken with
 * @param gateway who has it
 * @param transactionNo the gateway's number of the capture
 * @param amount VND
 */
public record Refund(UUID paymentId, GatewayName gateway, String transactionNo, long amount, RefundReason reason) {}
