package vn.motcua.payment.counter.persistence;

import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.audit.Audited;
import vn.motcua.payment.counter.model.Till;
import vn.motcua.payment.fee.persistence.FeeRow;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Writes;

/** A shift as it stands in the database; whoever takes or gives money holds its lock. */
public final class TillRow implements Audited {

    /** Of a shift {@code s}. */
    static final String COLUMNS = """
            s.id as shift, s.unit as shift_unit, s.cashier, s.opened_at, s.opening_cash, s.cash_taken, s.card_taken, s.paid_out, s.receipts,
            s.closed_at, s.counted_cash, s.explanation, s.audit_seq as shift_audit_seq, s.audit_hash as shift_audit_hash
            """;

    private static final TableRows ADD = TableRows.of("""
            insert into counter_shifts (id, unit, cashier, opened_at, opening_cash, cash_taken, card_taken, paid_out, receipts, audit_seq, audit_hash)
            values ($1, $2, $3, $4, $5, 0, 0, 0, 0, $6, $7)
            """);

    private static final TableRows CHANGE = TableRows.of("""
            update counter_shifts
               set cash_taken = $2, card_taken = $3, paid_out = $4, receipts = $5, closed_at = $6, counted_cash = $7, explanation = $8,
                   audit_seq = $9, audit_hash = $10
             where id = $1
            """);

    private Till till;
    private AuditHead audit;

    private TillRow(Till till, AuditHead audit) {
        this.till = till;
        this.audit = audit;
    }

    /** A new one. */
    public static TillRow opened(Till till) {
        return new TillRow(till, AuditHead.START);
    }

    static TillRow of(Row row) {
        OffsetDateTime closed = row.getOffsetDateTime("closed_at");
        return new TillRow(
                new Till(
                        row.getUUID("shift"),
                        row.getString("shift_unit"),
                        row.getUUID("cashier"),
                        row.getOffsetDateTime("opened_at").toInstant(),
                        row.getLong("opening_cash"),
                        row.getLong("cash_taken"),
                        row.getLong("card_taken"),
                        row.getLong("paid_out"),
                        row.getInteger("receipts"),
                        closed == null
                                ? null
                                : new Till.Count(
                                        closed.toInstant(), row.getLong("counted_cash"), row.getString("explanation"))),
                new AuditHead(row.getLong("shift_audit_seq"), row.getString("shift_audit_hash")));
    }

    /** As the model sees it. */
    public Till toModel() {
        return till;
    }

    /** Takes over what was decided. */
    public void become(Till decided) {
        till = decided;
    }

    /** Leaves the new row; its deed has been recorded before. */
    public void add(Writes writes) {
        writes.write(
                ADD,
                till.id(),
                till.unit(),
                till.cashier(),
                FeeRow.column(till.openedAt()),
                till.openingCash(),
                audit.seq(),
                audit.hash());
    }

    /** Leaves what became of it; its deeds have been recorded before. */
    public void write(Writes writes) {
        Till.Count count = till.count();
        writes.write(
                CHANGE,
                till.id(),
                till.cashTaken(),
                till.cardTaken(),
                till.paidOut(),
                till.receipts(),
                count == null ? null : FeeRow.column(count.closedAt()),
                count == null ? null : count.cash(),
                count == null ? null : count.explanation(),
                audit.seq(),
                audit.hash());
    }

    @Override
    public String auditSubject() {
        return "shift:" + till.id();
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
