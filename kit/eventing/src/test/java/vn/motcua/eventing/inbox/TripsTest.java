package vn.motcua.eventing.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.eventing.EventIds;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.kit.testing.DatabaseWire;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.transactions.EventLoop;

/** What a batch costs: the same statements and trips whether it holds one event or fifty. */
@QuarkusTest
@WithInfrastructure("eventing")
class TripsTest {

    @Inject
    Handlers handlers;

    @Inject
    EventLoop eventLoop;

    @Test
    void aBatchTakesThreeTripsWhateverItsSize() throws Exception {
        for (int size : new int[] {1, 10, 50}) {
            claim(size);
            DatabaseWire.Count count = leastOf(() -> claim(size));

            assertThat(count.trips()).as("trips of %d events", size).isLessThanOrEqualTo(3);
            assertThat(ofThis(count))
                    .as("statements of %d events", size)
                    .filteredOn(statement -> !statement.startsWith("insert into effects"))
                    .satisfiesExactly(
                            one -> assertThat(one).startsWith("select source, subject, seq, state from inbox_cursors"),
                            one -> assertThat(one).isEqualTo("select 1"),
                            one -> assertThat(one).startsWith("insert into inbox_cursors"));
        }
    }

    private DatabaseWire.Count leastOf(Attempt attempt) throws Exception {
        DatabaseWire.Count least = attempt.count();
        // A server that is quick, or a client that is held up, answers between two questions of one trip: the least
        // counts.
        for (int i = 0; i < 300 && (i < 8 || least.trips() > 3); i++) {
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
            events.add(new ReceivedEvent(
                    EventIds.next(),
                    InterleavedHandler.TOPIC,
                    "/test",
                    InterleavedHandler.WANTED,
                    UUID.randomUUID().toString(),
                    1,
                    Instant.now(),
                    null,
                    "{\"key\": \"counted\"}"));
        }
        DatabaseWire.startCounting();
        eventLoop.await(() -> handling.run(new Claim("payment", false, events)));
        return DatabaseWire.counted();
    }
}
