package vn.motcua.payment.fee.model;

import java.util.UUID;

/**
 * Money that a gateway says it has taken.
 *
 * @param paymentId the attempt it was taken for
 * @param asked what that attempt asked for, VND
 * @param gateway who has it
 * @param transactionNo the gateway's own number: the same number is the same money
 * @param amount what was taken, VND
 * @param soundness whether the gateway vouches for it
 */
public record Capture(
        UUID paymentId, long asked, GatewayName gateway, String transactionNo, long amount, Soundness soundness) {}
