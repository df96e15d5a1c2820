package vn.motcua.notification.inbox.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.testing.GrownDatabase.assertNoScan;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.ExplainedQuery;
import vn.motcua.notification.testing.GrownDatabase;

/** What fills and shows inboxes touches a few pages, however much was ever told. */
class InboxItemsPlanTest {

    private static final UUID END = new UUID(-1, -1);

    @BeforeAll
    static void grow() {
        GrownDatabase.create();
    }

    @Test
    void aPageOfALongInboxIsReadFromItsIndex() throws SQLException {
        ExplainedQuery page = explained(InboxItems.PAGE, GrownDatabase.OFFICER, END, 51);

        assertNoScan(page);
        assertThat(page.rows()).isEqualTo(51);
        assertThat(page.buffers()).as(page.plan()).isLessThan(51 * 12);
    }

    @Test
    void whatIsUnreadIsFoundWithoutWhatWasRead() throws SQLException {
        ExplainedQuery page = explained(InboxItems.UNREAD_PAGE, GrownDatabase.OFFICER, END, 51);
        ExplainedQuery count = explained(InboxItems.UNREAD, GrownDatabase.OFFICER);

        assertNoScan(page);
        assertThat(page.rows()).isEqualTo(51);
        assertThat(page.buffers()).as(page.plan()).isLessThan(1_200);
        assertNoScan(count);
        assertThat(count.buffers()).as(count.plan()).isLessThan(150);
    }

    @Test
    void oneLookServesAllStreams() throws SQLException {
        ExplainedQuery arrived = explained(
                InboxItems.ARRIVED,
                List.of(0, 1),
                List.of(GrownDatabase.OFFICER, UUID.randomUUID()),
                List.of("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z"),
                100);

        assertNoScan(arrived);
        assertThat(arrived.rows()).isEqualTo(100);
        assertThat(arrived.buffers()).as(arrived.plan()).isLessThan(2_000);
    }

    @Test
    void lettersReachInboxesOfTheirDossiersOnly() throws SQLException {
        ExplainedQuery delivered = explained(InboxItems.DELIVER_EARLIER, GrownDatabase.dossiers(50));

        assertNoScan(delivered);
        assertThat(delivered.buffers()).as(delivered.plan()).isLessThan(50 * 40);
    }

    private static ExplainedQuery explained(String sql, Object... values) throws SQLException {
        return ExplainedQuery.of(GrownDatabase.NAME, sql, List.of(values));
    }
}
