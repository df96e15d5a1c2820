package vn.motcua.eventing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Where a change leaves its event: the same session, the same transaction as the change itself. */
@ApplicationScoped
public class Outbox {

    /** Adds an event; it is written at the next flush and published soon after the commit. */
    public Uni<Void> add(Mutiny.Session session, NewEvent event) {
        return session.persist(row(event));
    }

    /** Adds several events, in order. */
    public Uni<Void> addAll(Mutiny.Session session, List<NewEvent> events) {
        return session.persistAll(events.stream().map(Outbox::row).toArray());
    }

    private static OutboxRow row(NewEvent event) {
        OutboxRow row = new OutboxRow();
        row.id = EventIds.next();
        row.lane = OutboxRow.laneOf(event.subject());
        row.topic = event.topic();
        row.source = event.source();
        row.type = event.type();
        row.subject = event.subject();
        row.seq = event.seq();
        row.time = event.time();
        row.traceparent = currentTraceparent();
        row.payload = Payloads.write(event.payload());
        return row;
    }

    private static @Nullable String currentTraceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() && span.isSampled() ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-01" : null;
    }
}
