package vn.motcua.kit.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** One link of an audit chain. */
@Entity
@Immutable
@IdClass(AuditRow.Key.class)
@Table(name = "audit_entries")
@NullUnmarked
class AuditRow {

    /** Place in the chain. */
    record Key(String subject, long seq) implements Serializable {}

    @Id
    String subject;

    @Id
    long seq;

    Instant at;
    String actor;
    String action;

    @Column(columnDefinition = "text")
    String details;

    @Column(name = "previous_hash")
    String previousHash;

    String hash;
}
