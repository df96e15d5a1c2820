package vn.motcua.workflow.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.workflow.Stage;

/**
 * What one paid dossier costs in rows, from its reception to the hand-over, and how many of the new versions of its case stay on their page. The
 * figures are a budget: whoever makes a lifecycle dearer sees it here.
 */
@QuarkusTest
@WithInfrastructure(Stage.DATABASE)
class CostOfALifecycleTest {

    private static final int LIFECYCLES = 20;

    /** Start, claim, appraisal, approval, issue, hand-over. */
    private static final int MOVES = 6;

    private static Map<String, Counts> before = Map.of();
    private static Map<String, Counts> after = Map.of();

    private record Counts(long inserted, long updated, long hot) {
        Counts since(Counts earlier) {
            return new Counts(inserted - earlier.inserted, updated - earlier.updated, hot - earlier.hot);
        }
    }

    @BeforeEach
    void live() {
        if (!after.isEmpty()) {
            return;
        }
        try (Stage stage = new Stage().withCatalogue()) {
            before = countsAtRest();
            IntStream.range(0, LIFECYCLES).forEach(i -> lifecycle(stage));
            // The database counts what a session did when it comes to rest.
            await().until(() -> grown("cases").updated() >= (long) MOVES * LIFECYCLES
                    && grown("idempotency_keys").inserted() >= 5L * LIFECYCLES
                    && grown("audit_entries").inserted() >= (MOVES + 1L) * LIFECYCLES);
            after = counts();
        }
    }

    @AfterAll
    static void print() {
        Map<String, String> table = new TreeMap<>();
        after.keySet().forEach(name -> table.put(name, perLifecycle(name)));
        System.out.println("Rows written a lifecycle: " + table);
    }

    private static void lifecycle(Stage stage) {
        UUID dossier = stage.received(Stage.PAID, reception -> {});
        Stage.awaitState(dossier, "AWAITING_PAYMENT");
        stage.payment("fee.settled.v1", dossier, 1);
        Stage.awaitState(dossier, "APPRAISAL");
        Stage.post("appraiser", dossier, "claims", Map.of()).statusCode(201);
        Stage.post("appraiser", dossier, "appraisals", Map.of("proposal", "APPROVE", "opinion", "Đủ điều kiện"))
                .statusCode(201);
        Stage.post("approver", dossier, "approvals", Map.of("decision", "APPROVE"))
                .statusCode(201);
        Stage.post("clerk", dossier, "results", Map.of()).statusCode(201);
        Stage.post("clerk", dossier, "hand-overs", Stage.signedAtTheCounter()).statusCode(201);
    }

    /** Only the issue of a result changes an indexed column of the case. */
    @Test
    void mostMovesKeepTheNewVersionOfTheirCaseOnItsPage() {
        Counts cases = grownInAll("cases");

        assertThat(cases.updated()).isBetween((long) MOVES * LIFECYCLES, (MOVES + 1L) * LIFECYCLES);
        assertThat((double) cases.hot() / cases.updated())
                .as("HOT updates of cases: %s", cases)
                .isGreaterThanOrEqualTo(0.6);
    }

    @Test
    void aLifecycleWritesAsManyRowsAsItsBudgetSays() {
        Map<String, Long> most = Map.of(
                "cases", 7L, // opened, six moves
                "tasks", 9L, // four steps, each opened and closed; one claimed
                "fee_clearances", 2L, // both sides meet
                "audit_entries", 7L,
                "idempotency_keys", 5L,
                "inbox_cursors", 3L);

        most.forEach((table, rows) -> {
            Counts written = grownInAll(table);
            assertThat(written.inserted() + written.updated())
                    .as("rows of %s: %s", table, written)
                    .isLessThanOrEqualTo(rows * LIFECYCLES + LIFECYCLES / 2);
        });
    }

    private static String perLifecycle(String table) {
        Counts written = grownInAll(table);
        return "%.1f inserted, %.1f updated (%.1f HOT)"
                .formatted(
                        (double) written.inserted() / LIFECYCLES,
                        (double) written.updated() / LIFECYCLES,
                        (double) written.hot() / LIFECYCLES);
    }

    private static Counts grown(String table) {
        return Objects.requireNonNull(counts().get(table)).since(Objects.requireNonNull(before.get(table)));
    }

    private static Counts grownInAll(String table) {
        return Objects.requireNonNull(after.get(table)).since(Objects.requireNonNull(before.get(table)));
    }

    /** What other tests did before is counted when their sessions have been idle for ten seconds. */
    private static Map<String, Counts> countsAtRest() {
        AtomicReference<Map<String, Counts>> last = new AtomicReference<>(Map.of());
        await().pollInterval(Duration.ofSeconds(11))
                .atMost(Duration.ofMinutes(2))
                .until(() -> {
                    Map<String, Counts> now = counts();
                    return now.equals(last.getAndSet(now));
                });
        return last.get();
    }

    private static Map<String, Counts> counts() {
        Map<String, Counts> counts = new TreeMap<>();
        Infrastructure.database()
                .select(Stage.DATABASE, "select relname, n_tup_ins, n_tup_upd, n_tup_hot_upd from pg_stat_user_tables")
                .forEach(row -> counts.put(
                        String.valueOf(row.get("relname")),
                        new Counts(
                                number(row.get("n_tup_ins")),
                                number(row.get("n_tup_upd")),
                                number(row.get("n_tup_hot_upd")))));
        return counts;
    }

    private static long number(@org.jspecify.annotations.Nullable Object count) {
        return ((Number) Objects.requireNonNull(count)).longValue();
    }
}
