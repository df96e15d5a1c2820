package vn.motcua.payment.counter.web;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.payment.counter.model.AmountInWords;
import vn.motcua.payment.counter.model.CounterMethod;
import vn.motcua.payment.counter.model.Receipt;
import vn.motcua.payment.counter.model.ReceiptState;

/**
 * A receipt, with everything that is printed on it.
 *
 * @param number series and number; no number of a series is missing
 * @param amountInWords in Vietnamese
 * @param replaces the voided receipt whose place it takes
 */
@Schema(
        name = "CounterReceipt",
        examples = "{\"id\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\",\"number\":\"H26.30.01/2026-0000001\","
                + "\"unit\":\"H26.30.01\",\"dossierCode\":\"H26.30.01-261008-0975\","
                + "\"feeId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f11\",\"amount\":20000,\"currency\":\"VND\","
                + "\"amountInWords\":\"Hai mươi nghìn đồng\",\"method\":\"CASH\",\"issuedAt\":\"2026-10-08T09:15:00+07:00\","
                + "\"issuedBy\":\"00000000-0000-4000-8000-000000000015\",\"state\":\"ISSUED\"}")
public record ReceiptView(
        UUID id,
        String number,
        String unit,
        String dossierCode,
        UUID feeId,
        long amount,
        String currency,
        String amountInWords,
        CounterMethod method,
        @Nullable String cardReference,
        OffsetDateTime issuedAt,
        UUID issuedBy,
        @Nullable UUID replaces,
        ReceiptState state,
        @Nullable String voidReason,
        @Nullable OffsetDateTime voidedAt) {

    static ReceiptView of(Receipt receipt) {
        Receipt.Voiding voiding = receipt.voiding();
        return new ReceiptView(
                receipt.id(),
                receipt.written(),
                receipt.unit(),
                receipt.dossierCode(),
                receipt.feeId(),
                receipt.amount(),
                "VND",
                AmountInWords.of(receipt.amount()),
                receipt.method(),
                receipt.cardReference(),
                VietnamTime.local(receipt.issuedAt()),
                receipt.issuedBy(),
                receipt.replaces(),
                receipt.state(),
                voiding == null ? null : voiding.reason(),
                voiding == null ? null : VietnamTime.localOrNull(voiding.at()));
    }
}
