package vn.motcua.catalog.platform;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.NewEvent;
import vn.motcua.eventing.Outbox;
import vn.motcua.eventing.Payloads;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.audit.Audited;

/** Stores something new in the catalogue together with its first event and its first audit entry: one session, one transaction. */
@ApplicationScoped
public class CatalogChanges {

    /** CloudEvents source of everything the catalogue publishes. */
    public static final String SOURCE = "/catalog-service";

    private final Outbox outbox;
    private final AuditTrail audit;

    CatalogChanges(Outbox outbox, AuditTrail audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * A new thing of the catalogue.
     *
     * @param topic where it is announced
     * @param type wire name of the event
     * @param subject whose first event it is
     * @param payload what the event says
     * @param actor who did it; an account or {@code system}
     * @param action the command, for the audit trail
     * @param details what an inspection wants to know later; codes and ids only
     */
    public record Addition(
            String topic,
            String type,
            String subject,
            Instant at,
            Object payload,
            String actor,
            String action,
            Map<String, ?> details) {

        /** Without details. */
        public Addition(
                String topic, String type, String subject, Instant at, Object payload, String actor, String action) {
            this(topic, type, subject, at, payload, actor, action, Map.of());
        }
    }

    /**
     * Stores a row with its event and audit entry.
     *
     * @param table a constant of the caller, never input
     * @param columns values by column name; event number and audit head are added
     */
    public Uni<Void> add(Mutiny.Session session, Addition addition, String table, Map<String, ?> columns) {
        Subject subject = new Subject(addition.subject(), AuditHead.START);
        record(session, addition, subject, 1);
        return insert(session, table, row(columns, subject, 1));
    }

    /**
     * Stores a row, new or changed, with its next event and its audit entry. Whoever changes the same row at the same time waits.
     *
     * @param table a constant of the caller, never input
     * @param key the columns that name the row
     * @param columns the other values by column name; a column that is null or left out becomes empty
     * @param columnNames every column that may change
     */
    public Uni<Void> put(
            Mutiny.Session session,
            Addition addition,
            String table,
            Map<String, ?> key,
            Map<String, ?> columns,
            List<String> columnNames) {
        return lock(session, table, key).chain(row -> {
            if (row == null) {
                Map<String, Object> whole = new LinkedHashMap<>(columns);
                whole.putAll(key);
                return add(session, addition, table, whole);
            }
            long eventSeq = ((Number) row[0]).longValue() + 1;
            Subject subject = subject(addition.subject(), row);
            record(session, addition, subject, eventSeq);
            return update(session, table, key, row(columns, subject, eventSeq), columnNames);
        });
    }

    /**
     * Stores a row that nobody is told of yet, with its audit entry; its first event follows with {@link #put}.
     *
     * @param table a constant of the caller, never input
     */
    public Uni<Void> plan(
            Mutiny.Session session,
            String name,
            Instant at,
            String actor,
            String action,
            String table,
            Map<String, ?> columns) {
        Subject subject = new Subject(name, AuditHead.START);
        audit.record(session, subject, new AuditEntry(at, actor, action, Map.of()));
        return insert(session, table, row(columns, subject, 0));
    }

    /**
     * Changes a row that is there and of which nobody is told yet, with its audit entry. Whoever changes it at the same time waits.
     *
     * @param table a constant of the caller, never input
     * @param columnNames every column that may change
     */
    public Uni<Void> note(
            Mutiny.Session session,
            String name,
            Instant at,
            String actor,
            String action,
            String table,
            Map<String, ?> key,
            Map<String, ?> columns,
            List<String> columnNames) {
        return lock(session, table, key).chain(row -> {
            Subject subject = subject(name, Objects.requireNonNull(row));
            audit.record(session, subject, new AuditEntry(at, actor, action, Map.of()));
            return update(session, table, key, row(columns, subject, ((Number) row[0]).longValue()), columnNames);
        });
    }

    private static Uni<Object @Nullable []> lock(Mutiny.Session session, String table, Map<String, ?> key) {
        String where = key.keySet().stream().map(name -> name + " = :" + name).collect(Collectors.joining(" and "));
        Mutiny.SelectionQuery<Object[]> known = session.createNativeQuery(
                "select event_seq, audit_seq, audit_hash from " + table + " where " + where + " for update",
                Object[].class);
        key.forEach(known::setParameter);
        return known.getSingleResultOrNull();
    }

    private static Subject subject(String name, Object[] row) {
        return new Subject(name, new AuditHead(((Number) row[1]).longValue(), (String) row[2]));
    }

    private void record(Mutiny.Session session, Addition addition, Subject subject, long eventSeq) {
        AuditEntry deed = new AuditEntry(addition.at(), addition.actor(), addition.action(), addition.details());
        NewEvent event = new NewEvent(
                addition.topic(),
                SOURCE,
                addition.type(),
                addition.subject(),
                eventSeq,
                addition.at(),
                addition.payload());
        audit.record(session, subject, deed);
        outbox.add(session, event);
    }

    private static Map<String, Object> row(Map<String, ?> columns, Subject subject, long eventSeq) {
        Map<String, Object> row = new LinkedHashMap<>(columns);
        row.put("event_seq", eventSeq);
        row.put("audit_seq", subject.auditHead().seq());
        row.put("audit_hash", subject.auditHead().hash());
        return row;
    }

    private static Uni<Void> update(
            Mutiny.Session session, String table, Map<String, ?> key, Map<String, ?> row, List<String> names) {
        String columns = Stream.concat(names.stream(), Stream.of("event_seq", "audit_seq", "audit_hash"))
                .collect(Collectors.joining(", "));
        String where = key.keySet().stream()
                .map(name -> table + "." + name + " = :" + name)
                .collect(Collectors.joining(" and "));
        var update = session.createNativeQuery("update " + table + " set (" + columns + ") = (select " + columns
                        + " from jsonb_populate_record(cast(null as " + table + "), cast(cast(:row as text) as jsonb)))"
                        + " where " + where)
                .setParameter("row", Payloads.write(row));
        key.forEach(update::setParameter);
        return update.executeUpdate().replaceWithVoid();
    }

    /** Inserts a row given as JSON, so that dates, arrays and documents need no binding of their own. */
    public static Uni<Void> insert(Mutiny.Session session, String table, Map<String, ?> row) {
        return session.createNativeQuery("insert into " + table + " select * from jsonb_populate_record(cast(null as "
                        + table + "), cast(cast(:row as text) as jsonb))")
                .setParameter("row", Payloads.write(row))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Holds the head of a chain until its row is stored. */
    private static final class Subject implements Audited {
        private final String name;
        private AuditHead head;

        Subject(String name, AuditHead head) {
            this.name = name;
            this.head = head;
        }

        @Override
        public String auditSubject() {
            return name;
        }

        @Override
        public AuditHead auditHead() {
            return head;
        }

        @Override
        public void auditHead(AuditHead newer) {
            head = newer;
        }
    }
}
