package vn.motcua.workflow.casefile.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.kit.testing.ExplainedQuery;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.workflow.GrownDatabase;
import vn.motcua.workflow.platform.Place;

/** A page of late cases costs the same however many cases there are, and however many of them are late. */
class WatchedCasesPlanTest {

    private static final UUID LEAD = UUID.randomUUID();
    private static final UUID INSPECTOR = UUID.randomUUID();
    private static final int UNITS = 20;

    private static final String GROW = """
            insert into cases (dossier_id, dossier_code, procedure_code, procedure_version, case_code, channel, unit, receiving_unit, state,
                   task_no, received_at, opened_at, due_at, nearly_due_at, attention, event_seq, audit_seq, audit_hash, version)
            select uuidv7(), 'W-' || i, '1.004222', 1, 'DEFAULT', 'ONLINE', 'W.' || mod(i, %d), 'W.01', 'APPRAISAL', 1, now(), now(),
                   timestamptz '2026-07-01 00:00Z' + i * interval '1 minute', now(),
                   case when i > 199900 then 'NEARLY_DUE' when mod(i, 3) = 0 then 'OVERDUE' end, 1, 1, 'grown', 0
              from generate_series(1, 200000) as i
            """.formatted(UNITS);

    @BeforeAll
    static void grow() {
        GrownDatabase.create();
        Infrastructure.database()
                .execute(
                        GrownDatabase.NAME,
                        GROW,
                        "insert into officer_assignments (officer_id, role, valid_from, unit) values ('%s', 'unit-lead', '2025-07-01', 'W.7')"
                                .formatted(LEAD),
                        "insert into officer_assignments (officer_id, role, valid_from, unit) select '%s', 'inspector', '2025-07-01', 'W.' || i from generate_series(0, %d) i"
                                .formatted(INSPECTOR, UNITS - 1),
                        "vacuum analyze cases",
                        "analyze officer_assignments");
    }

    @ParameterizedTest
    @CsvSource({"OVERDUE, 1", "NEARLY_DUE, 1", "OVERDUE, 100000"})
    void aLeadsLateCases(String attention, int afterMinutes) throws SQLException {
        assertFlat(LEAD, "unit-lead", attention, afterMinutes, 1);
    }

    @ParameterizedTest
    @CsvSource({"OVERDUE, 1", "NEARLY_DUE, 1", "OVERDUE, 100000"})
    void anInspectorsLateCases(String attention, int afterMinutes) throws SQLException {
        assertFlat(INSPECTOR, "inspector", attention, afterMinutes, UNITS);
    }

    /** A descent of the index and a page's rows for each unit, and a look for the open task of each case shown. */
    private static void assertFlat(UUID officer, String role, String attention, int afterMinutes, int units)
            throws SQLException {
        Instant dueAt = Instant.parse("2026-07-01T00:00:00Z").plusSeconds(60L * afterMinutes);
        Map<String, Object> values = new HashMap<>(Map.of(
                "officer", officer, "roles", Set.of(role), "today", "2026-07-15", "attention", attention, "most", 51));
        long most = units * (8 + 51) + 51 * 5;

        ExplainedQuery first = ExplainedQuery.of(GrownDatabase.NAME, WatchedCases.sql(null), values);
        values.putAll(Map.of("dueAt", dueAt, "after", new UUID(0, 0)));
        ExplainedQuery further =
                ExplainedQuery.of(GrownDatabase.NAME, WatchedCases.sql(new Place(dueAt, new UUID(0, 0))), values);

        assertThat(first.buffers()).as(first.plan()).isBetween(1L, most);
        assertThat(further.buffers()).as(further.plan()).isBetween(1L, most);
        assertThat(further.rows()).isPositive();
    }
}
