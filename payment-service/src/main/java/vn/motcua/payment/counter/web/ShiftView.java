package vn.motcua.payment.counter.web;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.payment.counter.model.Till;

/**
 * A cashier's shift; after its end also the shift report.
 *
 * @param expectedCash VND that must be in the till
 * @param difference counted more (positive) or less than must be there; absent while it is open
 */
@Schema(
        name = "CounterShift",
        examples = "{\"id\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\",\"unit\":\"H26.30.01\","
                + "\"cashier\":\"00000000-0000-4000-8000-000000000015\",\"openedAt\":\"2026-10-08T07:30:00+07:00\","
                + "\"openingCash\":500000,\"cashTaken\":20000,\"cardTaken\":0,\"paidOut\":0,\"receipts\":1,"
                + "\"expectedCash\":520000,\"currency\":\"VND\"}")
public record ShiftView(
        UUID id,
        String unit,
        UUID cashier,
        OffsetDateTime openedAt,
        long openingCash,
        long cashTaken,
        long cardTaken,
        long paidOut,
        int receipts,
        long expectedCash,
        String currency,
        @Nullable OffsetDateTime closedAt,
        @Nullable Long countedCash,
        @Nullable Long difference,
        @Nullable String explanation) {

    static ShiftView of(Till till) {
        Till.Count count = till.count();
        return new ShiftView(
                till.id(),
                till.unit(),
                till.cashier(),
                VietnamTime.local(till.openedAt()),
                till.openingCash(),
                till.cashTaken(),
                till.cardTaken(),
                till.paidOut(),
                till.receipts(),
                till.expectedCash(),
                "VND",
                count == null ? null : VietnamTime.local(count.closedAt()),
                count == null ? null : count.cash(),
                count == null ? null : till.difference(),
                count == null ? null : count.explanation());
    }
}
