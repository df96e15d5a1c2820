package vn.motcua.intake.dossier.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.intake.testing.GrownDatabase;
import vn.motcua.kit.testing.ExplainedQuery;
import vn.motcua.kit.testing.Infrastructure;

/** What one dossier is asked for touches a few pages among a million of them. */
class HotPathPlansTest {

    private static final String DATABASE = GrownDatabase.NAME + "_million";
    private static final String TODAY = "2026-07-15";

    private static final String ID = "cast('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0') as uuid)";

    private static final String DOSSIERS = """
            insert into dossiers (id, event_seq, timeline_length, audit_seq, audit_hash, status, owner_ref, procedure_code, procedure_version, case_code,
                   channel, applicant_kind, receiving_unit, competent_unit, quantities, submitted_at, content_hash)
            select %1$s, 1, 1, 1, '', case when i > 999900 then 1 else 10 end,
                   cast('00000000-0000-7000-8000-' || lpad(to_hex(mod(i, 1000)), 12, '0') as uuid),
                   '1.004222', 1, 'DEFAULT', 'ONLINE', 'CITIZEN', 'H99.' || mod(i, 20), 'H99.01', '{}', now(), '\\x00'
              from generate_series(1, 1000000) i
            """.formatted(ID);

    private static final String ENTRIES = """
            insert into timeline_entries (dossier_id, n, at, event, step, status)
            select %1$s, n, now(), 'vn.motcua.dossier.submitted.v1', 2, 1 from generate_series(1, 60000) i cross join generate_series(1, 5) n
            """.formatted(ID);

    private static final String OFFICERS = """
            insert into officer_assignments (officer_id, unit, role, valid_from)
            select %1$s, 'H99.' || mod(i, 20), 'reception-officer', '2025-07-01' from generate_series(1, 5000) i
            """.formatted(ID);

    @BeforeAll
    static void grow() {
        GrownDatabase.create(DATABASE);
        Infrastructure.database().execute(DATABASE, DOSSIERS, ENTRIES, OFFICERS, "vacuum analyze");
    }

    @Test
    void anOwnerFindsADossier() throws SQLException {
        assertFew(Dossiers.OF_OWNER, 1, 10, id(500), id(500));
        assertFew(DossierReads.VIEW, 1, 30, id(5_500), id(500), id(500), Set.of(), TODAY);
    }

    @Test
    void anOfficerLocksADossierOfTheUnit() throws SQLException {
        assertFew(Dossiers.OF_RECEPTION, 1, 20, id(999_907), id(7), Set.of("reception-officer"), TODAY);
    }

    @Test
    void whoeverFilesIsComparedWithTheOwnersNewestOnly() throws SQLException {
        assertFew(Dossiers.SAME_CONTENT, 0, 200, id(500), id(990_000), "\\x01", new UUID(-1, -1));
    }

    @Test
    void aBatchOfNewsLocksItsOwnDossiers() throws SQLException {
        List<UUID> fifty =
                IntStream.rangeClosed(1, 50).mapToObj(i -> id(i * 19_000)).toList();

        assertFew(FollowedDossiers.LOCK, 50, 50 * 8, fifty);
    }

    private static void assertFew(String sql, int rows, int pages, @Nullable Object... values) throws SQLException {
        ExplainedQuery answered = ExplainedQuery.of(DATABASE, sql, Arrays.asList(values));

        assertThat(answered.rows()).as(answered.plan()).isEqualTo(rows);
        assertThat(answered.buffers()).as(answered.plan()).isLessThan(pages);
        assertThat(answered.plan())
                .doesNotContainPattern(
                        "\"Node Type\" : \"Seq Scan\"[^{}]*\"Relation Name\" : \"(dossiers|timeline_entries|dossier_contents)\"");
    }

    private static UUID id(int number) {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L | number);
    }
}
