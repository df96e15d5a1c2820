package vn.motcua.payment.fee.web;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.payment.fee.model.GatewayName;
import vn.motcua.payment.fee.model.SuspenseReason;
import vn.motcua.payment.fee.persistence.SuspenseRow;

/**
 * One sum in suspense.
 *
 * @param amount VND
 * @param ageDays whole days that it has waited
 */
@Schema(
        name = "SuspendedPayment",
        examples = "{\"gateway\":\"VNPAY\",\"transactionNo\":\"14123456\","
                + "\"paymentId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\","
                + "\"dossierId\":\"0190f3c2-0000-7a64-8a57-3c8e0d3d2f10\","
                + "\"reference\":\"0190f3c27d1e7a648a573c8e0d3d2f10\",\"amount\":9000,\"currency\":\"VND\","
                + "\"reason\":\"WRONG_AMOUNT\",\"since\":\"2026-10-08T09:20:00+07:00\",\"ageDays\":3}")
public record SuspendedPaymentLine(
        GatewayName gateway,
        String transactionNo,
        @Nullable UUID paymentId,
        @Nullable UUID dossierId,
        String reference,
        long amount,
        String currency,
        SuspenseReason reason,
        Instant since,
        long ageDays) {

    static SuspendedPaymentLine of(SuspenseRow row, Instant now) {
        return new SuspendedPaymentLine(
                row.gateway(),
                row.transactionNo(),
                row.paymentId(),
                row.dossierId(),
                row.reference(),
                row.amount(),
                "VND",
                row.reason(),
                row.since(),
                Duration.between(row.since(), now).toDays());
    }
}
