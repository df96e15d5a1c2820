package vn.motcua.catalog.platform;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
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
        Subject subject = new Subject(addition.subject());
        AuditEntry deed = new AuditEntry(addition.at(), addition.actor(), addition.action(), addition.details());
        NewEvent event = new NewEvent(
                addition.topic(), SOURCE, addition.type(), addition.subject(), 1, addition.at(), addition.payload());
        return audit.record(session, subject, deed)
                .chain(() -> outbox.add(session, event))
                .chain(() -> {
                    Map<String, Object> row = new LinkedHashMap<>(columns);
                    row.put("event_seq", 1);
                    row.put("audit_seq", subject.auditHead().seq());
                    row.put("audit_hash", subject.auditHead().hash());
                    return insert(session, table, row);
                });
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
        private AuditHead head = AuditHead.START;

        Subject(String name) {
            this.name = name;
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
