package vn.motcua.payment.fee.persistence;

import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.eventing.EventIds;
import vn.motcua.payment.reference.FeeRights;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Writes;

/** The fees of dossiers. */
@ApplicationScoped
public class Fees {

    /** In one order, so that two batches that share dossiers wait for each other and do not lock each other out. */
    static final String LOCK_ALL = "select " + FeeRow.COLUMNS + " from" + FeeRow.ON_BILL
            + "where b.dossier_id = any($1) order by b.dossier_id, f.collect_at" + FeeRow.LOCKED;

    static final String OF_OWNER = "select " + FeeRow.COLUMNS + " from" + FeeRow.ON_BILL
            + "where b.dossier_id = $1 and b.owner_ref = $2 order by f.raised_at, f.collect_at";

    private static final String AT_THE_COUNTER = "select " + FeeRow.COLUMNS + " from" + FeeRow.ON_BILL
            + "where f.fee_id = $5 and " + FeeRights.MAY_SEE + FeeRow.LOCKED;

    static final String LOCK_BY_TRANSFER_CODE = "select " + FeeRow.COLUMNS + " from" + FeeRow.ON_BILL
            + "where right(f.fee_id::text, 12) = any($1) order by b.dossier_id, f.collect_at" + FeeRow.LOCKED;

    private static final String HAS_BILL = "select 1 from bills b where b.dossier_id = $5 and " + FeeRights.MAY_SEE;

    private static final TableRows FILED_BILL = TableRows.of("""
            insert into bills (dossier_id, owner_ref, unit, event_seq, audit_seq, audit_hash, version) values ($1, $2, $3, 0, 0, '', 0)
            on conflict (dossier_id) do update set owner_ref = excluded.owner_ref, unit = excluded.unit, version = bills.version + 1
            """);

    private static final TableRows FILED_FEE = TableRows.of("""
            insert into fees (dossier_id, fee_id, collect_at, state, amount, refundable, version)
            values ($1, $2, 'RECEPTION', 'EXPECTED', 0, false, 0)
            on conflict (dossier_id, collect_at) do nothing
            """);

    /** Locks the bills of these dossiers and answers their fees; those that are not known yet are missing. Fees of one bill share it. */
    public Asked<List<FeeRow>> lock(Transaction tx, Collection<UUID> dossiers) {
        return tx.ask(LOCK_ALL, (Object) dossiers.toArray(UUID[]::new)).as(Fees::onSharedBills);
    }

    private static List<FeeRow> onSharedBills(List<Row> rows) {
        Map<UUID, BillRow> bills = new HashMap<>();
        return rows.stream()
                .map(row -> FeeRow.of(row, bills.computeIfAbsent(row.getUUID("dossier_id"), id -> BillRow.of(row))))
                .toList();
    }

    /** The fees of a dossier, if it is this account's. */
    public Asked<List<FeeRow>> ofOwner(Transaction tx, UUID dossier, UUID owner) {
        return tx.ask(OF_OWNER, dossier, owner).as(Fees::onSharedBills);
    }

    /** The fees whose ids end so, their bills locked in the one order of all batches. */
    public Asked<List<FeeRow>> lockByTransferCode(Transaction tx, Collection<String> ends) {
        return tx.ask(LOCK_BY_TRANSFER_CODE, (Object) ends.toArray(String[]::new))
                .as(Fees::onSharedBills);
    }

    /** A fee that somebody may take money for, its bill locked. */
    public Asked<Optional<FeeRow>> atTheCounter(Transaction tx, FeeRights rights, UUID fee) {
        return tx.ask(AT_THE_COUNTER, rights.and(fee))
                .as(rows -> rows.stream().map(FeeRow::of).findFirst());
    }

    /** Whether there is a bill of a dossier that somebody may see. */
    public Asked<Boolean> hasBill(Transaction tx, FeeRights rights, UUID dossier) {
        return tx.ask(HAS_BILL, rights.and(dossier)).as(rows -> !rows.isEmpty());
    }

    /** Notes whose dossier it is and who decides about it, whether or not we have heard of it before. */
    public void filed(Writes writes, UUID dossier, UUID owner, String unit) {
        writes.write(FILED_BILL, dossier, owner, unit);
        writes.write(FILED_FEE, dossier, EventIds.next());
    }
}
