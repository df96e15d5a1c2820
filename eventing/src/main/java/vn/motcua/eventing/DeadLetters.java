package vn.motcua.eventing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Parks a subject behind an event that cannot be handled, and tells the dead-letter topic, in one transaction. */
@ApplicationScoped
class DeadLetters {

    private final Inbox inbox;
    private final ParkedEvents parked;

    DeadLetters(Inbox inbox, ParkedEvents parked) {
        this.inbox = inbox;
        this.parked = parked;
    }

    /** The subject stops before this event until it is replayed. */
    Uni<Void> poison(Mutiny.Session session, String consumer, ReceivedEvent event, Throwable failure) {
        Cursor cursor = new Cursor(Cursor.Key.of(event));
        cursor.stands(event.seq() - 1, (short) 0);
        cursor.poison();
        Map<Cursor.Key, Cursor> only = Inbox.only(cursor);
        return parked.add(session, consumer, List.of(ParkedEvents.Parked.poison(event, failure)))
                .chain(() -> inbox.move(session, consumer, only))
                .chain(() -> session.persist(letter(event, consumer, failure)));
    }

    /** A record that breaks the envelope belongs to no subject: it is kept and told, nothing stops. */
    Uni<Void> broken(Mutiny.Session session, String consumer, ReceivedEvent event, Throwable failure) {
        return parked.add(session, consumer, List.of(ParkedEvents.Parked.broken(event, failure)))
                .chain(() -> session.persist(letter(event, consumer, failure)));
    }

    private static OutboxRow letter(ReceivedEvent event, String consumer, Throwable failure) {
        OutboxRow row = new OutboxRow();
        row.id = event.id();
        row.lane = OutboxRow.laneOf(event.subject());
        row.topic = event.topic() + ".dlq." + consumer;
        row.source = event.source();
        row.type = event.type();
        row.subject = event.subject();
        row.seq = event.seq();
        row.time = event.time();
        row.traceparent = event.traceparent();
        row.failure = failure.getClass().getSimpleName();
        row.payload = event.data();
        return row;
    }
}
