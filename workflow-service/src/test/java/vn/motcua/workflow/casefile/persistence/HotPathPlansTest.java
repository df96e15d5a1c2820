package vn.motcua.workflow.casefile.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.ExplainedQuery;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.workflow.GrownDatabase;

/** What the hot path asks for touches a few pages, however many cases, tasks and officers there are. */
class HotPathPlansTest {

    private static final UUID OFFICER = UUID.randomUUID();
    private static final Pattern NUMBER = Pattern.compile("\\$(\\d)");

    private static final String CASES = """
            insert into cases (dossier_id, dossier_code, procedure_code, procedure_version, case_code, channel, unit, receiving_unit, state,
                   task_no, received_at, opened_at, due_at, nearly_due_at, next_alarm_at, event_seq, audit_seq, audit_hash, version)
            select uuidv7(), 'P-' || i, '1.004222', 1, 'DEFAULT', 'ONLINE', 'P.' || mod(i, 20), 'P.01', 'APPRAISAL', 3, now(), now(),
                   timestamptz '2030-01-01 00:00Z' + i * interval '1 minute', now(),
                   timestamptz '2030-01-01 00:00Z' + i * interval '1 minute', 1, 1, 'grown', 0
              from generate_series(1, 100000) as i
            """;

    private static final String TASKS = """
            insert into tasks (dossier_id, task_no, unit, role, step, kind, opened_at, due_at, nearly_due_at, next_alarm_at, closed_at, closed_by)
            select c.dossier_id, n, c.unit, 'appraiser', 'APPRAISE', 'APPRAISAL', now(), c.due_at, now(),
                   case when n = 3 then c.due_at - interval '1 day' end, case when n < 3 then now() end, case when n < 3 then uuidv4() end
              from cases c cross join generate_series(1, 3) as n where c.dossier_code like 'P-%'
            """;

    private static final String OFFICERS = """
            insert into officer_assignments (officer_id, unit, role, valid_from)
            select uuidv4(), 'P.' || mod(i, 20), 'appraiser', '2025-07-01' from generate_series(1, 20000) as i
            """;

    @BeforeAll
    static void grow() {
        GrownDatabase.create();
        Infrastructure.database()
                .execute(
                        GrownDatabase.NAME,
                        CASES,
                        TASKS,
                        OFFICERS,
                        "insert into officer_assignments (officer_id, unit, role, valid_from) select '%s', 'P.' || i, 'appraiser', '2025-07-01' from generate_series(0, 19) i"
                                .formatted(OFFICER),
                        "vacuum analyze cases",
                        "vacuum analyze tasks",
                        "vacuum analyze officer_assignments");
    }

    @Test
    void anOfficersCommandLocksOneCase() throws SQLException {
        ExplainedQuery locked =
                explained(Cases.LOCK_FOR_OFFICER, dossier(5_000), OFFICER, Set.of("appraiser"), "2026-07-15");

        assertThat(locked.rows()).isEqualTo(1);
        assertThat(locked.buffers()).as(locked.plan()).isLessThan(20);
    }

    @Test
    void anOfficersCommandReadsOneCaseWithItsTaskAndTheRights() throws SQLException {
        ExplainedQuery read =
                explained(Cases.READ_FOR_OFFICER, dossier(5_000), OFFICER, Set.of("appraiser"), "2026-07-15");

        assertThat(read.rows()).isEqualTo(1);
        assertThat(read.buffers()).as(read.plan()).isLessThan(40);
    }

    @Test
    void aBatchOfNewsReadsItsOwnCases() throws SQLException {
        List<UUID> fifty = java.util.stream.IntStream.rangeClosed(1, 50)
                .mapToObj(i -> dossier(i * 1_000))
                .toList();

        ExplainedQuery locked = explained(Cases.LOCK, fifty);
        ExplainedQuery read = explained(Cases.READ, fifty);

        assertThat(locked.rows()).isEqualTo(50);
        assertThat(locked.buffers()).as(locked.plan()).isLessThan(50 * 8);
        assertThat(read.rows()).isEqualTo(50);
        // Any of a case's tasks may be open, so all of them are looked at: here three, each on a page of its own.
        assertThat(read.buffers()).as(read.plan()).isLessThan(50 * 11);
    }

    @Test
    void theTimerFindsWhatIsDueAmongManyThatAreNot() throws SQLException {
        ExplainedQuery due = explained(Alarms.LOCK_DUE, "2030-01-10T00:00:00Z", 100);

        assertThat(due.rows()).isEqualTo(100);
        assertThat(due.buffers()).as(due.plan()).isLessThan(2_000);
    }

    private static ExplainedQuery explained(String sql, Object... values) throws SQLException {
        Map<String, Object> byName = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            byName.put(name(i + 1), values[i]);
        }
        return ExplainedQuery.of(
                GrownDatabase.NAME,
                NUMBER.matcher(sql).replaceAll(found -> ":" + name(Integer.parseInt(found.group(1)))),
                byName);
    }

    private static String name(int number) {
        return String.valueOf((char) ('a' + number - 1));
    }

    private static UUID dossier(int number) {
        return (UUID) Objects.requireNonNull(Infrastructure.database()
                .select(GrownDatabase.NAME, "select dossier_id from cases where dossier_code = ?", "P-" + number)
                .getFirst()
                .get("dossier_id"));
    }
}
