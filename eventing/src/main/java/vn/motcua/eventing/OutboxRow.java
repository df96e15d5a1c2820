package vn.motcua.eventing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One event waiting for Kafka. {@code pos} is the database's; the relay reads it, Hibernate never does. */
@Entity
@Immutable
@Table(name = "outbox")
@NullUnmarked
class OutboxRow {

    /** How many lanes the outbox has: the grain in which instances share the relaying. */
    static final int LANES = 16;

    @Id
    UUID id;

    short lane;
    String topic;
    String source;
    String type;
    String subject;
    long seq;
    Instant time;

    @Nullable
    String traceparent;

    @Nullable
    String failure;

    @Column(columnDefinition = "text")
    String payload;

    static short laneOf(String subject) {
        return (short) Math.floorMod(subject.hashCode(), LANES);
    }
}
