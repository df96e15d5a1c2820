package vn.motcua.notification.notice.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.testing.GrownDatabase.assertNoScan;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.ExplainedQuery;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.notification.testing.GrownDatabase;

/** What raises, sends and shows notices touches a few pages, however many were sent before. */
class DeliveriesPlanTest {

    private static final List<UUID> FIFTY_EVENTS =
            java.util.stream.Stream.generate(UUID::randomUUID).limit(50).toList();

    @BeforeAll
    static void grow() {
        GrownDatabase.create();
    }

    @Test
    void aBatchLooksForEarlierNoticesOfItsDossiersOnly() throws SQLException {
        ExplainedQuery earlier = explained(Deliveries.EARLIER, GrownDatabase.dossiers(50), FIFTY_EVENTS);

        assertNoScan(earlier);
        assertThat(earlier.buffers()).as(earlier.plan()).isLessThan(50 * 10);
    }

    @Test
    void whatIsDueIsFoundWithoutWhatIsNot() throws SQLException {
        ExplainedQuery due = explained(Deliveries.LEASE, 100, "EMAIL");

        assertNoScan(due);
        assertThat(due.rows()).isEqualTo(100);
        assertThat(due.buffers()).as(due.plan()).isLessThan(2_000);
    }

    @Test
    void aRoundReadsAndMovesItsOwnNotices() throws SQLException {
        List<UUID> dossiers = GrownDatabase.dossiers(50);
        List<UUID> notices = dossiers.stream().map(DeliveriesPlanTest::firstOf).toList();

        ExplainedQuery locked = explained(Deliveries.LOCK, dossiers, notices);
        ExplainedQuery moved = explained(
                Deliveries.MOVE,
                dossiers,
                notices,
                Collections.nCopies(50, "EMAIL"),
                Collections.nCopies(50, "SENT"),
                Collections.nCopies(50, 1),
                Collections.nCopies(50, 0.0),
                Collections.nCopies(50, "2026-11-23T01:02:03Z"),
                nothing());

        assertNoScan(locked);
        assertThat(locked.rows()).isEqualTo(50);
        assertThat(locked.buffers()).as(locked.plan()).isLessThan(50 * 10);
        assertNoScan(moved);
        assertThat(moved.buffers()).as(moved.plan()).isLessThan(50 * 40);
    }

    @Test
    void figuresOfWhatWaitsReadOnlyWhatWaits() throws SQLException {
        ExplainedQuery waiting = explained(Deliveries.WAITING);

        assertNoScan(waiting);
    }

    @Test
    void whatIsWithheldIsReadFromItsIndex() throws SQLException {
        ExplainedQuery withheld = explained(NoticeLists.WITHHELD, "9999-12-31T00:00:00Z", new UUID(-1, -1), 51);

        assertNoScan(withheld);
        assertThat(withheld.buffers()).as(withheld.plan()).isLessThan(20);
    }

    @Test
    void theNoticesOfADossierAreReadTogether() throws SQLException {
        ExplainedQuery shown = explained(
                NoticeLists.OF_DOSSIER,
                GrownDatabase.dossier(700),
                true,
                UUID.randomUUID(),
                List.of("inspector"),
                "2026-11-23",
                "1970-01-01T00:00:00Z",
                new UUID(0, 0),
                "",
                51);

        assertNoScan(shown);
        assertThat(shown.rows()).isEqualTo(2);
        assertThat(shown.buffers()).as(shown.plan()).isLessThan(20);
    }

    private static UUID firstOf(UUID dossier) {
        return (UUID) Objects.requireNonNull(Infrastructure.database()
                .select(GrownDatabase.NAME, "select id from notices where dossier_id = ? order by id limit 1", dossier)
                .getFirst()
                .get("id"));
    }

    private static List<@Nullable String> nothing() {
        return Collections.nCopies(50, null);
    }

    private static ExplainedQuery explained(String sql, Object... values) throws SQLException {
        return ExplainedQuery.of(GrownDatabase.NAME, sql, List.of(values));
    }
}
