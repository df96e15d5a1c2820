package vn.motcua.payment.counter.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.motcua.eventing.EventIds;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.payment.counter.model.ShiftAlreadyOpen;
import vn.motcua.payment.counter.model.Till;
import vn.motcua.payment.counter.persistence.TillRow;
import vn.motcua.payment.counter.persistence.Tills;
import vn.motcua.payment.reference.FeeRights;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** A cashier counts the till and begins. */
@ApplicationScoped
public class OpeningShift {

    private final Tills tills;
    private final AuditTrail audit;
    private final Clock clock;

    OpeningShift(Tills tills, AuditTrail audit, Clock clock) {
        this.tills = tills;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens it. */
    public Decision<Till> open(Transaction tx, Caller caller, String unit, long openingCash) {
        Instant now = clock.instant();
        Asked<Boolean> works = tills.worksIn(tx, FeeRights.toTakeMoney(caller, now), unit);
        Asked<Optional<TillRow>> open = tills.open(tx, caller.id());
        return Decision.of(() -> {
            if (!works.answer()) {
                throw new NotFound();
            }
            if (open.answer().isPresent()) {
                throw new ShiftAlreadyOpen();
            }
            TillRow row = TillRow.opened(Till.opened(EventIds.next(), unit, caller.id(), openingCash, now));
            audit.record(
                    tx,
                    row,
                    new AuditEntry(
                            now,
                            caller.id().toString(),
                            "OpenShift",
                            Map.of("unit", unit, "openingCash", openingCash)));
            row.add(tx);
            return row.toModel();
        });
    }
}
