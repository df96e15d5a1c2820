package vn.motcua.payment.counter.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.payment.counter.model.Till;
import vn.motcua.payment.counter.persistence.TillRow;
import vn.motcua.payment.counter.persistence.Tills;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** A cashier counts the till again and ends; what differs is explained. */
@ApplicationScoped
public class ClosingShift {

    private final Tills tills;
    private final AuditTrail audit;
    private final Clock clock;

    ClosingShift(Tills tills, AuditTrail audit, Clock clock) {
        this.tills = tills;
        this.audit = audit;
        this.clock = clock;
    }

    /** Closes it. */
    public Decision<Till> close(Transaction tx, Caller caller, UUID shift, long counted, @Nullable String explanation) {
        Instant now = clock.instant();
        Asked<Optional<TillRow>> own = tills.own(tx, shift, caller.id());
        return Decision.of(() -> {
            TillRow row = own.answer().orElseThrow(NotFound::new);
            row.become(row.toModel().closed(counted, explanation, now));
            audit.record(
                    tx,
                    row,
                    new AuditEntry(
                            now,
                            caller.id().toString(),
                            "CloseShift",
                            Map.of(
                                    "counted",
                                    counted,
                                    "difference",
                                    row.toModel().difference())));
            row.write(tx);
            return row.toModel();
        });
    }
}
