package vn.motcua.payment.fee.persistence;

import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.deed.Subject;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Writes;

/**
 * The bill of a dossier: whose it is and who decides about it. It is locked while something is decided about any of its fees, so it also numbers our
 * events about the dossier and carries the head of its audit chain. It is written with its fees.
 */
public final class BillRow implements Subject {

    /** Of a bill {@code b}. */
    static final String COLUMNS =
            "b.dossier_id, b.dossier_code, b.owner_ref, b.unit, b.event_seq, b.audit_seq, b.audit_hash";

    private static final TableRows ADD = TableRows.inserted(
            "bills",
            "dossier_id uuid",
            "dossier_code text",
            "owner_ref uuid",
            "unit text",
            "event_seq bigint",
            "audit_seq bigint",
            "audit_hash text",
            "version bigint");

    /** However many bills, in one statement. */
    private static final TableRows CHANGE = TableRows.of("""
            update bills b
               set dossier_code = v.dossier_code, owner_ref = v.owner_ref, unit = v.unit, event_seq = v.event_seq, audit_seq = v.audit_seq,
                   audit_hash = v.audit_hash, version = b.version + 1
              from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::bigint[], $6::bigint[], $7::text[])
                as v(dossier_id, dossier_code, owner_ref, unit, event_seq, audit_seq, audit_hash)
             where b.dossier_id = v.dossier_id
            """);

    /** The dossier. */
    public final UUID dossierId;

    /** Known from reception on. */
    public @Nullable String dossierCode;

    /** The account that filed; unknown only while a case's withdrawal has overtaken the filing. */
    public @Nullable UUID ownerRef;

    /** The unit competent for the dossier: beneficiary, and whose cashier may look. */
    public @Nullable String unit;

    private final boolean isNew;
    private long eventSeq;
    private AuditHead audit;

    private BillRow(UUID dossierId, boolean isNew, long eventSeq, AuditHead audit) {
        this.dossierId = dossierId;
        this.isNew = isNew;
        this.eventSeq = eventSeq;
        this.audit = audit;
    }

    static BillRow begun(UUID dossierId) {
        return new BillRow(dossierId, true, 0, AuditHead.START);
    }

    static BillRow of(Row row) {
        BillRow read = new BillRow(
                row.getUUID("dossier_id"),
                false,
                row.getLong("event_seq"),
                new AuditHead(row.getLong("audit_seq"), row.getString("audit_hash")));
        read.dossierCode = row.getString("dossier_code");
        read.ownerRef = row.getUUID("owner_ref");
        read.unit = row.getString("unit");
        return read;
    }

    /** Leaves bills as they stand, each once. */
    static void writeAll(Writes writes, List<BillRow> bills) {
        bills.stream()
                .filter(bill -> bill.isNew)
                .forEach(bill -> writes.write(
                        ADD,
                        bill.dossierId,
                        bill.dossierCode,
                        bill.ownerRef,
                        bill.unit,
                        bill.eventSeq,
                        bill.audit.seq(),
                        bill.audit.hash(),
                        0L));
        List<BillRow> changed = bills.stream().filter(bill -> !bill.isNew).toList();
        if (!changed.isEmpty()) {
            writes.write(
                    CHANGE,
                    changed.stream().map(bill -> bill.dossierId).toArray(UUID[]::new),
                    changed.stream().map(bill -> bill.dossierCode).toArray(String[]::new),
                    changed.stream().map(bill -> bill.ownerRef).toArray(UUID[]::new),
                    changed.stream().map(bill -> bill.unit).toArray(String[]::new),
                    changed.stream().map(bill -> bill.eventSeq).toArray(Long[]::new),
                    changed.stream().map(bill -> bill.audit.seq()).toArray(Long[]::new),
                    changed.stream().map(bill -> bill.audit.hash()).toArray(String[]::new));
        }
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
}
