package vn.motcua.workflow.casefile.persistence;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.assignments.HoldsToday;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;

/** The open cases of a unit that closed. Several instances share them: a case that one of them holds is skipped by the others. */
public final class MovableCases {

    private static final String OPEN_IN_UNIT = "c.unit = $1 and c.state not in ('RETURNED', 'WITHDRAWN')";

    private static final String LOCK = "select c.dossier_id from cases c where " + OPEN_IN_UNIT
            + " order by c.unit, c.opened_at limit $2 for no key update skip locked";

    private static final String ANY = "select exists (select 1 from cases c where " + OPEN_IN_UNIT + ")";

    private static final String ENTITLED =
            "select t.dossier_id from tasks t where t.closed_at is null and t.dossier_id = any($1) and "
                    + HoldsToday.still("t.assignee", "t.role", "$2", "$3");

    private MovableCases() {}

    /** Locks some of them until the transaction ends. */
    public static Asked<UUID[]> lock(Transaction tx, String unit, int most) {
        return tx.ask(LOCK, unit, most)
                .as(rows -> rows.stream().map(row -> row.getUUID(0)).toArray(UUID[]::new));
    }

    /** Whether there are any, those that somebody else holds at the moment included. */
    public static Asked<Boolean> any(Transaction tx, String unit) {
        return tx.ask(ANY, unit).as(rows -> rows.getFirst().getBoolean(0));
    }

    /** Those whose responsible officer works in another unit with the same role. */
    public static Asked<Set<UUID>> entitled(Transaction tx, UUID[] dossiers, String unit, LocalDate today) {
        return tx.ask(ENTITLED, dossiers, unit, today)
                .as(rows -> rows.stream().map(row -> row.getUUID(0)).collect(Collectors.toUnmodifiableSet()));
    }
}
