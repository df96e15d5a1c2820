package vn.motcua.intake.dossier.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.intake.testing.GrownDatabase;
import vn.motcua.kit.testing.ExplainedQuery;
import vn.motcua.kit.testing.Infrastructure;

/**
 * A page costs the same however many dossiers there are. Among 200,000 of them the wanted ones lie where a walk along the table's own order
 * comes last, and the table's statistics promise that walk to be short.
 */
class DossierListsPlanTest {

    /** The portal files every second dossier. */
    private static final UUID PORTAL = UUID.randomUUID();

    /** Filed three of the very first dossiers. */
    private static final UUID CITIZEN = UUID.randomUUID();

    private static final UUID OF_ONE_UNIT = UUID.randomUUID();
    private static final UUID OF_A_NEW_UNIT = UUID.randomUUID();
    private static final UUID OF_ALL_UNITS = UUID.randomUUID();
    private static final int UNITS = 20;
    private static final int STATUSES = 10;

    /** From root to leaf of an index with some pages to spare, for each place the list is merged from. */
    private static final int DESCENT = 8;

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private static final String GROW = """
            insert into dossiers (id, lock_version, event_seq, timeline_length, audit_seq, audit_hash, status, owner_ref,
                   procedure_code, procedure_version, case_code, channel, applicant_kind, receiving_unit, competent_unit,
                   quantities, submitted_at)
            select uuidv7(), 0, 1, 1, 1, 'grown',
                   case when i > 199000 then 1 when i in (100, 200, 300) then 5 else 10 end,
                   case when i <= 3 then cast('%s' as uuid) when mod(i, 2) = 0 then '%s' else uuidv4() end,
                   '1.004222', 1, 'DEFAULT', 'ONLINE', 'CITIZEN', case when i > 199950 then 'H99.NEW' else 'H99.' || mod(i, %d) end,
                   'H99.01', '{}', now()
              from generate_series(1, 200000) as i
            """.formatted(CITIZEN, PORTAL, UNITS);

    @BeforeAll
    static void grow() {
        GrownDatabase.create();
        Infrastructure.database()
                .execute(
                        GrownDatabase.NAME,
                        GROW,
                        assign(OF_ONE_UNIT, "reception-officer", "'H99.7'"),
                        assign(OF_A_NEW_UNIT, "reception-officer", "'H99.NEW'"),
                        assign(OF_ALL_UNITS, "inspector", "'H99.' || i from generate_series(0, " + (UNITS - 1) + ") i"),
                        "vacuum analyze dossiers",
                        "analyze officer_assignments");
    }

    @ParameterizedTest
    @CsvSource({"1, 48", "5, 0", "10, 51"})
    void anOfficersListByStatus(int status, int rows) throws SQLException {
        assertFlat(DossierLists.OF_UNITS_BY_STATUS, officer(OF_ONE_UNIT, "reception-officer", status), 1, rows);
    }

    @ParameterizedTest
    @CsvSource({"reception-officer", "unit-lead", "inspector"})
    void anOfficersListOfAllStatuses(String role) throws SQLException {
        Infrastructure.database().execute(GrownDatabase.NAME, assign(OF_ONE_UNIT, role, "'H99.7'"));

        assertFlat(DossierLists.OF_UNITS_ALL, officer(OF_ONE_UNIT, role, 0), 1, 51);
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void anOfficersListOfAUnitThatBeganLately(int status) throws SQLException {
        assertFlat(
                status == 0 ? DossierLists.OF_UNITS_ALL : DossierLists.OF_UNITS_BY_STATUS,
                officer(OF_A_NEW_UNIT, "reception-officer", status),
                1,
                50);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "10"})
    void anInspectorsListOfManyUnits(int status) throws SQLException {
        assertFlat(
                status == 0 ? DossierLists.OF_UNITS_ALL : DossierLists.OF_UNITS_BY_STATUS,
                officer(OF_ALL_UNITS, "inspector", status),
                UNITS,
                51);
    }

    @ParameterizedTest
    @CsvSource({"0.25", "0.5", "0.9"})
    void alsoFarBehindTheFirstPage(double part) throws SQLException {
        UUID place = at(part);
        Map<String, Object> officer = officer(OF_ONE_UNIT, "reception-officer", 10);
        officer.put("after", place);
        Map<String, Object> owner = owner(PORTAL, 10, 10);
        owner.put("after", place);

        assertFlat(DossierLists.OF_UNITS_BY_STATUS, officer, 1, 51);
        assertFlat(DossierLists.OF_UNITS_ALL, officer, 1, 51);
        assertFlat(DossierLists.OF_OWNER, owner, 1, 51);
    }

    @ParameterizedTest
    @CsvSource({"1, 51", "5, 3", "10, 51"})
    void thePortalsListByStatus(int status, int rows) throws SQLException {
        assertFlat(DossierLists.OF_OWNER, owner(PORTAL, status, status), 1, rows);
    }

    @ParameterizedTest
    @CsvSource({"51", "201"})
    void thePortalsListOfAllStatuses(int rows) throws SQLException {
        Map<String, Object> owner = owner(PORTAL, 1, STATUSES);
        owner.put("rows", rows);

        assertFlat(DossierLists.OF_OWNER, owner, STATUSES, rows);
    }

    @ParameterizedTest
    @CsvSource({"1, 10, 3", "10, 10, 3", "1, 1, 0"})
    void anApplicantsList(int leastStatus, int mostStatus, int rows) throws SQLException {
        assertFlat(DossierLists.OF_OWNER, owner(CITIZEN, leastStatus, mostStatus), 1 + mostStatus - leastStatus, rows);
    }

    /** For each place that the list is merged from: one way down an index, and no more rows than a page has. */
    private static void assertFlat(String sql, Map<String, ?> values, int places, int rows) throws SQLException {
        ExplainedQuery answered = ExplainedQuery.of(GrownDatabase.NAME, sql, values);

        assertThat(answered.rows()).as(answered.plan()).isEqualTo(rows);
        assertThat(answered.buffers()).as(answered.plan()).isBetween(1L, (long) places * (DESCENT + rows));
        assertThat(answered.plan()).doesNotContain("Seq Scan on dossiers", "dossiers_pkey");
    }

    private static Map<String, Object> officer(UUID officer, String role, int status) {
        return new HashMap<>(Map.of(
                "caller",
                officer,
                "roles",
                Set.of(role),
                "today",
                "2026-07-15",
                "status",
                status,
                "after",
                FIRST,
                "last",
                LAST,
                "rows",
                51));
    }

    private static Map<String, Object> owner(UUID owner, int leastStatus, int mostStatus) {
        return new HashMap<>(Map.of(
                "caller",
                owner,
                "leastStatus",
                leastStatus,
                "mostStatus",
                mostStatus,
                "after",
                LAST,
                "first",
                FIRST,
                "rows",
                51));
    }

    private static UUID at(double part) {
        return (UUID) Infrastructure.database()
                .select(GrownDatabase.NAME, "select id from dossiers order by id offset ? limit 1", (int)
                        (part * 190_000))
                .getFirst()
                .get("id");
    }

    private static String assign(UUID officer, String role, String units) {
        return "insert into officer_assignments (officer_id, role, valid_from, unit) select '%s', '%s', '2025-07-01', %s on conflict do nothing"
                .formatted(officer, role, units);
    }
}
