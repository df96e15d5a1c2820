package vn.motcua.eventing.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.ReceivedEvent;

/**
 * The outbox table as the relay sees it, on the relay's own connection. One statement forgets what was acknowledged and reads what comes next. It
 * begins behind what can no longer appear, so that rows which a long transaction elsewhere keeps from being cleared away are not read again and
 * again; now and then it begins at the front all the same.
 */
final class OutboxQueue {

    private static final String NEXT = """
            with acknowledged as (delete from outbox where pos = any(?))
            select pos, lane, id, topic, source, type, subject, seq, time, traceparent, failure, payload
              from outbox o
             where lane = any(?) and pos > ? and pos <> all(?) and refused is null and topic <> all(?)
               and not exists (select from outbox r where r.refused is not null and r.topic = o.topic and r.subject = o.subject)
             order by pos limit ?
            """;

    private static final String REMOVE = "delete from outbox where pos = any(?)";
    private static final String REFUSE = "update outbox set refused = ? where pos = ?";

    private static final Duration BETWEEN_MARKS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS_FROM_THE_FRONT = Duration.ofSeconds(30);

    /** An event at its place in the queue; a dead letter also says why and for whom it failed. */
    record Entry(
            long pos,
            short lane,
            ReceivedEvent event,
            @Nullable String failure,
            @Nullable String consumer) {}

    /** Everything up to this place was seen at this time. */
    private record Mark(long pos, long at) {}

    private final Connection database;
    private final long settled;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private long behind;
    private long lookedFromTheFront;

    /** @param longestTransaction no row appears at a place that is older than this */
    OutboxQueue(Connection database, Duration longestTransaction) {
        this.database = database;
        this.settled = longestTransaction.toNanos();
        this.lookedFromTheFront = System.nanoTime() - BETWEEN_LOOKS_FROM_THE_FRONT.toNanos();
    }

    /** Forgets what was acknowledged and reads what comes next in these lanes, apart from topics that are held and what waits behind a refused event. */
    List<Entry> next(Collection<Long> acknowledged, Set<Short> lanes, Set<String> held, int most) throws SQLException {
        long now = System.nanoTime();
        boolean fromTheFront = now - lookedFromTheFront > BETWEEN_LOOKS_FROM_THE_FRONT.toNanos();
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement(NEXT)) {
            var gone = database.createArrayOf("bigint", acknowledged.toArray());
            query.setArray(1, gone);
            query.setArray(2, database.createArrayOf("smallint", lanes.toArray()));
            query.setLong(3, fromTheFront ? 0 : behind);
            query.setArray(4, gone);
            query.setArray(5, database.createArrayOf("text", held.toArray()));
            query.setInt(6, most);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
        }
        if (fromTheFront) {
            lookedFromTheFront = now;
        }
        advance(entries, held, most, now);
        return entries;
    }

    /** Nothing older than the oldest event that still waits is needed, once no transaction can be open that began before it was seen. */
    private void advance(List<Entry> entries, Set<String> held, int most, long now) {
        if (!held.isEmpty() || entries.size() == most) {
            return;
        }
        while (!marks.isEmpty() && now - marks.getFirst().at() > settled) {
            behind = Math.max(behind, marks.removeFirst().pos());
        }
        boolean due = marks.isEmpty() || now - marks.getLast().at() > BETWEEN_MARKS.toNanos();
        if (due && !entries.isEmpty()) {
            marks.addLast(new Mark(entries.getFirst().pos() - 1, now));
        }
    }

    /** Other lanes, other places: what was learnt of the old ones says nothing. */
    void startFromTheFront() {
        marks.clear();
        behind = 0;
    }

    void remove(Collection<Long> acknowledged) throws SQLException {
        if (acknowledged.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = database.prepareStatement(REMOVE)) {
            delete.setArray(1, database.createArrayOf("bigint", acknowledged.toArray()));
            delete.executeUpdate();
        }
    }

    /** Sets events aside that Kafka does not take; what follows in their subject waits behind them. */
    void refuse(Map<Long, String> reasons) throws SQLException {
        for (Map.Entry<Long, String> reason : reasons.entrySet()) {
            try (PreparedStatement update = database.prepareStatement(REFUSE)) {
                update.setString(1, reason.getValue());
                update.setLong(2, reason.getKey());
                update.executeUpdate();
            }
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String topic = row.getString("topic");
        int dlq = topic.indexOf(".dlq.");
        return new Entry(
                row.getLong("pos"),
                row.getShort("lane"),
                new ReceivedEvent(
                        row.getObject("id", UUID.class),
                        topic,
                        row.getString("source"),
                        row.getString("type"),
                        row.getString("subject"),
                        row.getLong("seq"),
                        row.getObject("time", OffsetDateTime.class).toInstant(),
                        row.getString("traceparent"),
                        row.getString("payload")),
                row.getString("failure"),
                dlq < 0 ? null : topic.substring(dlq + ".dlq.".length()));
    }
}
