package vn.motcua.kit.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.EventIds;
import vn.motcua.eventing.inbox.Replaying;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
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
    private final Clock clock;

    ReplayingParkedEvents(Transactions transactions, AuditTrail audit, Replaying replaying, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.replaying = replaying;
        this.clock = clock;
    }

    /** Handles one subject again, or all when none is named. */
    Uni<Replaying.Outcome> replay(Caller caller, @Nullable String subject) {
        Map<String, String> details = Map.of("subject", subject == null ? ALL : subject);
        return transactions
                .run(tx -> Decision.doing(() -> audit.record(
                        tx,
                        new ParkedEventTrail(EventIds.next()),
                        new AuditEntry(clock.instant(), caller.id().toString(), "ReplayParkedEvents", details))))
                .chain(() -> replaying.replay(subject));
    }
}
