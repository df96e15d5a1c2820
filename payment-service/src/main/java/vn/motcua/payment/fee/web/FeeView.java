package vn.motcua.payment.fee.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.feerules.CollectAt;
import vn.motcua.kit.web.Page;
import vn.motcua.payment.fee.model.Assessment;
import vn.motcua.payment.fee.model.FeeState;
import vn.motcua.payment.fee.persistence.FeeRow;

/**
 * A fee as its payer and the officers of its unit see it.
 *
 * @param amount VND
 * @param unit beneficiary
 * @param exemption why nothing is due
 */
@Schema(
        name = "Fee",
        examples = "{\"id\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\","
                + "\"dossierId\":\"0190f3c2-0000-7a64-8a57-3c8e0d3d2f10\",\"dossierCode\":\"H26.30.01-261008-0975\","
                + "\"state\":\"DUE\",\"amount\":10000,\"currency\":\"VND\",\"collectAt\":\"RECEPTION\","
                + "\"unit\":\"H26.30.01\",\"refundable\":true,\"raisedAt\":\"2026-10-08T09:15:00+07:00\"}")
public record FeeView(
        UUID id,
        UUID dossierId,
        @Nullable String dossierCode,
        FeeState state,
        long amount,
        String currency,
        CollectAt collectAt,
        @Nullable String unit,
        boolean refundable,
        Assessment.@Nullable Exemption exemption,
        @Nullable Instant raisedAt,
        @Nullable Instant settledAt,
        @Nullable Instant cancelledAt,
        @Nullable Instant refundedAt) {

    /** Those of which there is something to show. */
    static Page<FeeView> raised(List<FeeRow> rows) {
        return new Page<>(
                rows.stream()
                        .filter(row -> row.state().isRaised())
                        .map(FeeView::of)
                        .toList(),
                null);
    }

    private static FeeView of(FeeRow row) {
        return new FeeView(
                row.feeId,
                row.bill.dossierId,
                row.bill.dossierCode,
                row.state(),
                row.amount(),
                "VND",
                row.collectAt(),
                row.bill.unit,
                row.refundable(),
                row.exemption(),
                row.raisedAt(),
                row.settledAt(),
                row.cancelledAt(),
                row.refundedAt());
    }
}
