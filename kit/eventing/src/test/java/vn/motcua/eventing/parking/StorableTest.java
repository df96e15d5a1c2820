package vn.motcua.eventing.parking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.motcua.eventing.EventIds;
import vn.motcua.eventing.ReceivedEvent;

class StorableTest {

    @Test
    void leavesAnEventAsItIs() {
        ReceivedEvent event =
                event("/intake-service", "dossier", Instant.parse("2026-03-01T08:00:00Z"), "{\"a\": \"ế\"}");

        assertThat(Storable.of(event)).isEqualTo(event);
    }

    @Test
    void takesOutWhatTheDatabaseDoesNotTake() {
        ReceivedEvent stored = Storable.of(event("a\0b", "x".repeat(5_000), Instant.MAX, "{\"a\": \"\0\"}"));

        assertThat(stored.source()).isEqualTo("a\uFFFDb");
        assertThat(stored.subject()).hasSize(Storable.LONGEST_NAME);
        assertThat(stored.time()).isEqualTo("9999-12-31T00:00:00Z");
        assertThat(stored.data()).doesNotContain("\0");
        assertThat(Storable.of(event("a", "b", Instant.MIN, "")).time()).isEqualTo("0001-01-01T00:00:00Z");
    }

    private static ReceivedEvent event(String source, String subject, Instant time, String data) {
        return new ReceivedEvent(EventIds.next(), "topic", source, "type", subject, 1, time, null, data);
    }
}
