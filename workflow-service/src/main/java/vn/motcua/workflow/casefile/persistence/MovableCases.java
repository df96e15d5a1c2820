package vn.motcua.workflow.casefile.persistence;

import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.assignments.HoldsToday;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;

/** The open cases of a unit that closed, and those of others on which it works. Several instances share them: a case that one of them holds is skipped by the others. */
public final class MovableCases {

    private static final String OPEN_IN_UNIT = "c.unit = $1 and c.state not in ('RETURNED', 'WITHDRAWN', 'STOPPED')";

    private static final String WORKED_ON_IN_UNIT =
            "c.dossier_id in (select t.dossier_id from tasks t where t.unit = $1 and t.closed_at is null)";

    private static final String LOCK = "select c.dossier_id from cases c where " + OPEN_IN_UNIT
            + " order by c.unit, c.received_at limit $2 for no key update skip locked";

    private static final String LOCK_WORK = "select c.dossier_id from cases c where " + WORKED_ON_IN_UNIT
            + " and c.unit <> $1 limit $2 for no key update skip locked";

    private static final String ANY = "select exists (select 1 from cases c where " + OPEN_IN_UNIT
            + ") or exists (select 1 from cases c where " + WORKED_ON_IN_UNIT + ")";

    private static final String ENTITLED =
            "select t.dossier_id, t.task_no from tasks t where t.closed_at is null and t.dossier_id = any($1) and "
                    + HoldsToday.still("t.assignee", "t.role", "$2", "$3");

    private MovableCases() {}

    /** Locks some of them until the transaction ends. */
    public static Asked<UUID[]> lock(Transaction tx, String unit, int most) {
        Asked<List<Row>> work = tx.ask(LOCK_WORK, unit, most);
        return tx.ask(LOCK, unit, most).as(rows -> Stream.concat(rows.stream(), work.answer().stream())
                .map(row -> row.getUUID(0))
                .toArray(UUID[]::new));
    }

    /** Whether there are any, those that somebody else holds at the moment included. */
    public static Asked<Boolean> any(Transaction tx, String unit) {
        return tx.ask(ANY, unit).as(rows -> rows.getFirst().getBoolean(0));
    }

    /** A task of one of them. */
    public record TaskOf(UUID dossier, int no) {}

    /** Those open tasks whose responsible officer works in another unit with the same role. */
    public static Asked<Set<TaskOf>> entitled(Transaction tx, UUID[] dossiers, String unit, LocalDate today) {
        return tx.ask(ENTITLED, dossiers, unit, today).as(rows -> rows.stream()
                .map(row -> new TaskOf(row.getUUID(0), row.getInteger(1)))
                .collect(Collectors.toUnmodifiableSet()));
    }
}
