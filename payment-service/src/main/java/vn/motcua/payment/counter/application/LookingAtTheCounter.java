package vn.motcua.payment.counter.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.payment.counter.model.Receipt;
import vn.motcua.payment.counter.model.Till;
import vn.motcua.payment.counter.persistence.Receipts;
import vn.motcua.payment.counter.persistence.Tills;
import vn.motcua.payment.fee.persistence.FeeLookUps;
import vn.motcua.payment.fee.persistence.FeeRow;
import vn.motcua.payment.reference.FeeRights;

/** Tills, receipts and what is due, for those who work there. */
@ApplicationScoped
public class LookingAtTheCounter {

    private final Tills tills;
    private final Receipts receipts;
    private final FeeLookUps fees;
    private final Clock clock;

    LookingAtTheCounter(Tills tills, Receipts receipts, FeeLookUps fees, Clock clock) {
        this.tills = tills;
        this.receipts = receipts;
        this.fees = fees;
        this.clock = clock;
    }

    /** A shift. */
    public Uni<Till> shift(Caller caller, UUID id) {
        return tills.seen(FeeRights.toSeeTheCounter(caller, clock.instant()), id)
                .map(found -> found.orElseThrow(NotFound::new));
    }

    /** A receipt. */
    public Uni<Receipt> receipt(Caller caller, UUID id) {
        return receipts.seen(FeeRights.toSeeTheCounter(caller, clock.instant()), id)
                .map(found -> found.orElseThrow(NotFound::new));
    }

    /** What is due in a unit, oldest first. */
    public Uni<List<FeeRow>> due(Caller caller, String unit, Instant afterTime, UUID afterFee, int most) {
        return fees.due(FeeRights.toTakeMoney(caller, clock.instant()), unit, afterTime, afterFee, most);
    }
}
