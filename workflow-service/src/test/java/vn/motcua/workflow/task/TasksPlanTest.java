package vn.motcua.workflow.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.kit.testing.ExplainedQuery;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.workflow.GrownDatabase;
import vn.motcua.workflow.platform.Place;
import vn.motcua.workflow.task.Tasks.Wanted;

/**
 * A page of an officer's list costs the same however many tasks are open. Among 200,000 of them the wanted ones are due last, so that whoever
 * reads by due time and discards what does not fit reads them all.
 */
class TasksPlanTest {

    private static final UUID APPRAISER = UUID.randomUUID();
    private static final UUID OF_A_NEW_UNIT = UUID.randomUUID();
    private static final UUID OF_ALL_UNITS = UUID.randomUUID();
    private static final int UNITS = 20;

    /** From root to leaf of an index with some pages to spare, for each pair of unit and role. */
    private static final int DESCENT = 8;

    /** The case of each task shown: down the primary key, and its row; and the name of who is responsible. */
    private static final int CASE = 7;

    private static final String CASES = """
            insert into cases (dossier_id, dossier_code, procedure_code, procedure_version, case_code, channel, unit, receiving_unit, state,
                   task_no, received_at, opened_at, due_at, nearly_due_at, event_seq, audit_seq, audit_hash, version)
            select uuidv7(), 'H99-' || i, '1.004222', 1, 'DEFAULT', 'ONLINE', case when i > 199950 then 'H99.NEW' else 'H99.' || mod(i, %d) end,
                   'H99.01', 'APPRAISAL', 1, now(), now(), now() + i * interval '1 minute', now(), 1, 1, 'grown', 0
              from generate_series(1, 200000) as i
            """.formatted(UNITS);

    private static final String TASKS = """
            insert into tasks (dossier_id, task_no, unit, role, step, kind, opened_at, due_at, nearly_due_at, assignee)
            select c.dossier_id, 1, c.unit, case mod(n.i, 100) / 33 when 0 then 'appraiser' when 1 then 'approver' when 2 then 'clerk' else
                   'reception-officer' end, case when n.i > 199000 and mod(n.i, 100) < 33 then 'CONSULT' else 'WORK' end, 'APPRAISAL', now(), c.due_at,
                   now(), case when n.i > 199960 then cast('%s' as uuid) when mod(n.i, 2) = 0 then uuidv4() end
              from cases c join generate_series(1, 200000) as n(i) on c.dossier_code = 'H99-' || n.i
            """.formatted(APPRAISER);

    @BeforeAll
    static void grow() {
        GrownDatabase.create();
        Infrastructure.database()
                .execute(
                        GrownDatabase.NAME,
                        CASES,
                        TASKS,
                        assign(APPRAISER, "'H99.NEW'", "appraiser"),
                        assign(APPRAISER, "'H99.7'", "appraiser"),
                        assign(OF_A_NEW_UNIT, "'H99.NEW'", "clerk"),
                        assign(OF_ALL_UNITS, "'H99.' || i from generate_series(0, " + (UNITS - 1) + ") i", "approver"),
                        "vacuum analyze cases",
                        "vacuum analyze tasks",
                        "analyze officer_assignments");
    }

    @ParameterizedTest
    @CsvSource({"WORK", "CONSULT", "NONE", ","})
    void tasksOfTwoUnits(@Nullable String step) throws SQLException {
        assertFlat(new Wanted(step, false, null, null), null, APPRAISER, "appraiser", 2);
    }

    @ParameterizedTest
    @CsvSource({"WORK", ","})
    void tasksOfAUnitThatBeganLately(@Nullable String step) throws SQLException {
        assertFlat(new Wanted(step, false, null, null), null, OF_A_NEW_UNIT, "clerk", 1);
    }

    @ParameterizedTest
    @CsvSource({"WORK", "CONSULT", ","})
    void tasksOfManyUnits(@Nullable String step) throws SQLException {
        assertFlat(new Wanted(step, false, null, null), null, OF_ALL_UNITS, "approver", UNITS);
    }

    @ParameterizedTest
    @CsvSource({"0.3", "0.6", "0.9"})
    void tasksFarBehindTheFirstPage(double part) throws SQLException {
        assertFlat(new Wanted(null, false, null, null), at(part), APPRAISER, "appraiser", 2);
        assertFlat(new Wanted("WORK", false, null, null), at(part), APPRAISER, "appraiser", 2);
        assertFlat(new Wanted(null, true, null, null), at(part), APPRAISER, "appraiser", 1);
    }

    @ParameterizedTest
    @CsvSource({"WORK", "CONSULT", ","})
    void theOfficersOwnTasks(@Nullable String step) throws SQLException {
        assertFlat(new Wanted(step, true, null, null), null, APPRAISER, "appraiser", 1);
    }

    @Test
    void theTaskOfADossier() throws SQLException {
        assertFlat(new Wanted(null, false, at(0.9).dossierId(), null), null, OF_ALL_UNITS, "approver", 1);
        assertFlat(new Wanted("WORK", false, null, "H99-12345"), null, OF_ALL_UNITS, "approver", 1);
    }

    private static void assertFlat(Wanted wanted, @Nullable Place after, UUID officer, String role, int places)
            throws SQLException {
        Map<String, Object> values =
                new HashMap<>(Map.of("officer", officer, "roles", Set.of(role), "today", "2026-07-15", "most", 51));
        if (wanted.step() != null) {
            values.put("step", wanted.step());
        }
        if (wanted.dossierId() != null) {
            values.put("dossierId", wanted.dossierId());
        }
        if (wanted.dossierCode() != null) {
            values.put("dossierCode", wanted.dossierCode());
        }
        if (after != null) {
            values.put("dueAt", after.dueAt());
            values.put("after", after.dossierId());
        }

        ExplainedQuery answered = ExplainedQuery.of(GrownDatabase.NAME, Tasks.sql(wanted, after), values);

        assertThat(answered.buffers())
                .as(answered.plan())
                .isBetween(1L, (long) places * (DESCENT + 51) + 51 * CASE + DESCENT);
    }

    /** The dossier and due time at some part of the whole. */
    private static Place at(double part) {
        var row = Infrastructure.database()
                .select(
                        GrownDatabase.NAME,
                        "select t.due_at, t.dossier_id from tasks t order by t.due_at offset ? limit 1",
                        (int) (part * 200_000))
                .getFirst();
        return new Place(((Timestamp) Objects.requireNonNull(row.get("due_at"))).toInstant(), (UUID)
                Objects.requireNonNull(row.get("dossier_id")));
    }

    private static String assign(UUID officer, String units, String role) {
        return "insert into officer_assignments (officer_id, role, valid_from, unit) select '%s', '%s', '2025-07-01', %s"
                .formatted(officer, role, units);
    }
}
