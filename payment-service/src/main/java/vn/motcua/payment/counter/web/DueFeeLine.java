package vn.motcua.payment.counter.web;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.feerules.CollectAt;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.payment.fee.persistence.FeeRow;

/** Something that is due, as a cashier sees it. */
@Schema(
        name = "DueFee",
        examples =
                "{\"feeId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\",\"dossierId\":\"0190f3c2-0000-7a64-8a57-3c8e0d3d2f10\","
                        + "\"dossierCode\":\"H26.30.01-261008-0975\",\"amount\":20000,\"currency\":\"VND\","
                        + "\"collectAt\":\"RECEPTION\",\"raisedAt\":\"2026-10-08T09:15:00+07:00\"}")
public record DueFeeLine(
        UUID feeId,
        UUID dossierId,
        @Nullable String dossierCode,
        long amount,
        String currency,
        CollectAt collectAt,
        @Nullable OffsetDateTime raisedAt) {

    static DueFeeLine of(FeeRow row) {
        return new DueFeeLine(
                row.feeId,
                row.bill.dossierId,
                row.bill.dossierCode,
                row.amount(),
                "VND",
                row.collectAt(),
                VietnamTime.localOrNull(row.raisedAt()));
    }
}
