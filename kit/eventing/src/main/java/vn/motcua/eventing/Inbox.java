package vn.motcua.eventing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.transactions.Statements;

/**
 * Claims events for a consumer inside the transaction of their effect. Two statements serve a whole batch: one reads
 * where each subject stands, one moves the cursors, guarded so that two instances can never claim the same event.
 */
@ApplicationScoped
class Inbox {

    private static final String CURSORS = """
            select source, subject, seq, state from inbox_cursors
             where consumer = $1 and source = any($2) and subject = any($3)
            """;

    private static final String MOVE = """
            insert into inbox_cursors as c (consumer, source, subject, seq, moved, state)
            select $1, k.source, k.subject, k.seq, k.moved, k.state
              from unnest($2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::smallint[])
                as k(source, subject, seq, moved, state)
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
        return Statements.select(
                        session,
                        CURSORS,
                        consumer,
                        cursors.keySet().stream()
                                .map(Cursor.Key::source)
                                .distinct()
                                .toArray(String[]::new),
                        texts(cursors.keySet(), Cursor.Key::subject))
                .chain(rows -> {
                    rows.forEach(row -> stands(cursors, row));
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
        List<Cursor> moves = cursors.values().stream().filter(Cursor::changed).toList();
        if (moves.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Statements.update(
                        session,
                        MOVE,
                        consumer,
                        texts(moves, cursor -> cursor.key().source()),
                        texts(moves, cursor -> cursor.key().subject()),
                        moves.stream().map(Cursor::seq).toArray(Long[]::new),
                        moves.stream().map(Cursor::moved).toArray(Long[]::new),
                        moves.stream().map(Cursor::state).toArray(Short[]::new))
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

    /** Sources and subjects are looked up each for itself, so a row may be of a pair that nobody asked for. */
    private static void stands(Map<Cursor.Key, Cursor> cursors, Object[] row) {
        Cursor cursor = cursors.get(new Cursor.Key((String) row[0], (String) row[1]));
        if (cursor != null) {
            cursor.stands(((Number) row[2]).longValue(), ((Number) row[3]).shortValue());
        }
    }

    private static <T> String[] texts(Collection<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    /** Keeps insertion order for a single cursor. */
    static Map<Cursor.Key, Cursor> only(Cursor cursor) {
        Map<Cursor.Key, Cursor> one = new LinkedHashMap<>();
        one.put(cursor.key(), cursor);
        return one;
    }
}
