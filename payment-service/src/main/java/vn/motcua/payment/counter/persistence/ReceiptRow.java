package vn.motcua.payment.counter.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.audit.Audited;
import vn.motcua.payment.counter.model.CounterMethod;
import vn.motcua.payment.counter.model.Receipt;
import vn.motcua.payment.counter.model.ReceiptState;
import vn.motcua.payment.fee.persistence.FeeRow;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Writes;

/** A receipt as it stands in the database, which lets only its voiding be added. */
public final class ReceiptRow implements Audited {

    /** Of a receipt {@code k}. */
    static final String COLUMNS = """
            k.id as receipt, k.series, k.number, k.unit as receipt_unit, k.shift_id, k.payment_id, k.fee_id, k.dossier_code, k.amount, k.method,
            k.card_reference, k.issued_at, k.issued_by, k.replaces, k.state as receipt_state, k.void_reason, k.void_asked_by, k.voided_by,
            k.voided_at, k.audit_seq as receipt_audit_seq, k.audit_hash as receipt_audit_hash
            """;

    private static final TableRows ADD = TableRows.of("""
            insert into counter_receipts (id, series, number, unit, shift_id, payment_id, fee_id, dossier_code, amount, method, card_reference,
                                          issued_at, issued_by, replaces, state, audit_seq, audit_hash)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'ISSUED', $15, $16)
            """);

    private static final TableRows VOID = TableRows.of("""
            update counter_receipts
               set state = $2, void_reason = $3, void_asked_by = $4, voided_by = $5, voided_at = $6, audit_seq = $7, audit_hash = $8
             where id = $1
            """);

    private Receipt receipt;
    private AuditHead audit;

    private ReceiptRow(Receipt receipt, AuditHead audit) {
        this.receipt = receipt;
        this.audit = audit;
    }

    /** A new one. */
    public static ReceiptRow issued(Receipt receipt) {
        return new ReceiptRow(receipt, AuditHead.START);
    }

    static ReceiptRow of(Row row) {
        UUID asked = row.getUUID("void_asked_by");
        OffsetDateTime voidedAt = row.getOffsetDateTime("voided_at");
        return new ReceiptRow(
                new Receipt(
                        row.getUUID("receipt"),
                        row.getString("series"),
                        row.getLong("number"),
                        row.getString("receipt_unit"),
                        row.getUUID("shift_id"),
                        row.getUUID("payment_id"),
                        row.getUUID("fee_id"),
                        row.getString("dossier_code"),
                        row.getLong("amount"),
                        CounterMethod.valueOf(row.getString("method")),
                        row.getString("card_reference"),
                        row.getOffsetDateTime("issued_at").toInstant(),
                        row.getUUID("issued_by"),
                        row.getUUID("replaces"),
                        ReceiptState.valueOf(row.getString("receipt_state")),
                        asked == null
                                ? null
                                : new Receipt.Voiding(
                                        asked,
                                        row.getString("void_reason"),
                                        row.getUUID("voided_by"),
                                        instant(voidedAt))),
                new AuditHead(row.getLong("receipt_audit_seq"), row.getString("receipt_audit_hash")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    /** As the model sees it. */
    public Receipt toModel() {
        return receipt;
    }

    /** Takes over what was decided. */
    public void become(Receipt decided) {
        receipt = decided;
    }

    /** Leaves the new row; its deed has been recorded before. */
    public void add(Writes writes) {
        writes.write(
                ADD,
                receipt.id(),
                receipt.series(),
                receipt.number(),
                receipt.unit(),
                receipt.shiftId(),
                receipt.paymentId(),
                receipt.feeId(),
                receipt.dossierCode(),
                receipt.amount(),
                receipt.method().name(),
                receipt.cardReference(),
                FeeRow.column(receipt.issuedAt()),
                receipt.issuedBy(),
                receipt.replaces(),
                audit.seq(),
                audit.hash());
    }

    /** Leaves how far it is on its way out; the deed has been recorded before. */
    public void writeVoiding(Writes writes) {
        Receipt.Voiding voiding = receipt.voiding();
        writes.write(
                VOID,
                receipt.id(),
                receipt.state().name(),
                voiding == null ? null : voiding.reason(),
                voiding == null ? null : voiding.askedBy(),
                voiding == null ? null : voiding.agreedBy(),
                voiding == null ? null : FeeRow.column(voiding.at()),
                audit.seq(),
                audit.hash());
    }

    @Override
    public String auditSubject() {
        return "receipt:" + receipt.id();
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
