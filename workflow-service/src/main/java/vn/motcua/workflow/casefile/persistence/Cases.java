package vn.motcua.workflow.casefile.persistence;

import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.motcua.assignments.HoldsToday;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;
import vn.motcua.workflow.casefile.model.Task;

/**
 * Asks for cases. What an officer asks for is found only through the officer's own assignments. What is going to change is locked by a statement
 * of its own before it is read: the reading then sees what whoever held the lock before has committed.
 */
public final class Cases {

    private static final String FROM = """
              from cases c
              left join tasks t on t.dossier_id = c.dossier_id and t.closed_at is null
            """;

    private static final HoldsToday HOLDS = new HoldsToday("$2", "$3", "$4");

    /**
     * Officers see a case while their unit decides on it, works on it or has worked on it, or is asked to. What was moved away with a unit that closed
     * is not theirs.
     */
    private static final String SEES = "(" + HOLDS.inOneOf("c.unit")
            + " or exists (select 1 from tasks w where w.dossier_id = c.dossier_id and (w.unit <> c.unit and w.outcome is distinct from 'MOVED' and "
            + HOLDS.inOneOf("w.unit") + " or w.closed_at is null and w.transfer_to is not null and "
            + HOLDS.inOneOf("w.transfer_to") + ")))";

    /** Whoever stands in for an officer today goes on with that officer's tasks as if that one had no right to them any more. */
    private static final String STANDS_IN =
            "exists (select 1 from delegations d where d.officer_id = t.assignee and d.deputy_id = $2"
                    + " and d.unit = t.unit and d.valid_from <= $4 and d.valid_to >= $4 and d.ended_at is null)";

    static final String LOCK_FOR_OFFICER =
            "select c.dossier_id from cases c where c.dossier_id = $1 and " + SEES + " for no key update of c";

    static final String READ_FOR_OFFICER = "select " + CaseRows.COLUMNS + ", " + TaskRows.COLUMNS
            + ", array(" + HOLDS.rolesIn("c.unit") + ") as held, "
            + "case when t.unit <> c.unit then array(" + HOLDS.rolesIn("t.unit") + ") end as t_held, "
            + "case when t.transfer_to is not null then array(" + HOLDS.rolesIn("t.transfer_to")
            + ") end as t_held_where_offered, "
            + "t.assignee is not null and not " + STANDS_IN + " and "
            + HoldsToday.still("t.assignee", "t.role", "t.unit", "$4") + " as responsible_stays, " + """
                   array(select e.step || ' ' || e.closed_by from tasks e
                          where e.dossier_id = c.dossier_id and e.kind = 'APPRAISAL' and e.closed_by is not null
                            and e.outcome not in ('RELEASED', 'REASSIGNED', 'TRANSFERRED', 'RECALLED')
                          order by e.task_no) as appraisals
            """ + FROM
            + " where c.dossier_id = $1 and " + SEES;

    static final String LOCK =
            "select c.dossier_id from cases c where c.dossier_id = any($1) order by c.dossier_id for no key update";

    static final String READ =
            "select " + CaseRows.COLUMNS + ", " + TaskRows.COLUMNS + FROM + " where c.dossier_id = any($1)";

    /** Whoever was only asked for an opinion sees what was asked, and nothing of other units. */
    private static final String SIGHT = "select " + HOLDS.inOneOf("c.unit")
            + " or exists (select 1 from tasks w where w.dossier_id = c.dossier_id and w.kind <> 'CONSULTATION'"
            + " and (w.outcome is distinct from 'MOVED' and " + HOLDS.inOneOf("w.unit")
            + " or w.closed_at is null and w.transfer_to is not null and " + HOLDS.inOneOf("w.transfer_to")
            + ")) as whole, array(select distinct w.unit from tasks w where w.dossier_id = c.dossier_id and "
            + HOLDS.inOneOf("w.unit") + ") as units from cases c where c.dossier_id = $1";

    private static final String TASKS =
            "select " + TaskRows.COLUMNS + " from tasks t where t.dossier_id = $1 order by t.task_no";

    private Cases() {}

    /**
     * Whose case it is asked for.
     *
     * @param officer who asks
     * @param roles those of the token that let an officer see cases
     * @param today in Viet Nam
     */
    public record Asker(UUID officer, Set<String> roles, LocalDate today) {}

    /**
     * A case that the officer sees by one of these roles today, locked.
     *
     * @throws NotFound (when answered) where there is none: absent and foreign look alike
     */
    public static Asked<CaseAtHand> lock(Transaction tx, UUID dossierId, Asker asker) {
        Asked<List<Row>> locked = askAs(tx, LOCK_FOR_OFFICER, dossierId, asker);
        return askAs(tx, READ_FOR_OFFICER, dossierId, asker)
                .as(rows -> locked.answer().isEmpty() ? List.<Row>of() : rows)
                .as(Cases::theOne);
    }

    /** The same to look at. */
    public static Asked<CaseAtHand> read(Transaction tx, UUID dossierId, Asker asker) {
        return askAs(tx, READ_FOR_OFFICER, dossierId, asker).as(Cases::theOne);
    }

    /**
     * How far an officer sees a case.
     *
     * @param isWhole whether the officer's unit decides on it, or does or has done more than to give an opinion
     * @param units of the officer that have to do with it
     */
    public record Sight(boolean isWhole, Set<String> units) {

        /** Those of the tasks that are for the officer to see. */
        public List<Task> of(List<Task> tasks) {
            return isWhole
                    ? tasks
                    : tasks.stream().filter(task -> units.contains(task.unit())).toList();
        }
    }

    /** How far the officer sees it who may read it. */
    public static Asked<Sight> sight(Transaction tx, UUID dossierId, Asker asker) {
        return askAs(tx, SIGHT, dossierId, asker)
                .as(rows -> rows.isEmpty()
                        ? new Sight(false, Set.of())
                        : new Sight(
                                rows.getFirst().getBoolean("whole"),
                                Set.of(rows.getFirst().getArrayOfStrings("units"))));
    }

    private static Asked<List<Row>> askAs(Transaction tx, String sql, UUID dossierId, Asker asker) {
        return tx.ask(sql, dossierId, asker.officer(), asker.roles().toArray(String[]::new), asker.today());
    }

    private static CaseAtHand theOne(List<Row> rows) {
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        return CaseAtHand.toModelOfOfficer(rows);
    }

    /** All cases of these dossiers, locked in one order, so that two batches never wait for each other. */
    public static Asked<Map<UUID, CaseAtHand>> lockAll(Transaction tx, Collection<UUID> dossiers) {
        UUID[] wanted = dossiers.toArray(UUID[]::new);
        var _ = tx.ask(LOCK, (Object) wanted);
        return readLocked(tx, wanted);
    }

    /** Cases that the transaction has locked already. */
    public static Asked<Map<UUID, CaseAtHand>> readLocked(Transaction tx, UUID[] dossiers) {
        return tx.ask(READ, (Object) dossiers).as(rows -> {
            Map<UUID, List<Row>> byCase = new LinkedHashMap<>();
            rows.forEach(row -> byCase.computeIfAbsent(row.getUUID("dossier_id"), id -> new ArrayList<>())
                    .add(row));
            Map<UUID, CaseAtHand> cases = new HashMap<>();
            byCase.forEach((id, ofCase) -> cases.put(id, CaseAtHand.toModel(ofCase)));
            return cases;
        });
    }

    /** Every task of a case, the oldest first. */
    public static Asked<List<Task>> tasks(Transaction tx, UUID dossierId) {
        return tx.ask(TASKS, dossierId).as(TaskRows::toModels);
    }
}
