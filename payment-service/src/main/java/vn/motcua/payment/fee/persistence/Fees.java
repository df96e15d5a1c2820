package vn.motcua.payment.fee.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.eventing.EventIds;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Writes;

/** The fees of dossiers. */
@ApplicationScoped
public class Fees {

    /** In one order, so that two batches that share dossiers wait for each other and do not lock each other out. */
    static final String LOCK_ALL =
            "select " + FeeRow.COLUMNS + " from fees f where f.dossier_id = any($1) order by f.dossier_id for update";

    static final String OF_OWNER =
            "select " + FeeRow.COLUMNS + " from fees f where f.dossier_id = $1 and f.owner_ref = $2";

    private static final TableRows FILED = TableRows.of("""
            insert into fees (dossier_id, fee_id, owner_ref, unit, state, amount, refundable, event_seq, audit_seq, audit_hash, version)
            values ($1, $2, $3, $4, 'EXPECTED', 0, false, 0, 0, '', 0)
            on conflict (dossier_id) do update set owner_ref = excluded.owner_ref, unit = excluded.unit, version = fees.version + 1
            """);

    /** Locks the fees of these dossiers; those that are not known yet are missing. */
    public Asked<List<FeeRow>> lock(Transaction tx, Collection<UUID> dossiers) {
        return tx.ask(LOCK_ALL, (Object) dossiers.toArray(UUID[]::new))
                .as(rows -> rows.stream().map(FeeRow::of).toList());
    }

    /** The fee of a dossier, if it is this account's. */
    public Asked<Optional<FeeRow>> ofOwner(Transaction tx, UUID dossier, UUID owner) {
        return tx.ask(OF_OWNER, dossier, owner)
                .as(rows -> rows.stream().map(FeeRow::of).findFirst());
    }

    /** Notes whose dossier it is and who decides about it, whether or not we have heard of it before. */
    public void filed(Writes writes, UUID dossier, UUID owner, String unit) {
        writes.write(FILED, dossier, EventIds.next(), owner, unit);
    }
}
