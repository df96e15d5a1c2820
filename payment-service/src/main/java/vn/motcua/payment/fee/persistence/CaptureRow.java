package vn.motcua.payment.fee.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.payment.fee.model.CaptureOutcome;
import vn.motcua.payment.fee.model.GatewayName;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Writes;

/**
 * Money that a gateway says it has taken; its transaction number is recorded once, whatever is repeated, and the row never changes.
 *
 * @param gateway which gateway
 * @param transactionNo its number
 * @param paymentId the attempt; absent when the reference is none of ours
 * @param dossierId the dossier; absent when the reference is none of ours
 * @param reference as it came
 * @param amount VND taken
 * @param outcome what we made of it then
 * @param release what became of it since, if it was kept apart; absent while it still is
 * @param paidAt when the gateway says it took it
 * @param recordedAt when we recorded it
 */
public record CaptureRow(
        GatewayName gateway,
        String transactionNo,
        @Nullable UUID paymentId,
        @Nullable UUID dossierId,
        String reference,
        long amount,
        CaptureOutcome outcome,
        @Nullable CaptureOutcome release,
        @Nullable Instant paidAt,
        Instant recordedAt) {

    /** Of a capture {@code c} and its release {@code r}. */
    static final String COLUMNS = """
            c.gateway, c.transaction_no, c.payment_id as captured_for, c.dossier_id as captured_dossier, c.reference, c.amount as captured,
            c.outcome, r.purpose as release, c.paid_at, c.recorded_at
            """;

    private static final TableRows ADD = TableRows.of("""
            insert into captures (gateway, transaction_no, payment_id, dossier_id, reference, amount, outcome, paid_at, recorded_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """);

    private static final TableRows RELEASE = TableRows.of("""
            insert into suspense_releases (gateway, transaction_no, purpose, released_at, decided_by, reason) values ($1, $2, $3, $4, $5, $6)
            """);

    static CaptureRow of(Row row) {
        String release = row.getString("release");
        return new CaptureRow(
                GatewayName.valueOf(row.getString("gateway")),
                row.getString("transaction_no"),
                row.getUUID("captured_for"),
                row.getUUID("captured_dossier"),
                row.getString("reference"),
                row.getLong("captured"),
                CaptureOutcome.valueOf(row.getString("outcome")),
                release == null ? null : CaptureOutcome.valueOf(release),
                FeeRow.instant(row, "paid_at"),
                Objects.requireNonNull(FeeRow.instant(row, "recorded_at")));
    }

    /** Leaves the new row. */
    public void add(Writes writes) {
        writes.write(
                ADD,
                gateway.name(),
                transactionNo,
                paymentId,
                dossierId,
                reference,
                amount,
                outcome.name(),
                FeeRow.column(paidAt),
                FeeRow.column(recordedAt));
    }

    /** Notes that the money is not kept apart any more. */
    public void release(Writes writes, CaptureOutcome purpose, Instant now) {
        writes.write(RELEASE, gateway.name(), transactionNo, purpose.name(), FeeRow.column(now), null, null);
    }

    /** Notes that somebody decided so, and why. */
    public void release(Writes writes, CaptureOutcome purpose, Instant now, UUID by, String reason) {
        writes.write(RELEASE, gateway.name(), transactionNo, purpose.name(), FeeRow.column(now), by, reason);
    }

    /** Whether it still stands in suspense. */
    public boolean isSuspended() {
        return release == null && outcome.isSuspense();
    }

    /** What it is for, as things stand. */
    public CaptureOutcome meaning() {
        return release == null ? outcome : release;
    }
}
