package vn.motcua.eventing.parking;

import java.time.Instant;
import vn.motcua.eventing.ReceivedEvent;

/** Makes any event one that the database takes: no NUL in a text, no key beyond an index, no time beyond the calendar of PostgreSQL. */
final class Storable {

    /** Keys of an index must fit into a third of its page; two of these and the consumer do, whatever their letters. */
    static final int LONGEST_NAME = 200;

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private Storable() {}

    static ReceivedEvent of(ReceivedEvent event) {
        return new ReceivedEvent(
                event.id(),
                name(event.topic()),
                name(event.source()),
                name(event.type()),
                name(event.subject()),
                event.seq(),
                time(event.time()),
                event.traceparent() == null ? null : name(event.traceparent()),
                text(event.data()));
    }

    private static String name(String text) {
        return text(text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text);
    }

    private static String text(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }

    private static Instant time(Instant time) {
        return time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
    }
}
