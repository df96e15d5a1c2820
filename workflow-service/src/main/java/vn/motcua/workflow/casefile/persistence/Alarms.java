package vn.motcua.workflow.casefile.persistence;

import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;

/**
 * Which cases the timer has to look at, because the time of their open step or of the dossier runs out. Several timers share them: a case that one
 * of them holds is skipped by the others.
 */
public final class Alarms {

    private static final String DUE = """
            select d.dossier_id from (
                   (select t.dossier_id, t.next_alarm_at from tasks t
                     where t.next_alarm_at < $1 order by t.next_alarm_at limit $2)
                   union all
                   (select k.dossier_id, k.next_alarm_at from cases k
                     where k.next_alarm_at < $1 order by k.next_alarm_at limit $2)) as d
            """;

    static final String LOCK_DUE = "select c.dossier_id from cases c where c.dossier_id in (" + DUE
            + ") limit $2 for no key update of c skip locked";

    private static final String LOCK_ONE =
            "select c.dossier_id from cases c where c.dossier_id = $1 for no key update skip locked";

    private static final String POSTPONE_STEP =
            "update tasks set next_alarm_at = $2 where dossier_id = $1 and next_alarm_at < $2";

    private static final String POSTPONE_DOSSIER =
            "update cases set next_alarm_at = $2 where dossier_id = $1 and next_alarm_at < $2";

    private Alarms() {}

    /** Locks some of the most urgent ones until the transaction ends. */
    public static Asked<UUID[]> lockDue(Transaction tx, Instant now, int most) {
        return tx.ask(LOCK_DUE, TaskRows.time(now), most).as(Alarms::dossiers);
    }

    /** Locks one of them, unless somebody else holds it. */
    public static Asked<UUID[]> lockOne(Transaction tx, UUID dossierId) {
        return tx.ask(LOCK_ONE, dossierId).as(Alarms::dossiers);
    }

    /** Shows some of the most urgent ones without locking them. */
    public static Asked<UUID[]> see(Transaction tx, Instant now, int most) {
        return tx.ask("select distinct s.dossier_id from (" + DUE + ") as s limit $2", TaskRows.time(now), most)
                .as(Alarms::dossiers);
    }

    /** Lets a case wait that cannot be dealt with now, so that it does not stand before the others. */
    public static void postpone(Transaction tx, UUID dossierId, Instant now, Duration by) {
        tx.write(POSTPONE_STEP, dossierId, TaskRows.time(now.plus(by)));
        tx.write(POSTPONE_DOSSIER, dossierId, TaskRows.time(now.plus(by)));
    }

    private static UUID[] dossiers(List<Row> rows) {
        return rows.stream().map(row -> row.getUUID(0)).toArray(UUID[]::new);
    }
}
