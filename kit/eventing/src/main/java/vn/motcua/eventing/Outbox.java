package vn.motcua.eventing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.common.utils.Utils;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.transactions.RowsAtCommit;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Times;
import vn.motcua.transactions.Writes;

/** Where a change leaves its event: the same transaction as the change itself. */
@ApplicationScoped
public class Outbox {

    /** How many lanes the outbox has: the grain in which instances share the relaying. */
    public static final int LANES = 16;

    private static final TableRows ADD = TableRows.inserted(
            "outbox",
            "id uuid",
            "lane smallint",
            "topic text",
            "source text",
            "type text",
            "subject text",
            "seq bigint",
            "time timestamptz",
            "traceparent text",
            "failure text",
            "payload text");

    private final RowsAtCommit rows;
    private final int largest;

    Outbox(RowsAtCommit rows, EventingConfig config) {
        this.rows = rows;
        this.largest = config.largestPayload();
    }

    /** Adds an event; it is written right before the commit and published soon after it. */
    public void add(Mutiny.Session session, NewEvent event) {
        add(rows.of(session), event);
    }

    /**
     * Adds an event; it is written right before the commit and published soon after it.
     *
     * @throws EventTooLarge when Kafka would not take it: nothing is recorded then
     */
    public void add(Writes writes, NewEvent event) {
        String payload = Payloads.write(event.payload());
        int size = Utils.utf8Length(payload);
        if (size > largest) {
            throw new EventTooLarge(event.type(), size, largest);
        }
        add(
                writes,
                event.topic(),
                new ReceivedEvent(
                        EventIds.next(),
                        event.topic(),
                        event.source(),
                        event.type(),
                        event.subject(),
                        event.seq(),
                        event.time(),
                        currentTraceparent(),
                        payload),
                null);
    }

    /**
     * Adds an event as it came, for another topic.
     *
     * @param failure why it goes there: the name of an exception, never its text
     */
    public static void forward(Writes writes, String topic, ReceivedEvent event, String failure) {
        add(writes, topic, event, failure);
    }

    private static void add(Writes writes, String topic, ReceivedEvent event, @Nullable String failure) {
        writes.write(
                ADD,
                event.id(),
                laneOf(event.subject()),
                topic,
                event.source(),
                event.type(),
                event.subject(),
                event.seq(),
                Times.utc(event.time()),
                event.traceparent(),
                failure,
                event.data());
    }

    private static short laneOf(String subject) {
        return (short) Math.floorMod(subject.hashCode(), LANES);
    }

    private static @Nullable String currentTraceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() && span.isSampled() ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-01" : null;
    }
}
