package vn.motcua.kit.deed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;
import vn.motcua.eventing.NewEvent;
import vn.motcua.eventing.Outbox;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.transactions.Writes;

/**
 * Writes what was done to a row beside the row itself: {@code deeds.of(writes, row, now).by(officer).did("ReceiveDossier", details).tells(event)}.
 * Events and links of all deeds of a transaction travel together at its end. The row's own statement comes after its deeds, because they move its
 * event number and the head of its audit chain.
 */
@ApplicationScoped
public class Deeds {

    /** Who acts where nobody does: a timer, or the event of another service. */
    public static final String SYSTEM = "system";

    private final AuditTrail audit;
    private final Outbox outbox;

    Deeds(AuditTrail audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    /** What was done to this row at this moment; by the system, unless {@link Deed#by} says otherwise. */
    public Deed of(Writes writes, Subject subject, Instant at) {
        return new Deed(writes, subject, at);
    }

    /** One deed as it is being told. */
    public final class Deed {

        private final Writes writes;
        private final Subject subject;
        private final Instant at;
        private String actor = SYSTEM;

        private Deed(Writes writes, Subject subject, Instant at) {
            this.writes = writes;
            this.subject = subject;
            this.at = at;
        }

        /** Whose deed it is. */
        public Deed by(UUID account) {
            return by(account.toString());
        }

        /** The same, where the account comes as text or it is {@link #SYSTEM}. */
        public Deed by(String who) {
            actor = who;
            return this;
        }

        /**
         * Adds the link of the audit chain.
         *
         * @param command the command's name, e.g. {@code ReceiveDossier}
         * @param details codes and ids that a later inspection needs, never personal data
         */
        public Deed did(String command, Map<String, ?> details) {
            audit.record(writes, subject, new AuditEntry(at, actor, command, details));
            return this;
        }

        /** Adds an event of the subject, made with the next number of its sequence. */
        public Deed tells(LongFunction<NewEvent> event) {
            outbox.add(writes, event.apply(subject.nextEventSeq()));
            return this;
        }

        /** Adds an event that counts in a sequence of its own. */
        public Deed tells(NewEvent event) {
            outbox.add(writes, event);
            return this;
        }
    }
}
