package vn.motcua.kit.command;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The stored answer of one key of one caller. */
@Entity
@Immutable
@IdClass(IdempotencyRow.Key.class)
@Table(name = "idempotency_keys")
@NullUnmarked
class IdempotencyRow {

    /** A key belongs to its caller. */
    record Key(String caller, String key) implements Serializable {}

    @Id
    String caller;

    @Id
    String key;

    @Column(name = "request_hash")
    String requestHash;

    short status;

    @Nullable
    String location;

    @Nullable
    String etag;

    @Column(columnDefinition = "text")
    String body;

    @Column(name = "created_at")
    Instant createdAt;
}
