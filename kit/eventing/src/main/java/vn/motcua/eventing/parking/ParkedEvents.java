package vn.motcua.eventing.parking;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.transactions.Times;
import vn.motcua.transactions.Writes;

/** The rows of events set aside. Whatever an event holds, it can be set aside: {@link Storable} sees to that. */
public final class ParkedEvents {

    private static final String ADD = """
            insert into parked_events
                  (consumer, source, subject, seq, id, topic, type, time, traceparent, payload, reason, failure, parked_at)
            select $1, p.source, p.subject, p.seq, p.id, p.topic, p.type, p.time, p.traceparent, p.payload,
                   p.reason, p.failure, now()
              from unnest($2::text[], $3::text[], $4::bigint[], $5::uuid[], $6::text[], $7::text[], $8::timestamptz[],
                          $9::text[], $10::text[], $11::text[], $12::text[])
                as p(source, subject, seq, id, topic, type, time, traceparent, payload, reason, failure)
            on conflict do nothing
            """;

    private static final String REMOVE =
            "delete from parked_events where consumer = $1 and source = $2 and subject = $3 and seq <= $4";

    /** What stands aside of one subject, the oldest first: {@code $1} consumer, {@code $2} source, {@code $3} subject. */
    public static final String OF_SUBJECT = """
            select id, topic, source, type, subject, seq, time, traceparent, payload
              from parked_events
             where consumer = $1 and source = $2 and subject = $3
             order by seq limit 2
            """;

    private static final String TURN = """
            update parked_events set reason = $5, failure = $6
             where consumer = $1 and source = $2 and subject = $3 and seq = $4
               and (reason, coalesce(failure, '')) is distinct from ($5, coalesce($6, ''))
            """;

    private ParkedEvents() {}

    /** Sets events aside; one that stands there already stays as it is. */
    public static void add(Writes writes, String consumer, List<ParkedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        List<ReceivedEvent> stored =
                events.stream().map(parked -> Storable.of(parked.event())).toList();
        writes.write(
                ADD,
                consumer,
                texts(stored, ReceivedEvent::source),
                texts(stored, ReceivedEvent::subject),
                stored.stream().map(ReceivedEvent::seq).toArray(Long[]::new),
                stored.stream().map(ReceivedEvent::id).toArray(UUID[]::new),
                texts(stored, ReceivedEvent::topic),
                texts(stored, ReceivedEvent::type),
                stored.stream().map(event -> Times.utc(event.time())).toArray(OffsetDateTime[]::new),
                texts(stored, ReceivedEvent::traceparent),
                texts(stored, ReceivedEvent::data),
                events.stream().map(parked -> parked.reason().name()).toArray(String[]::new),
                events.stream().map(ParkedEvent::failure).toArray(String[]::new));
    }

    /** Another reason for an event that stands aside. */
    public static void turn(Writes writes, String consumer, ParkedEvent parked) {
        ReceivedEvent event = parked.event();
        writes.write(
                TURN,
                consumer,
                event.source(),
                event.subject(),
                event.seq(),
                parked.reason().name(),
                parked.failure());
    }

    /** The event as the database takes it. */
    public static ReceivedEvent storable(ReceivedEvent event) {
        return Storable.of(event);
    }

    /** Forgets what stands aside of a subject, up to and including a number. */
    public static void remove(Writes writes, String consumer, String source, String subject, long upTo) {
        writes.write(REMOVE, consumer, source, subject, upTo);
    }

    /** A row of {@link #OF_SUBJECT}. */
    public static ReceivedEvent event(@Nullable Object[] row) {
        return new ReceivedEvent(
                (UUID) given(row[0]),
                (String) given(row[1]),
                (String) given(row[2]),
                (String) given(row[3]),
                (String) given(row[4]),
                ((Number) given(row[5])).longValue(),
                Times.instant(given(row[6])),
                (String) row[7],
                (String) given(row[8]));
    }

    private static Object given(@Nullable Object column) {
        return Objects.requireNonNull(column);
    }

    private static @Nullable String[] texts(
            List<ReceivedEvent> events, Function<ReceivedEvent, @Nullable String> text) {
        return events.stream().map(text).toArray(String[]::new);
    }
}
