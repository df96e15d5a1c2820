package vn.motcua.kit.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import vn.motcua.eventing.parking.Dismissing;
import vn.motcua.eventing.parking.Dismissing.Outcome;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.transactions.Transactions;

/** Dismisses a record that is no event and writes down who did it and why. */
@ApplicationScoped
class DismissingParkedEvent {

    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    DismissingParkedEvent(Transactions transactions, AuditTrail audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Dismisses it; again without effect.
     *
     * @param why for the trail; names nobody
     * @throws NotFound (in the Uni) when nothing with this id stands aside
     * @throws ParkedEventStillNeeded (in the Uni) when it is an event
     */
    Uni<Void> dismiss(Caller caller, UUID id, String why) {
        return transactions
                .run(tx -> Dismissing.dismiss(tx, id).map(found -> {
                    Dismissing.Result result = found.orElseThrow(NotFound::new);
                    if (result.outcome() == Outcome.STILL_NEEDED) {
                        throw new ParkedEventStillNeeded();
                    }
                    if (result.outcome() == Outcome.DISMISSED) {
                        Map<String, Object> details = Map.of(
                                "consumer", result.consumer(),
                                "source", result.source(),
                                "seq", result.seq(),
                                "why", why);
                        String actor = caller.id().toString();
                        audit.record(
                                tx,
                                new ParkedEventTrail(id),
                                new AuditEntry(clock.instant(), actor, "DismissRecord", details));
                    }
                    return result;
                }))
                .replaceWithVoid();
    }
}
