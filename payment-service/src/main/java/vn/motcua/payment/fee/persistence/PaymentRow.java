package vn.motcua.payment.fee.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.audit.Audited;
import vn.motcua.payment.fee.model.GatewayName;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Writes;

/** One attempt to pay. Captured money stands in {@link CaptureRow}, so settling does not touch this row. */
public final class PaymentRow implements Audited {

    /** Of a payment {@code p}; no column has the name of one of a fee. */
    static final String COLUMNS = """
            p.id as payment_id, p.dossier_id as payment_dossier, p.fee_id as payment_fee, p.amount as asked, p.gateway as payment_gateway, p.created_at, p.expires_at,
            p.declined_at, p.decline_code, p.audit_seq as payment_audit_seq, p.audit_hash as payment_audit_hash
            """;

    private static final TableRows ADD = TableRows.of("""
            insert into payments (id, dossier_id, fee_id, amount, gateway, created_at, expires_at, audit_seq, audit_hash, version)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0)
            """);

    private static final TableRows DECLINE = TableRows.of("""
            update payments set declined_at = $2, decline_code = $3, audit_seq = $4, audit_hash = $5, version = version + 1 where id = $1
            """);

    private final UUID id;
    private final UUID dossierId;
    private final UUID feeId;
    private final long amount;
    private final GatewayName gateway;
    private final Instant createdAt;
    private final Instant expiresAt;
    private @Nullable Instant declinedAt;
    private @Nullable String declineCode;
    private AuditHead audit = AuditHead.START;

    /** A new attempt. */
    public PaymentRow(
            UUID id,
            UUID dossierId,
            UUID feeId,
            long amount,
            GatewayName gateway,
            Instant createdAt,
            Instant expiresAt) {
        this.id = id;
        this.dossierId = dossierId;
        this.feeId = feeId;
        this.amount = amount;
        this.gateway = gateway;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    static PaymentRow of(Row row) {
        PaymentRow read = new PaymentRow(
                row.getUUID("payment_id"),
                row.getUUID("payment_dossier"),
                row.getUUID("payment_fee"),
                row.getLong("asked"),
                GatewayName.valueOf(row.getString("payment_gateway")),
                Objects.requireNonNull(FeeRow.instant(row, "created_at")),
                Objects.requireNonNull(FeeRow.instant(row, "expires_at")));
        read.declinedAt = FeeRow.instant(row, "declined_at");
        read.declineCode = row.getString("decline_code");
        read.audit = new AuditHead(row.getLong("payment_audit_seq"), row.getString("payment_audit_hash"));
        return read;
    }

    /** Leaves the new row. */
    public void add(Writes writes) {
        writes.write(
                ADD,
                id,
                dossierId,
                feeId,
                amount,
                gateway.name(),
                FeeRow.column(createdAt),
                FeeRow.column(expiresAt),
                audit.seq(),
                audit.hash());
    }

    /** Ends the attempt; the deed has been recorded before. */
    public void decline(Writes writes, Instant now, String code) {
        declinedAt = now;
        declineCode = code;
        writes.write(DECLINE, id, FeeRow.column(now), code, audit.seq(), audit.hash());
    }

    /** Without hyphens it is the reference that the gateway knows. */
    public UUID id() {
        return id;
    }

    /** The dossier whose fee is to be paid. */
    public UUID dossierId() {
        return dossierId;
    }

    /** The fee to be paid. */
    public UUID feeId() {
        return feeId;
    }

    /** VND asked for. */
    public long amount() {
        return amount;
    }

    /** Who is to take it. */
    public GatewayName gateway() {
        return gateway;
    }

    /** When it was started; the gateway is told the second. */
    public Instant createdAt() {
        return createdAt;
    }

    /** Until when the gateway takes it. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** When the gateway said no. */
    public @Nullable Instant declinedAt() {
        return declinedAt;
    }

    /** The gateway's reason. */
    public @Nullable String declineCode() {
        return declineCode;
    }

    /** The reference the gateway knows. */
    public String reference() {
        return References.of(id);
    }

    @Override
    public String auditSubject() {
        return "payment:" + id;
    }

    @Override
    public AuditHead auditHead() {
        return audit;
    }

    @Override
    public void auditHead(AuditHead head) {
        audit = head;
    }
}
