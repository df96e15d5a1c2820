package vn.motcua.eventing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.transactions.Times;

/** Events set aside in the database: poison, what follows poison, and what came before its predecessor. */
@ApplicationScoped
class ParkedEvents {

    static final String POISON = "POISON";
    static final String BEHIND_POISON = "BEHIND_POISON";
    static final String EARLY = "EARLY";
    static final String BROKEN = "BROKEN";
    static final String DISMISSED = "DISMISSED";

    private static final String ADD = """
            insert into parked_events
                  (consumer, source, subject, seq, id, topic, type, time, traceparent, payload, reason, failure, parked_at)
            select :consumer, p.source, p.subject, p.seq, p.id, p.topic, p.type, p.time, p.traceparent, p.data,
                   p.reason, p.failure, now()
              from jsonb_to_recordset(cast(cast(:events as text) as jsonb))
                as p(source text, subject text, seq bigint, id uuid, topic text, type text, time timestamptz,
                     traceparent text, data text, reason text, failure text)
            on conflict do nothing
            """;

    private static final String OF_SUBJECT = """
            select id, topic, source, type, subject, seq, time, traceparent, payload
              from parked_events
             where consumer = :consumer and source = :source and subject = :subject
             order by seq
            """;

    /** One event to set aside; {@code failure} is the name of an exception, never its text. */
    record Parked(
            UUID id,
            String topic,
            String source,
            String type,
            String subject,
            long seq,
            Instant time,
            @Nullable String traceparent,
            String data,
            String reason,
            @Nullable String failure) {

        static Parked early(ReceivedEvent event) {
            return of(event, EARLY, null);
        }

        static Parked behindPoison(ReceivedEvent event) {
            return of(event, BEHIND_POISON, null);
        }

        static Parked poison(ReceivedEvent event, Throwable failure) {
            return of(event, POISON, failure.getClass().getSimpleName());
        }

        static Parked broken(ReceivedEvent event, Throwable failure) {
            return of(event, BROKEN, failure.getClass().getSimpleName());
        }

        private static Parked of(ReceivedEvent event, String reason, @Nullable String failure) {
            return new Parked(
                    event.id(),
                    event.topic(),
                    event.source(),
                    event.type(),
                    event.subject(),
                    event.seq(),
                    event.time(),
                    event.traceparent(),
                    event.data(),
                    reason,
                    failure);
        }
    }

    Uni<Void> add(Mutiny.Session session, String consumer, List<Parked> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(ADD)
                .setParameter("consumer", consumer)
                .setParameter("events", Payloads.write(events))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Takes the set-aside events that follow the cursor without a gap and moves the cursor over them. */
    Uni<List<ReceivedEvent>> takeSuccessors(Mutiny.Session session, String consumer, Cursor cursor) {
        return ofSubject(session, consumer, cursor.key()).chain(waiting -> {
            List<ReceivedEvent> taken = new ArrayList<>();
            long next = cursor.seq() + 1;
            for (ReceivedEvent event : waiting) {
                if (event.seq() == next) {
                    taken.add(event);
                    next++;
                }
            }
            long last = next - 1;
            cursor.caughtUpTo(last, waiting.stream().anyMatch(event -> event.seq() > last));
            return remove(session, consumer, cursor.key(), last).replaceWith(taken);
        });
    }

    Uni<List<ReceivedEvent>> ofSubject(Mutiny.Session session, String consumer, Cursor.Key key) {
        return session.createNativeQuery(OF_SUBJECT, Object[].class)
                .setParameter("consumer", consumer)
                .setParameter("source", key.source())
                .setParameter("subject", key.subject())
                .getResultList()
                .map(rows -> rows.stream().map(ParkedEvents::event).toList());
    }

    /** Removes what was set aside of a subject up to and including a number. */
    Uni<Void> remove(Mutiny.Session session, String consumer, Cursor.Key key, long upTo) {
        return session.createNativeQuery(
                        "delete from parked_events where consumer = :consumer and source = :source and subject ="
                                + " :subject and seq <= :upTo")
                .setParameter("consumer", consumer)
                .setParameter("source", key.source())
                .setParameter("subject", key.subject())
                .setParameter("upTo", upTo)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** What stands aside, as an operator may see it: no payload, no text of an exception. */
    Uni<List<Map<String, Object>>> list(Mutiny.Session session, int most) {
        return session.createNativeQuery(
                        "select id, consumer, source, subject, seq, type, reason, failure, parked_at from parked_events"
                                + " where reason <> 'DISMISSED' order by parked_at limit :most",
                        Object[].class)
                .setParameter("most", most)
                .getResultList()
                .map(rows -> rows.stream().map(ParkedEvents::summary).toList());
    }

    private static Map<String, Object> summary(Object[] row) {
        Map<String, Object> summary = new java.util.LinkedHashMap<>();
        String[] names = {"id", "consumer", "source", "subject", "seq", "type", "reason", "failure", "parkedAt"};
        for (int i = 0; i < names.length; i++) {
            if (row[i] != null) {
                summary.put(names[i], row[i]);
            }
        }
        return summary;
    }

    private static ReceivedEvent event(Object[] row) {
        return new ReceivedEvent(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                ((Number) row[5]).longValue(),
                Times.instant(row[6]),
                (String) row[7],
                (String) row[8]);
    }
}
