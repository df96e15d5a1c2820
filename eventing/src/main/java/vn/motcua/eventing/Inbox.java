package vn.motcua.eventing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Claims events for a consumer inside the transaction of their effect. Two statements serve a whole batch: one reads
 * where each subject stands, one moves the cursors, guarded so that two instances can never claim the same event.
 */
@ApplicationScoped
class Inbox {

    private static final String CURSORS = """
            select c.source, c.subject, c.seq, c.state
              from inbox_cursors c
              join jsonb_to_recordset(cast(cast(:keys as text) as jsonb)) as k(source text, subject text)
                on c.source = k.source and c.subject = k.subject
             where c.consumer = :consumer
            """;

    private static final String MOVE = """
            insert into inbox_cursors as c (consumer, source, subject, seq, moved, state)
            select :consumer, k.source, k.subject, k.seq, k.moved, k.state
              from jsonb_to_recordset(cast(cast(:moves as text) as jsonb))
                as k(source text, subject text, seq bigint, moved bigint, state smallint)
             order by k.source, k.subject
            on conflict (consumer, source, subject)
            do update set seq = excluded.seq, moved = excluded.moved, state = excluded.state
                where c.seq = excluded.seq - excluded.moved
            """;

    private final ParkedEvents parked;

    Inbox(ParkedEvents parked) {
        this.parked = parked;
    }

    /** Whether a consumer has never claimed anything: its database is new. */
    Uni<Boolean> isNew(Mutiny.Session session, String consumer) {
        return session.createNativeQuery(
                        "select not exists (select 1 from inbox_cursors where consumer = :consumer)", Boolean.class)
                .setParameter("consumer", consumer)
                .getSingleResult();
    }

    /**
     * Claims what is due of these events and sets aside what must wait.
     *
     * @return the events to act on now, in order, including set-aside ones whose predecessor has just come
     * @throws ConcurrentClaim (in the Uni) when another instance moved one of the cursors meanwhile
     */
    Uni<List<ReceivedEvent>> claim(
            Mutiny.Session session, String consumer, Map<String, Subscription> byTopic, List<ReceivedEvent> events) {
        Map<Cursor.Key, Cursor> cursors = new TreeMap<>();
        events.forEach(event -> cursors.computeIfAbsent(Cursor.Key.of(event), Cursor::new));
        return session.createNativeQuery(CURSORS, Object[].class)
                .setParameter("consumer", consumer)
                .setParameter("keys", Payloads.write(cursors.keySet()))
                .getResultList()
                .chain(rows -> {
                    rows.forEach(row -> cursorOf(cursors, row)
                            .stands(((Number) row[2]).longValue(), ((Number) row[3]).shortValue()));
                    return decide(session, consumer, byTopic, events, cursors);
                });
    }

    private Uni<List<ReceivedEvent>> decide(
            Mutiny.Session session,
            String consumer,
            Map<String, Subscription> byTopic,
            List<ReceivedEvent> events,
            Map<Cursor.Key, Cursor> cursors) {
        List<ReceivedEvent> due = new ArrayList<>();
        List<ParkedEvents.Parked> aside = new ArrayList<>();
        for (ReceivedEvent event : events) {
            Subscription.Order order = orderOf(byTopic, event);
            switch (cursors.computeIfAbsent(Cursor.Key.of(event), Cursor::new).meet(event.seq(), order)) {
                case DUE -> due.add(event);
                case EARLY -> aside.add(ParkedEvents.Parked.early(event));
                case BEHIND_POISON -> aside.add(ParkedEvents.Parked.behindPoison(event));
                case DUPLICATE -> {}
            }
        }
        return parked.add(session, consumer, aside)
                .chain(() -> fetchSuccessors(session, consumer, cursors, due))
                .chain(() -> move(session, consumer, cursors))
                .replaceWith(due);
    }

    private Uni<Void> fetchSuccessors(
            Mutiny.Session session, String consumer, Map<Cursor.Key, Cursor> cursors, List<ReceivedEvent> due) {
        List<Cursor> waiting = cursors.values().stream()
                .filter(cursor -> cursor.waits() && cursor.moved() > 0)
                .toList();
        return Multi.createFrom()
                .iterable(waiting)
                .onItem()
                .transformToUniAndConcatenate(cursor ->
                        parked.takeSuccessors(session, consumer, cursor).invoke(due::addAll))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Moves the cursors as decided; every one of them or none. */
    Uni<Void> move(Mutiny.Session session, String consumer, Map<Cursor.Key, Cursor> cursors) {
        List<Map<String, Object>> moves = cursors.values().stream()
                .filter(Cursor::changed)
                .map(Cursor::move)
                .toList();
        if (moves.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(MOVE)
                .setParameter("consumer", consumer)
                .setParameter("moves", Payloads.write(moves))
                .executeUpdate()
                .invoke(moved -> {
                    if (moved != moves.size()) {
                        throw new ConcurrentClaim();
                    }
                })
                .replaceWithVoid();
    }

    private static Subscription.Order orderOf(Map<String, Subscription> byTopic, ReceivedEvent event) {
        Subscription subscription = byTopic.get(event.topic());
        return subscription == null ? Subscription.Order.STRICT : subscription.order();
    }

    private static Cursor cursorOf(Map<Cursor.Key, Cursor> cursors, Object[] row) {
        return cursors.computeIfAbsent(new Cursor.Key((String) row[0], (String) row[1]), Cursor::new);
    }

    /** Keeps insertion order for a single cursor. */
    static Map<Cursor.Key, Cursor> only(Cursor cursor) {
        Map<Cursor.Key, Cursor> one = new LinkedHashMap<>();
        one.put(cursor.key(), cursor);
        return one;
    }
}
