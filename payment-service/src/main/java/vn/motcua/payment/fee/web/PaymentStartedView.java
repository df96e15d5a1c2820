package vn.motcua.payment.fee.web;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An attempt to pay, and where to send the payer's browser.
 *
 * @param reference vnp_TxnRef
 * @param amount VND
 * @param redirectUrl signed; good until {@code expiresAt}
 */
@Schema(
        name = "PaymentStarted",
        examples = "{\"paymentId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\","
                + "\"reference\":\"0190f3c27d1e7a648a573c8e0d3d2f10\",\"amount\":10000,\"currency\":\"VND\","
                + "\"redirectUrl\":\"https://pay.example/vpcpay.html?vnp_Amount=1000000&vnp_SecureHash=5f2c\","
                + "\"expiresAt\":\"2026-10-08T09:30:00+07:00\"}")
public record PaymentStartedView(
        UUID paymentId, String reference, long amount, String currency, URI redirectUrl, Instant expiresAt) {}
