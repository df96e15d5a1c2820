package vn.motcua.eventing.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.eventing.EventIds;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.kit.testing.DatabaseWire;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.transactions.EventLoop;

/** What a batch costs: the same statements and trips whether it holds one event or fifty, and nothing when it is only rehearsed. */
@QuarkusTest
@WithInfrastructure("eventing")
class TripsTest {

    @Inject
    Handlers handlers;

    @Inject
    EventLoop eventLoop;

    @Inject
    EventRehearsal rehearsal;

    @Inject
    ForgettingCursors forgetting;

    @Test
    void aBatchTakesTwoTripsWhateverItsSize() throws Exception {
        for (int size : new int[] {1, 10, 50}) {
            claim(size);
            DatabaseWire.Count count = leastOf(() -> claim(size));

            assertThat(count.trips()).as("trips of %d events", size).isLessThanOrEqualTo(2);
            assertThat(ofThis(count))
                    .as("statements of %d events", size)
                    .filteredOn(statement -> !statement.startsWith("insert into effects"))
                    .satisfiesExactly(
                            one -> assertThat(one).startsWith("select source, subject, seq, state from inbox_cursors"),
                            one -> assertThat(one).isEqualTo("select 1"),
                            one -> assertThat(one).startsWith("insert into inbox_cursors"));
        }
    }

    @Test
    void whatIsRehearsedLeavesNeitherEffectsNorCursors() throws Exception {
        ReceivedEvent event = event();

        rehearsal.rehearse(event, List.of()).get();

        assertThat(Infrastructure.database()
                        .select("eventing", "select 1 from inbox_cursors where subject = ?", event.subject()))
                .isEmpty();
        eventLoop.await(() -> handlers.of("payment", InterleavedHandler.TOPIC)
                .orElseThrow()
                .run(new Claim("payment", false, List.of(event))));
        assertThat(Infrastructure.database()
                        .select("eventing", "select 1 from inbox_cursors where subject = ?", event.subject()))
                .hasSize(1);
    }

    @Test
    void aBatchWithEventsThatWereSeenBeforeHandlesOnlyTheOthers() throws Exception {
        Handling handling = handlers.of("payment", InterleavedHandler.TOPIC).orElseThrow();
        ReceivedEvent seen = event();
        ReceivedEvent fresh = event();
        eventLoop.await(() -> handling.run(new Claim("payment", false, List.of(seen))));

        DatabaseWire.startCounting();
        eventLoop.await(() -> handling.run(new Claim("payment", false, List.of(seen, fresh))));

        assertThat(DatabaseWire.counted().statements()).contains("rollback", "commit");
        assertThat(Infrastructure.database()
                        .select("eventing", "select 1 from inbox_cursors where subject = ?", fresh.subject()))
                .hasSize(1);
    }

    @Test
    void aRepeatFromLongAgoIsKnownAsOneAlthoughItsCursorIsForgotten() throws Exception {
        Handling handling = handlers.of("payment", InterleavedHandler.TOPIC).orElseThrow();
        ReceivedEvent old = event(Instant.now().minus(Duration.ofDays(200)));
        ReceivedEvent waits = event(Instant.now());
        eventLoop.await(() -> handling.run(new Claim("payment", false, List.of(old, waits))));
        Infrastructure.database()
                .execute(
                        "eventing",
                        "update inbox_cursors set moved_on = current_date - 130 where subject in ('%s', '%s')"
                                .formatted(old.subject(), waits.subject()),
                        "update inbox_cursors set state = 2 where subject = '%s'".formatted(waits.subject()));

        eventLoop.await(() -> forgetting.forget(Instant.now().minus(Duration.ofDays(120))));
        eventLoop.await(() -> handling.run(new Claim("payment", false, List.of(old))));

        assertThat(cursorsOf(old)).isEmpty();
        assertThat(cursorsOf(waits)).hasSize(1);
        assertThat(Infrastructure.database()
                        .select("eventing", "select 1 from effects where subject = ?", old.subject()))
                .hasSize(1);
        ReceivedEvent fresh = event(Instant.now());
        eventLoop.await(() -> handling.run(new Claim("payment", false, List.of(fresh))));
        assertThat(cursorsOf(fresh)).hasSize(1);
        Infrastructure.database().execute("eventing", "delete from inbox_horizons");
    }

    private static List<?> cursorsOf(ReceivedEvent event) {
        return Infrastructure.database()
                .select("eventing", "select 1 from inbox_cursors where subject = ?", event.subject());
    }

    private DatabaseWire.Count leastOf(Attempt attempt) throws Exception {
        DatabaseWire.Count least = attempt.count();
        // A server that is quick, or a client that is held up, answers between two questions of one trip: the least
        // counts.
        for (int i = 0; i < 300 && (i < 8 || least.trips() > 2); i++) {
            DatabaseWire.Count next = attempt.count();
            least = next.statements().size() + next.trips() < least.statements().size() + least.trips() ? next : least;
        }
        return least;
    }

    private interface Attempt {
        DatabaseWire.Count count() throws Exception;
    }

    /** The timers of the test's own service may look at the database meanwhile. */
    private static List<String> ofThis(DatabaseWire.Count count) {
        return DatabaseWire.work(count).stream()
                .filter(statement -> !statement.contains("from outbox") && !statement.contains("distinct on"))
                .toList();
    }

    private DatabaseWire.Count claim(int size) throws Exception {
        Handling handling = handlers.of("payment", InterleavedHandler.TOPIC).orElseThrow();
        List<ReceivedEvent> events = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            events.add(event());
        }
        DatabaseWire.startCounting();
        eventLoop.await(() -> handling.run(new Claim("payment", false, events)));
        return DatabaseWire.counted();
    }

    private static ReceivedEvent event() {
        return event(Instant.now());
    }

    private static ReceivedEvent event(Instant time) {
        return new ReceivedEvent(
                EventIds.next(),
                InterleavedHandler.TOPIC,
                "/test",
                InterleavedHandler.WANTED,
                UUID.randomUUID().toString(),
                1,
                time,
                null,
                "{\"key\": \"counted\"}");
    }
}
