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
    private final Outbox outbox;

    DeadLetters(Inbox inbox, ParkedEvents parked, Outbox outbox) {
        this.inbox = inbox;
        this.parked = parked;
        this.outbox = outbox;
    }

    /** The subject stops before this event until it is replayed. */
    Uni<Void> poison(Mutiny.Session session, String consumer, ReceivedEvent event, Throwable failure) {
        Cursor cursor = new Cursor(Cursor.Key.of(event));
        cursor.stands(event.seq() - 1, (short) 0);
        cursor.poison();
        Map<Cursor.Key, Cursor> only = Inbox.only(cursor);
        return parked.add(session, consumer, List.of(ParkedEvents.Parked.poison(event, failure)))
                .chain(() -> inbox.move(session, consumer, only))
                .invoke(() -> tell(session, event, consumer, failure));
    }

    /** A record that breaks the envelope belongs to no subject: it is kept and told, nothing stops. */
    Uni<Void> broken(Mutiny.Session session, String consumer, ReceivedEvent event, Throwable failure) {
        return parked.add(session, consumer, List.of(ParkedEvents.Parked.broken(event, failure)))
                .invoke(() -> tell(session, event, consumer, failure));
    }

    private void tell(Mutiny.Session session, ReceivedEvent event, String consumer, Throwable failure) {
        outbox.add(
                session,
                event.topic() + ".dlq." + consumer,
                event,
                failure.getClass().getSimpleName());
    }
}
