package vn.motcua.payment.fee.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.payment.testing.GrownDatabase.id;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.ExplainedQuery;
import vn.motcua.payment.testing.GrownDatabase;

/** What payers, gateways and followers ask for touches a few pages among the fees of a million dossiers. */
class HotPathPlansTest {

    private static final String TODAY = "2026-07-15";

    @BeforeAll
    static void grow() {
        GrownDatabase.create();
    }

    @Test
    void anOwnerAsksForTheFee() throws SQLException {
        assertFew(FeeLookUps.FEES, 1, 20, id(500), id(500), Set.of(), TODAY, id(500));
        assertFew(Fees.OF_OWNER, 1, 10, id(700_000), id(700_000));
    }

    @Test
    void aCashierFindsTheFeeByTheCodeOnTheReceipt() throws SQLException {
        assertFew(FeeLookUps.FEES_BY_CODE, 1, 20, null, id(7), Set.of("cashier"), TODAY, "G-900007");
    }

    @Test
    void anOwnerLooksAtAnAttemptAndItsMoney() throws SQLException {
        assertFew(FeeLookUps.PAYMENT, 1, 30, id(500), id(500), Set.of(), TODAY, id(500));
    }

    @Test
    void anAnnouncementFindsItsAttemptItsFeeAndWhetherItCameBefore() throws SQLException {
        assertFew(Captures.LOCK_FEE, 1, 20, id(250_000));
        assertFew(Captures.KNOWN, 1, 15, "VNPAY", "G-250000");
    }

    @Test
    void aBatchOfNewsLocksItsOwnFees() throws SQLException {
        List<UUID> fifty =
                IntStream.rangeClosed(1, 50).mapToObj(i -> id(i * 19_000)).toList();

        assertFew(Fees.LOCK_ALL, 50, 50 * 13, fifty);
    }

    @Test
    void theTimersFindWhatIsDue() throws SQLException {
        assertFew(RefundQueue.LEASE, 20, 20 * 40, "2030-01-01T00:00:00Z", "2030-01-01T00:00:00Z", 20, List.of("VNPAY"));
        assertFew(InquiryQueue.LEASE, 20, 20 * 40, "2030-01-01T00:00:00Z", "2030-01-01T00:00:00Z", 20);
    }

    @Test
    void aCashierSeesTheOldestThatIsDue() throws SQLException {
        assertFew(
                FeeLookUps.DUE,
                50,
                50 * 8,
                null,
                id(10),
                Set.of("cashier"),
                TODAY,
                "G.10",
                "2020-01-01T00:00:00Z",
                id(0),
                50);
    }

    private static void assertFew(String sql, int rows, int pages, @Nullable Object... values) throws SQLException {
        ExplainedQuery answered = ExplainedQuery.of(GrownDatabase.NAME, sql, Arrays.asList(values));

        assertThat(answered.rows()).as(answered.plan()).isEqualTo(rows);
        assertThat(answered.buffers()).as(answered.plan()).isLessThan(pages);
        assertThat(answered.plan())
                .doesNotContainPattern(
                        "\"Node Type\" : \"Seq Scan\"[^{}]*\"Relation Name\" : \"(bills|fees|payments|captures|refunds|inquiries)\"");
    }
}
