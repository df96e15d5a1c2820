package vn.motcua.eventing.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.ReceivedEvent;

/** The outbox table as the relay sees it, on the relay's own connection. */
final class OutboxQueue {

    private static final String FIRST =
            "select pos, id, topic, source, type, subject, seq, time, traceparent, failure, payload"
                    + " from outbox where lane = any(?) order by pos limit ?";
    private static final String REMOVE = "delete from outbox where pos = any(?)";

    /** An event at its place in the queue; a dead letter also says why and for whom it failed. */
    record Entry(
            long pos,
            ReceivedEvent event,
            @Nullable String failure,
            @Nullable String consumer) {}

    private final Connection database;

    OutboxQueue(Connection database) {
        this.database = database;
    }

    List<Entry> first(Set<Short> lanes, int most) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement(FIRST)) {
            query.setArray(1, database.createArrayOf("smallint", lanes.toArray()));
            query.setInt(2, most);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
        }
        return entries;
    }

    void remove(List<Entry> entries) throws SQLException {
        try (PreparedStatement delete = database.prepareStatement(REMOVE)) {
            delete.setArray(
                    1,
                    database.createArrayOf(
                            "bigint", entries.stream().map(Entry::pos).toArray()));
            delete.executeUpdate();
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String topic = row.getString("topic");
        int dlq = topic.indexOf(".dlq.");
        return new Entry(
                row.getLong("pos"),
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
