package vn.motcua.payment.fee.model;

import java.util.UUID;

/**
 * Money that a gateway says it has taken.
 *
 * @param paymentId the attempt it was taken for
 * @param asked what that attempt asked for, VND
 * @param transactionNo the gateway's own number: the same number is the same money
 * @param amount what was taken, VND
 */
public record Capture(UUID paymentId, long asked, String transactionNo, long amount) {}
