package vn.motcua.workflow.casefile.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.kit.testing.ExplainedQuery;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.workflow.GrownDatabase;
import vn.motcua.workflow.casefile.model.CaseLife;
import vn.motcua.workflow.casefile.model.CaseState;
import vn.motcua.workflow.casefile.persistence.CaseSearch.Wanted;
import vn.motcua.workflow.deadline.model.Attention;

/**
 * A page of the search costs the same however many cases there are: among a million of twenty units, of which one in fifty goes on, each way of
 * searching reads one index, for an officer of one unit and for one of all.
 */
class CaseSearchPlanTest {

    private static final UUID OF_ONE_UNIT = UUID.randomUUID();
    private static final UUID OF_ALL_UNITS = UUID.randomUUID();
    private static final UUID BUSY = UUID.randomUUID();
    private static final int UNITS = 20;
    private static final String NAME = "workflow_million";
    private static final int ALL = 1_000_000;
    private static final int BUNCH = 50_000;

    private static final String CASES = """
            insert into cases (dossier_id, dossier_code, procedure_code, procedure_version, case_code, channel, unit, receiving_unit, state, life,
                   task_no, received_at, opened_at, due_at, nearly_due_at, attention, ended_as, paused_at, event_seq, audit_seq, audit_hash, version)
            select uuidv7(), 'S-' || i, case mod(i / %1$d, 50) when 0 then '9.00000' || mod(i / 1000, 3) else '1.0042' || (10 + mod(i, 40)) end, 1,
                   'DEFAULT', 'ONLINE', 'S.' || mod(i, %1$d), 'S.01',
                   case when mod(i / %1$d, 50) = 7 then 'APPRAISAL' when mod(i / %1$d, 400) = 3 then 'WITHDRAWN' else 'RETURNED' end,
                   case when mod(i / %1$d, 50) = 7 then 'IN_PROCESS' when mod(i / %1$d, 400) = 3 then 'WITHDRAWN' else 'RETURNED' end,
                   1, timestamptz '2020-01-01 00:00Z' + i * interval '3 minutes', now(),
                   timestamptz '2020-01-08 00:00Z' + i * interval '3 minutes', now(),
                   case when mod(i / %1$d, 500) = 7 then 'OVERDUE' end,
                   case when mod(i / %1$d, 50) = 7 then null when mod(i / %1$d, 400) = 3 then 'WITHDRAWN' else 'RETURNED' end, null,
                   1, 1, 'grown', 0
              from generate_series(%2$d, %3$d) as i
            """;

    private static final String TASKS = """
            insert into tasks (dossier_id, task_no, unit, role, step, kind, opened_at, due_at, nearly_due_at, assignee, claimed_at)
            select c.dossier_id, 1, c.unit, 'appraiser', 'APPRAISE', 'APPRAISAL', c.received_at, c.due_at, c.due_at,
                   case when c.unit = 'S.7' then cast('%s' as uuid) end, case when c.unit = 'S.7' then c.received_at end
              from cases c where c.dossier_code like 'S-%%' and c.ended_as is null
            """.formatted(BUSY);

    @BeforeAll
    static void grow() {
        GrownDatabase.create(NAME);
        for (int from = 1; from <= ALL; from += BUNCH) {
            Infrastructure.database().execute(NAME, CASES.formatted(UNITS, from, from + BUNCH - 1));
        }
        Infrastructure.database()
                .execute(
                        NAME,
                        TASKS,
                        "insert into officer_assignments (officer_id, role, valid_from, unit) values ('%s', 'clerk', '2025-07-01', 'S.7')"
                                .formatted(OF_ONE_UNIT),
                        "insert into officer_assignments (officer_id, role, valid_from, unit) select '%s', 'clerk', '2025-07-01', 'S.' || i from generate_series(0, %d) i"
                                .formatted(OF_ALL_UNITS, UNITS - 1),
                        "insert into procedure_versions (code, version, body) select '9.00000' || i, 1, '{\"sector\": {\"code\": \"RARE\"}}' from generate_series(0, 2) i on conflict do nothing",
                        "analyze cases",
                        "analyze tasks",
                        "analyze officer_assignments",
                        "analyze procedure_versions");
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                Arguments.of("all", Wanted.ANY),
                Arguments.of("procedure", wanted("9.000001", null, null, null, null, null)),
                Arguments.of("sector", wanted(null, "RARE", null, null, null, null)),
                Arguments.of("goes on", wanted(null, null, CaseLife.IN_PROCESS, null, null, null)),
                Arguments.of("state", wanted(null, null, null, CaseState.APPRAISAL, null, null)),
                Arguments.of("withdrawn", wanted(null, null, CaseLife.WITHDRAWN, null, null, null)),
                Arguments.of("returned", wanted(null, null, CaseLife.RETURNED, null, null, null)),
                Arguments.of("attention", wanted(null, null, null, null, Attention.OVERDUE, null)),
                Arguments.of("assignee", wanted(null, null, null, null, null, BUSY)));
    }

    private static Wanted wanted(
            @Nullable String procedure,
            @Nullable String sector,
            @Nullable CaseLife life,
            @Nullable CaseState state,
            @Nullable Attention attention,
            @Nullable UUID assignee) {
        return new Wanted(null, procedure, sector, life, state, attention, assignee, null, null, null, null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void aPageOfOneUnit(String name, Wanted wanted) throws SQLException {
        assertFlat(wanted, OF_ONE_UNIT, 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void aPageOfAllUnits(String name, Wanted wanted) throws SQLException {
        assertFlat(wanted, OF_ALL_UNITS, UNITS);
    }

    /** For each unit, and each procedure of a sector, a descent of the index and a page's rows; for each case shown its open task and a name. */
    private static void assertFlat(Wanted wanted, UUID officer, int units) throws SQLException {
        int procedures = wanted.sector() == null ? 1 : 3;
        long most = (long) units * procedures * (8 + 51) + 51 * 14;
        Map<String, Object> values =
                new HashMap<>(Map.of("officer", officer, "roles", Set.of("clerk"), "today", "2026-07-15", "most", 51));
        put(values, "procedure", wanted.procedure());
        put(values, "sector", wanted.sector());
        put(values, "life", wanted.life());
        put(values, "state", wanted.state());
        put(values, "attention", wanted.attention());
        put(values, "assignee", wanted.assignee());

        ExplainedQuery first = ExplainedQuery.of(NAME, CaseSearch.sql(wanted, false), values);
        values.putAll(Map.of("place", "2023-01-01T00:00:00Z", "after", new UUID(0, 0)));
        ExplainedQuery further = ExplainedQuery.of(NAME, CaseSearch.sql(wanted, true), values);

        assertThat(first.buffers()).as(first.plan()).isBetween(1L, most);
        assertThat(further.buffers()).as(further.plan()).isBetween(1L, most);
        assertThat(first.rows()).isPositive();
        assertThat(further.rows()).isPositive();
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
