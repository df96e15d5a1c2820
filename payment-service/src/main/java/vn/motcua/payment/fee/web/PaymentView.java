package vn.motcua.payment.fee.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.payment.fee.model.GatewayName;
import vn.motcua.payment.fee.model.PaymentState;
import vn.motcua.payment.fee.persistence.CaptureRow;
import vn.motcua.payment.fee.persistence.FeeLookUps;
import vn.motcua.payment.fee.persistence.PaymentRow;

/**
 * An attempt to pay.
 *
 * @param amount VND asked for
 * @param declineCode the gateway's reason
 * @param capturedAmount VND taken
 * @param transactionNo the gateway's number of what it took
 */
@Schema(
        name = "Payment",
        examples =
                "{\"id\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\","
                        + "\"dossierId\":\"0190f3c2-0000-7a64-8a57-3c8e0d3d2f10\","
                        + "\"reference\":\"0190f3c27d1e7a648a573c8e0d3d2f10\",\"method\":\"VNPAY\",\"state\":\"SETTLED\","
                        + "\"amount\":10000,\"currency\":\"VND\",\"createdAt\":\"2026-10-08T09:15:00+07:00\","
                        + "\"expiresAt\":\"2026-10-08T09:30:00+07:00\",\"capturedAmount\":10000,\"transactionNo\":\"14123456\"}")
public record PaymentView(
        UUID id,
        UUID dossierId,
        String reference,
        GatewayName method,
        PaymentState state,
        long amount,
        String currency,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant declinedAt,
        @Nullable String declineCode,
        @Nullable Long capturedAmount,
        @Nullable String transactionNo) {

    static PaymentView of(FeeLookUps.Attempt attempt, PaymentState state) {
        PaymentRow payment = attempt.payment();
        CaptureRow capture = attempt.capture();
        return new PaymentView(
                payment.id(),
                payment.dossierId(),
                payment.reference(),
                payment.gateway(),
                state,
                payment.amount(),
                "VND",
                payment.createdAt(),
                payment.expiresAt(),
                payment.declinedAt(),
                payment.declineCode(),
                capture == null ? null : capture.amount(),
                capture == null ? null : capture.transactionNo());
    }
}
