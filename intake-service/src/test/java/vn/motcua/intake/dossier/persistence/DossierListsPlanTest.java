package vn.motcua.intake.dossier.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.WithInfrastructure;

/** Lists stop at the page's end, however many dossiers there are: the plans on a grown table show it. */
@QuarkusTest
@WithInfrastructure("intake")
class DossierListsPlanTest {

    private static final UUID OFFICER = UUID.randomUUID();
    private static final UUID OWNER = UUID.randomUUID();

    private static final String GROW = """
            insert into dossiers (id, lock_version, event_seq, timeline_length, audit_seq, audit_hash, status, owner_ref,
                   procedure_code, procedure_version, case_code, channel, applicant_kind, receiving_unit, competent_unit,
                   quantities, submitted_at)
            select uuidv7(), 0, 1, 1, 1, 'grown', 1 + mod(i, 10), case when mod(i, 500) = 0 then '%s' else uuidv4() end,
                   '1.004222', 1, 'DEFAULT', 'ONLINE', 'CITIZEN', 'H99.' || mod(i, 20), 'H99.01', '{}', now()
              from generate_series(1, 30000) as i
            """;

    @BeforeAll
    static void grow() {
        Infrastructure.database()
                .execute(
                        "intake",
                        GROW.formatted(OWNER),
                        "insert into officer_assignments select '%s', 'reception-officer', 'H99.' || i, '2025-07-01' from generate_series(3, 4) i"
                                .formatted(OFFICER),
                        "analyze dossiers",
                        "analyze officer_assignments");
    }

    @AfterAll
    static void shrink() {
        Infrastructure.database().execute("intake", "delete from dossiers where audit_hash = 'grown'");
    }

    @ParameterizedTest
    @CsvSource({
        "'',                      dossiers_of_unit",
        "' and x.status = 1',     dossiers_of_unit_by_status"
    })
    void anOfficersListRunsAlongItsIndex(String filter, String index) throws SQLException {
        String plan = plan(DossierLists.OF_UNITS
                .formatted(filter)
                .replace(":caller", "'" + OFFICER + "'")
                .replace(":roles", "'reception-officer'")
                .replace(":today", "date '2026-07-15'")
                .replace(":after", "uuid '00000000-0000-0000-0000-000000000000'")
                .replace(":rows", "51"));

        assertThat(plan).contains("using " + index + " ").doesNotContain("Seq Scan on dossiers");
    }

    @ParameterizedTest
    @CsvSource({"''", "' and d.status = 1'"})
    void anApplicantsListRunsAlongItsIndex(String filter) throws SQLException {
        String plan = plan(DossierLists.OF_OWNER
                .formatted(filter)
                .replace(":caller", "'" + OWNER + "'")
                .replace(":after", "uuid 'ffffffff-ffff-ffff-ffff-ffffffffffff'")
                .replace(":rows", "51"));

        assertThat(plan).contains("using dossiers_of_owner ").doesNotContain("Seq Scan on dossiers", "Sort");
    }

    private static String plan(String sql) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = Infrastructure.database().connect("intake");
                Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("explain " + sql)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
