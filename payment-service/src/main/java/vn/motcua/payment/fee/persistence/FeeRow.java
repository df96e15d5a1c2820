package vn.motcua.payment.fee.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.EventIds;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.deed.Subject;
import vn.motcua.payment.fee.model.Assessment;
import vn.motcua.payment.fee.model.Fee;
import vn.motcua.payment.fee.model.FeeEvent;
import vn.motcua.payment.fee.model.FeeState;
import vn.motcua.payment.fee.model.GatewayName;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Writes;

/**
 * The fee of a dossier as it stands in the database. There is one a dossier, locked while something is decided about it, so it also numbers our
 * events about the dossier and carries the head of its audit chain.
 */
public final class FeeRow implements Subject {

    /** Of a fee {@code f}. */
    static final String COLUMNS = """
            f.dossier_id, f.fee_id, f.dossier_code, f.owner_ref, f.unit, f.state, f.amount, f.refundable, f.exemption,
            f.raised_at, f.settled_at, f.cancelled_at, f.refunded_at, f.settled_payment, f.settled_gateway,
            f.settled_transaction, f.event_seq, f.audit_seq, f.audit_hash
            """;

    private static final TableRows ADD = TableRows.of("""
            insert into fees (dossier_id, fee_id, dossier_code, owner_ref, unit, state, amount, refundable, exemption, raised_at, settled_at,
                              cancelled_at, refunded_at, settled_payment, settled_gateway, settled_transaction, event_seq, audit_seq,
                              audit_hash, version)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, 0)
            """);

    private static final TableRows CHANGE = TableRows.of("""
            update fees
               set fee_id = $2, dossier_code = $3, owner_ref = $4, unit = $5, state = $6, amount = $7, refundable = $8, exemption = $9,
                   raised_at = $10, settled_at = $11, cancelled_at = $12, refunded_at = $13, settled_payment = $14,
                   settled_gateway = coalesce($15, settled_gateway),
                   settled_transaction = $16, event_seq = $17, audit_seq = $18, audit_hash = $19, version = version + 1
             where dossier_id = $1
            """);

    /** The dossier. */
    public final UUID dossierId;

    /** What other services call the fee. */
    public final UUID feeId;

    /** Known from reception on. */
    public @Nullable String dossierCode;

    /** The account that filed; unknown only while a case's withdrawal has overtaken the filing. */
    public @Nullable UUID ownerRef;

    /** The unit competent for the dossier: beneficiary, and whose cashier may look. */
    public @Nullable String unit;

    private final boolean isNew;
    private Fee fee;
    private Assessment.@Nullable Exemption exemption;
    private @Nullable Instant raisedAt;
    private @Nullable Instant settledAt;
    private @Nullable Instant cancelledAt;
    private @Nullable Instant refundedAt;
    private long eventSeq;
    private AuditHead audit;

    private FeeRow(Fee fee, boolean isNew, long eventSeq, AuditHead audit) {
        this.dossierId = fee.dossierId();
        this.feeId = fee.feeId();
        this.fee = fee;
        this.isNew = isNew;
        this.eventSeq = eventSeq;
        this.audit = audit;
    }

    /** A dossier that we hear of for the first time. */
    public static FeeRow expected(UUID dossierId) {
        Fee fee = new Fee(dossierId, EventIds.next(), "", "", FeeState.EXPECTED, 0, false, null);
        return new FeeRow(fee, true, 0, AuditHead.START);
    }

