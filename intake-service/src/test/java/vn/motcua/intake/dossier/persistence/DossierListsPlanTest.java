package vn.motcua.intake.dossier.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.intake.dossier.model.DossierState;
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
    private static final List<Integer> SHELVES = List.of(1, 2, 3, 7, 8, 9, 10);

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
        assertFlat(DossierLists.OF_UNITS, officer(OF_ONE_UNIT, "reception-officer", status), 1, rows);
    }

    @ParameterizedTest
    @CsvSource({"reception-officer", "unit-lead", "inspector"})
    void anOfficersListOfAllStatuses(String role) throws SQLException {
        Infrastructure.database().execute(GrownDatabase.NAME, assign(OF_ONE_UNIT, role, "'H99.7'"));

        assertFlat(DossierLists.OF_UNITS, officer(OF_ONE_UNIT, role, null), SHELVES.size(), 51);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"null", "1"})
    void anOfficersListOfAUnitThatBeganLately(@Nullable Integer status) throws SQLException {
        assertFlat(
                DossierLists.OF_UNITS,
                officer(OF_A_NEW_UNIT, "reception-officer", status),
                status == null ? SHELVES.size() : 1,
                50);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"null", "1", "10"})
    void anInspectorsListOfManyUnits(@Nullable Integer status) throws SQLException {
        assertFlat(
                DossierLists.OF_UNITS,
                officer(OF_ALL_UNITS, "inspector", status),
                status == null ? UNITS * SHELVES.size() : UNITS,
                51);
    }

    @ParameterizedTest
    @CsvSource({"0.25", "0.5", "0.9"})
    void alsoFarBehindTheFirstPage(double part) throws SQLException {
        UUID place = at(part);
        assertFlat(DossierLists.OF_UNITS, officer(OF_ONE_UNIT, "reception-officer", 10, place), 1, 51);
        assertFlat(DossierLists.OF_UNITS, officer(OF_ONE_UNIT, "reception-officer", null, place), SHELVES.size(), 51);
        assertFlat(DossierLists.OF_OWNER, owner(PORTAL, 10, place, 51), 1, 51);
    }

    @ParameterizedTest
    @CsvSource({"1, 51", "5, 3", "10, 51"})
    void thePortalsListByStatus(int status, int rows) throws SQLException {
        assertFlat(DossierLists.OF_OWNER, owner(PORTAL, status, LAST, 51), 1, rows);
    }

    @ParameterizedTest
    @CsvSource({"51", "201"})
    void thePortalsListOfAllStatuses(int rows) throws SQLException {
        assertFlat(DossierLists.OF_OWNER, owner(PORTAL, null, LAST, rows), SHELVES.size(), rows);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"null, 3", "10, 3", "1, 0"})
    void anApplicantsList(@Nullable Integer status, int rows) throws SQLException {
        assertFlat(DossierLists.OF_OWNER, owner(CITIZEN, status, LAST, 51), status == null ? SHELVES.size() : 1, rows);
    }

    /** For each place that the list is merged from: one way down an index, and no more rows than a page has. */
    private static void assertFlat(String sql, List<? extends @Nullable Object> values, int places, int rows)
            throws SQLException {
        ExplainedQuery answered = ExplainedQuery.of(GrownDatabase.NAME, sql, values);

        assertThat(answered.rows()).as(answered.plan()).isEqualTo(rows);
        assertThat(answered.buffers()).as(answered.plan()).isBetween(1L, (long) places * (DESCENT + rows));
        assertThat(answered.plan()).doesNotContain("Seq Scan on dossiers", "dossiers_pkey");
    }

    private static List<@Nullable Object> officer(UUID officer, String role, @Nullable Integer status) {
        return officer(officer, role, status, FIRST);
    }

    private static List<@Nullable Object> officer(UUID officer, String role, @Nullable Integer status, UUID after) {
        return Arrays.asList(officer, Set.of(role), "2026-07-15", shelves(status), status, after, LAST, 51);
    }

    private static List<@Nullable Object> owner(UUID owner, @Nullable Integer status, UUID before, int rows) {
        return Arrays.asList(owner, shelves(status), status, before, FIRST, rows);
    }

    private static List<Integer> shelves(@Nullable Integer status) {
        return status == null ? SHELVES : List.of(DossierState.of(status).shelf());
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
