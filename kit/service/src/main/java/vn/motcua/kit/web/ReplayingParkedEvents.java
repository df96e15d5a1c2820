package vn.motcua.kit.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.EventIds;
import vn.motcua.eventing.inbox.Replaying;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.audit.Audited;
import vn.motcua.kit.command.Caller;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transactions;

/** Handles parked events again because somebody asks for it, and remembers who did, before anything happens. */
@ApplicationScoped
class ReplayingParkedEvents {

    private static final String ALL = "*";

    private final Transactions transactions;
    private final AuditTrail audit;
    private final Replaying replaying;

    ReplayingParkedEvents(Transactions transactions, AuditTrail audit, Replaying replaying) {
        this.transactions = transactions;
        this.audit = audit;
        this.replaying = replaying;
    }

    /** Each replay has a trail of one entry. */
    private record Trail(UUID id) implements Audited {
        @Override
        public String auditSubject() {
            return "parked-event:" + id;
        }

        @Override
        public AuditHead auditHead() {
            return AuditHead.START;
        }

        @Override
        public void auditHead(AuditHead head) {
            // The chain ends here.
        }
    }

    /** Handles one subject again, or all when none is named. */
    Uni<Replaying.Outcome> replay(Caller caller, @Nullable String subject) {
        Map<String, String> details = Map.of("subject", subject == null ? ALL : subject);
        return transactions
                .run(tx -> Decision.doing(() -> audit.record(
                        tx,
                        new Trail(EventIds.next()),
                        new AuditEntry(Instant.now(), caller.id().toString(), "ReplayParkedEvents", details))))
                .chain(() -> replaying.replay(subject));
    }
}
