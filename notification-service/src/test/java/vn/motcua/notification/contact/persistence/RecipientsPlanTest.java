package vn.motcua.notification.contact.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.testing.GrownDatabase.assertNoScan;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.ExplainedQuery;
import vn.motcua.notification.testing.GrownDatabase;

/** What a batch of events asks of recipients touches a few pages, however many dossiers there are. */
class RecipientsPlanTest {

    @BeforeAll
    static void grow() {
        GrownDatabase.create();
    }

    @Test
    void aBatchReadsAndLocksItsOwn() throws SQLException {
        List<UUID> fifty = GrownDatabase.dossiers(50);
        List<@Nullable String> nothing = Collections.nCopies(50, null);

        ExplainedQuery learnt = explained(
                Recipients.LEARN,
                fifty,
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                nothing);
        ExplainedQuery read = explained(Recipients.READ, fifty, "2026-11-23T01:00:00Z");
        ExplainedQuery numbers = explained(Recipients.LOCK_NUMBERS, fifty);

        assertNoScan(learnt);
        assertThat(learnt.buffers()).as(learnt.plan()).isLessThan(50 * 10);
        assertNoScan(read);
        assertThat(read.rows()).isEqualTo(50);
        assertThat(read.buffers()).as(read.plan()).isLessThan(50 * 12);
        assertNoScan(numbers);
        assertThat(numbers.buffers()).as(numbers.plan()).isLessThan(50 * 8);
    }

    private static ExplainedQuery explained(String sql, Object... values) throws SQLException {
        return ExplainedQuery.of(GrownDatabase.NAME, sql, List.of(values));
    }
}
