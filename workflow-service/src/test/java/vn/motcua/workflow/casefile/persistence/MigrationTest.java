package vn.motcua.workflow.casefile.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.Infrastructure;

/** A database of the version before, with cases in the midst of their life, becomes one of this version. */
class MigrationTest {

    private static final String NAME = "workflow_before";

    private static final String CASE = """
            insert into cases (dossier_id, dossier_code, procedure_code, procedure_version, case_code, channel, unit, receiving_unit, state,
                   task_no, received_at, opened_at, due_at, nearly_due_at, nearly_due_marked_at, overdue_marked_at, next_alarm_at, event_seq,
                   audit_seq, audit_hash, version)
            values ('00000000-0000-4000-8000-00000000000%s', '%s', '1.004222', 1, 'DEFAULT', 'ONLINE', 'H26.30.01', 'H26.30.01', '%s', %d,
                   '2026-12-01T01:00Z', '2026-12-01T01:00Z', '2026-12-11T10:00Z', '2026-12-10T10:00Z', %s, %s, %s, 1, 1, 'x', 0)
            """;

    private static final String TASK = """
            insert into tasks (dossier_id, task_no, unit, role, step, kind, opened_at, due_at, nearly_due_at, nearly_due_marked_at,
                   overdue_marked_at, closed_at, outcome)
            values ('00000000-0000-4000-8000-00000000000%s', %d, 'H26.30.01', 'appraiser', 'APPRAISE', 'APPRAISAL', '2026-12-01T01:00Z',
                   '2026-12-05T10:00Z', '2026-12-04T10:00Z', %s, %s, %s, %s)
            """;

    private static final String MARKED = "'2026-12-04T11:00Z'";

    @BeforeAll
    static void migrate() {
        var database = Infrastructure.database();
        database.create(NAME);
        flyway(MigrationVersion.fromVersion("0110")).migrate();
        database.execute(
                NAME,
                """
                insert into procedure_versions (code, version, body) values ('1.004222', 1, '{"cases": [
                  {"code": "OTHER", "process": {"steps": [{"code": "NOT_THIS", "kind": "PAYMENT"}]}},
                  {"code": "DEFAULT", "process": {"steps": [{"code": "PAY", "kind": "PAYMENT"}, {"code": "APPRAISE", "kind": "APPRAISAL"}]}}]}')
                """,
                // 1 waits for its fee, 2 is in appraisal, 3 is there with a late step, 4 and 5 are over.
                CASE.formatted(1, "waits", "AWAITING_PAYMENT", 0, "null", "null", "'2026-12-10T10:00Z'"),
                CASE.formatted(2, "works", "APPRAISAL", 1, "null", "null", "'2026-12-04T10:00Z'"),
                TASK.formatted(2, 1, "null", "null", "null", "null"),
                CASE.formatted(3, "late", "APPRAISAL", 2, MARKED, "null", "'2026-12-11T10:00Z'"),
                TASK.formatted(3, 1, "null", "null", MARKED, "'TAKEN_OVER'"),
                TASK.formatted(3, 2, MARKED, MARKED, "null", "null"),
                CASE.formatted(4, "issued", "HAND_OVER", 1, "null", "null", "'2026-12-04T10:00Z'"),
                TASK.formatted(4, 1, MARKED, "null", "null", "null"),
                CASE.formatted(5, "gone", "WITHDRAWN", 1, "null", "null", "null"),
                TASK.formatted(5, 1, "null", "null", MARKED, "'CANCELLED'"));
        flyway(MigrationVersion.LATEST).migrate();
    }

    private static Flyway flyway(MigrationVersion target) {
        var database = Infrastructure.database();
        return Flyway.configure()
                .dataSource(database.jdbcUrl(NAME), database.owner(NAME), database.password())
                .locations("db/eventing", "db/kit", "db/migration")
                .outOfOrder(true)
                .target(target)
                .load();
    }

    @Test
    void eachAlarmStandsWhereItsTimeStands() {
        assertThat(rows("select dossier_code as code, to_char(next_alarm_at at time zone 'UTC', 'DD') as day from cases"
                        + " order by dossier_id"))
                .containsExactly("waits 10", "works 10", "late 11", "issued null", "gone null");
        assertThat(
                        rows(
                                "select right(dossier_id::text, 1) || '/' || task_no as code,"
                                        + " to_char(next_alarm_at at time zone 'UTC', 'DD') as day from tasks order by dossier_id, task_no"))
                .containsExactly("2/1 04", "3/1 null", "3/2 null", "4/1 05", "5/1 null");
    }

    @Test
    void nobodyIsTakenForTheApplicantOfWhatWasReceivedBefore() {
        assertThat(rows("select 'applicants' as code, count(applicant)::text as day from cases"))
                .containsExactly("applicants 0");
    }

    @Test
    void whatRunsFollowsTheLineOfItsStagesFromWhereItStands() {
        assertThat(rows(
                        "select dossier_code as code, coalesce(life, state) || ' ' || by_stages || ' [' || marking || ']' as day"
                                + " from cases order by dossier_id"))
                .containsExactly(
                        "waits AWAITING_PAYMENT true [PAY]",
                        "works IN_PROCESS true [APPRAISE]",
                        "late IN_PROCESS true [APPRAISE]",
                        "issued FINISHED true [APPRAISE]",
                        "gone WITHDRAWN true []");
    }

    private static List<String> rows(String sql) {
        return Infrastructure.database().select(NAME, sql).stream()
                .map(MigrationTest::line)
                .toList();
    }

    private static String line(Map<String, @Nullable Object> row) {
        return row.get("code") + " " + row.get("day");
    }
}
