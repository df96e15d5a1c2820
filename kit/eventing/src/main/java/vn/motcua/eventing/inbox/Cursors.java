package vn.motcua.eventing.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Writes;

/**
 * The rows of cursors: read at the beginning of a transaction, moved at its end, each statement once for a whole batch. A move holds only if its
 * cursor still stands where it was read; otherwise it breaks the table's own rule and the transaction with it, so that two instances can never
 * claim the same event, and nothing slips in behind a subject that is just being replayed.
 */
final class Cursors {

    /** The cursors, and with them the seconds of what the consumer forgot, if it ever did, in a row of no source. */
    private static final String READ = """
            select source, subject, seq, state from inbox_cursors
             where consumer = $1 and source = any($2) and subject = any($3)
            union all
            select '', '', extract(epoch from forgot)::bigint, 0::smallint from inbox_horizons where consumer = $1
            """;

    private static final String LOCK = """
            select source, subject, seq, state from inbox_cursors
             where consumer = $1 and source = $2 and subject = $3 for update skip locked
            """;

    /** A cursor that somebody else has moved becomes null, which the table refuses (23502). */
    private static final TableRows MOVE = TableRows.of("""
            update inbox_cursors c
               set seq = case when c.seq = k.was and c.state = k.was_state then k.seq end, state = k.state, moved_on = current_date
              from unnest($2::text[], $3::text[], $4::bigint[], $5::smallint[], $6::bigint[], $7::smallint[])
                as k(source, subject, seq, state, was, was_state)
             where c.consumer = $1 and c.source = k.source and c.subject = k.subject
            """);

    /** A cursor that somebody else has begun is refused as a double (23505). */
    private static final TableRows BEGIN = TableRows.of("""
            insert into inbox_cursors (consumer, source, subject, seq, moved, state)
            select $1, k.source, k.subject, k.seq, 0, k.state
              from unnest($2::text[], $3::text[], $4::bigint[], $5::smallint[]) as k(source, subject, seq, state)
             order by k.source, k.subject
            """);

    private final String consumer;
    private final Map<Cursor.Key, Cursor> all = new TreeMap<>();
    private Instant forgot = Instant.MIN;

    Cursors(String consumer, Collection<Cursor.Key> keys) {
        this.consumer = consumer;
        keys.forEach(key -> all.putIfAbsent(key, new Cursor(key)));
    }

    Question question() {
        return Question.of(
                READ,
                consumer,
                all.keySet().stream().map(Cursor.Key::source).distinct().toArray(String[]::new),
                all.keySet().stream().map(Cursor.Key::subject).distinct().toArray(String[]::new));
    }

    /** The one cursor, held until the end of the transaction; no row when another transaction holds it. */
    static Question lock(String consumer, Cursor.Key key) {
        return Question.of(LOCK, consumer, key.source(), key.subject());
    }

    /** Takes over what the database holds. Sources and subjects are looked up each for itself, so a row may be of a pair that nobody asked for. */
    void stand(List<@Nullable Object[]> rows) {
        for (@Nullable Object[] row : rows) {
            Cursor cursor = all.get(new Cursor.Key(Question.text(row[0]), Question.text(row[1])));
            if (Question.text(row[0]).isEmpty()) {
                forgot = Instant.ofEpochSecond(Question.number(row[2]));
            } else if (cursor != null) {
                cursor.stands(Question.number(row[2]), (short) Question.number(row[3]));
            }
        }
    }

    Cursor of(Cursor.Key key) {
        return all.computeIfAbsent(key, Cursor::new);
    }

    /** Whether an event is from so long ago that it was seen, although its cursor is forgotten. */
    boolean isForgotten(ReceivedEvent event) {
        return !of(Cursor.Key.of(event)).known() && event.time().isBefore(forgot);
    }

    Collection<Cursor> all() {
        return all.values();
    }

    /** Writes what has changed. */
    void move(Writes writes) {
        List<Cursor> moved = all.values().stream()
                .filter(cursor -> cursor.known() && cursor.changed())
                .toList();
        List<Cursor> begun = all.values().stream()
                .filter(cursor -> !cursor.known() && cursor.changed())
                .toList();
        if (!moved.isEmpty()) {
            writes.write(
                    MOVE,
                    consumer,
                    texts(moved, cursor -> cursor.key().source()),
                    texts(moved, cursor -> cursor.key().subject()),
                    numbers(moved, Cursor::seq),
                    states(moved, Cursor::state),
                    numbers(moved, Cursor::stored),
                    states(moved, Cursor::storedState));
        }
        if (!begun.isEmpty()) {
            writes.write(
                    BEGIN,
                    consumer,
                    texts(begun, cursor -> cursor.key().source()),
                    texts(begun, cursor -> cursor.key().subject()),
                    numbers(begun, Cursor::seq),
                    states(begun, Cursor::state));
        }
    }

    private static String[] texts(List<Cursor> cursors, Function<Cursor, String> text) {
        return cursors.stream().map(text).toArray(String[]::new);
    }

    private static Long[] numbers(List<Cursor> cursors, Function<Cursor, Long> number) {
        return cursors.stream().map(number).toArray(Long[]::new);
    }

    private static Short[] states(List<Cursor> cursors, Function<Cursor, Short> state) {
        return cursors.stream().map(state).toArray(Short[]::new);
    }
}