    static FeeRow of(Row row) {
        String code = row.getString("dossier_code");
        String unit = row.getString("unit");
        UUID settledPayment = row.getUUID("settled_payment");
        Fee fee = new Fee(
                row.getUUID("dossier_id"),
                row.getUUID("fee_id"),
                code == null ? "" : code,
                unit == null ? "" : unit,
                FeeState.valueOf(row.getString("state")),
                row.getLong("amount"),
                row.getBoolean("refundable"),
                settledPayment == null
                        ? null
                        : new Fee.Settlement(
                                settledPayment,
                                GatewayName.valueOf(row.getString("settled_gateway")),
                                row.getString("settled_transaction")));
        FeeRow read = new FeeRow(
                fee,
                false,
                row.getLong("event_seq"),
                new AuditHead(row.getLong("audit_seq"), row.getString("audit_hash")));
        read.dossierCode = code;
        read.ownerRef = row.getUUID("owner_ref");
        read.unit = unit;
        String exemption = row.getString("exemption");
        read.exemption = exemption == null ? null : Assessment.Exemption.valueOf(exemption);
        read.raisedAt = instant(row, "raised_at");
        read.settledAt = instant(row, "settled_at");
        read.cancelledAt = instant(row, "cancelled_at");
        read.refundedAt = instant(row, "refunded_at");
        return read;
    }

    /** As the model sees it. */
    public Fee toModel() {
        return new Fee(
                dossierId,
                feeId,
                dossierCode == null ? "" : dossierCode,
                unit == null ? "" : unit,
                fee.state(),
                fee.amount(),
                fee.refundable(),
                fee.settledBy());
    }

    /** Takes over what was decided. */
    public void become(Fee decided) {
        fee = decided;
    }

    /** Notes when something happened, for those who look. */
    public void remember(FeeEvent event) {
        switch (event) {
            case FeeEvent.FeeRaised raised -> raisedAt = raised.raisedAt();
            case FeeEvent.FeeExempted exempted -> {
                raisedAt = exempted.exemptedAt();
                exemption = exempted.reason();
            }
            case FeeEvent.FeeSettled settled -> settledAt = settled.settledAt();
            case FeeEvent.FeeCancelled cancelled -> cancelledAt = cancelled.cancelledAt();
            case FeeEvent.FeeRefunded refunded -> {
                if (fee.state() == FeeState.REFUNDED && refundedAt == null) {
                    refundedAt = refunded.refundedAt();
                }
            }
            case FeeEvent.FeeRefundRequested ignored -> {}
            case FeeEvent.PaymentSuspended ignored -> {}
        }
    }

    /** Leaves the row, once for all that was decided. */
    public void write(Writes writes) {
        Fee.Settlement settlement = fee.settledBy();
        writes.write(
                isNew ? ADD : CHANGE,
                dossierId,
                feeId,
                dossierCode,
                ownerRef,
                unit,
                fee.state().name(),
                fee.amount(),
                fee.refundable(),
                exemption == null ? null : exemption.name(),
                column(raisedAt),
                column(settledAt),
                column(cancelledAt),
                column(refundedAt),
                settlement == null ? null : settlement.paymentId(),
                settlement == null ? null : settlement.gateway().name(),
                settlement == null ? null : settlement.transactionNo(),
                eventSeq,
                audit.seq(),
                audit.hash());
    }

    /** Where it stands. */
    public FeeState state() {
        return fee.state();
    }

    /** VND; zero until it is raised. */
    public long amount() {
        return fee.amount();
    }

    /** Whether a withdrawal gives it back. */
    public boolean refundable() {
        return fee.refundable();
    }

    /** Why nothing is due. */
    public Assessment.@Nullable Exemption exemption() {
        return exemption;
    }

    /** When it was raised, or found to be exempt. */
    public @Nullable Instant raisedAt() {
        return raisedAt;
    }

    /** When it was settled. */
    public @Nullable Instant settledAt() {
        return settledAt;
    }

    /** When it was cancelled. */
    public @Nullable Instant cancelledAt() {
        return cancelledAt;
    }

    /** When it was given back. */
    public @Nullable Instant refundedAt() {
        return refundedAt;
    }

    @Override
    public long nextEventSeq() {
        return ++eventSeq;
    }

    @Override
    public String auditSubject() {
        return "fee:" + dossierId;
    }

    @Override
    public AuditHead auditHead() {
        return audit;
    }

    @Override
    public void auditHead(AuditHead head) {
        audit = head;
    }

    static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    static @Nullable OffsetDateTime column(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
