package vn.motcua.intake.door;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Door;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.feerules.CollectAt;
import vn.motcua.intake.dossier.model.Fees;
import vn.motcua.intake.dossier.model.Happening;
import vn.motcua.intake.dossier.model.Report;

/** What the payment service publishes, and what intake takes from it. */
final class FeeDoor {

    private static final String TOPIC = "payment.fee-events";
    private static final String MONEY_BACK_BECAUSE_WITHDRAWN = "WITHDRAWN";

    private FeeDoor() {}

    private record AnyFee(UUID dossierId) {}

    private record Raised(
            UUID dossierId,
            UUID feeId,
            long amount,
            String currency,
            @Nullable CollectAt collectAt) {}

    private record Moved(
            UUID dossierId, UUID feeId, @Nullable String reason) {}

    static List<Door<Object>> all() {
        return List.of(Door.strict(TOPIC)
                .about("dossierId")
                .on("vn.motcua.fee.raised.v1", Raised.class, FeeDoor::raised)
                .on(
                        "vn.motcua.fee.exempted.v1",
                        AnyFee.class,
                        (any, event) -> new Report.FeeExempted(any.dossierId(), event.time()))
                .on(
                        "vn.motcua.fee.settled.v1",
                        Moved.class,
                        (fee, event) -> moved(fee, event, Happening.FEE_SETTLED, Fees.State.SETTLED))
                .on(
                        "vn.motcua.fee.cancelled.v1",
                        Moved.class,
                        (fee, event) -> moved(fee, event, Happening.FEE_CANCELLED, Fees.State.CANCELLED))
                .on(
                        "vn.motcua.fee.refund-requested.v1",
                        Moved.class,
                        (fee, event) ->
                                movedBack(fee, event, Happening.FEE_REFUND_REQUESTED, Fees.State.REFUND_REQUESTED))
                .on(
                        "vn.motcua.fee.refunded.v1",
                        Moved.class,
                        (fee, event) -> movedBack(fee, event, Happening.FEE_REFUNDED, Fees.State.REFUNDED))
                .on(
                        "vn.motcua.payment.suspended.v1",
                        AnyFee.class,
                        (any, event) ->
                                new Report.MoneyTold(any.dossierId(), Happening.PAYMENT_SUSPENDED, event.time())));
    }

    private static Report raised(Raised raised, ReceivedEvent event) {
        Fees.Fee fee = new Fees.Fee(
                raised.feeId(), raised.amount(), raised.currency(), raised.collectAt(), Fees.State.DUE, event.time());
        return new Report.FeeRaised(raised.dossierId(), fee);
    }

    private static Report moved(Moved fee, ReceivedEvent event, Happening what, Fees.State state) {
        return new Report.FeeMoved(fee.dossierId(), what, event.time(), fee.feeId(), state);
    }

    /** Money paid twice or too late goes back, but the fee itself stays settled. */
    private static Report movedBack(Moved fee, ReceivedEvent event, Happening what, Fees.State state) {
        return fee.reason() != null && !MONEY_BACK_BECAUSE_WITHDRAWN.equals(fee.reason())
                ? new Report.MoneyTold(fee.dossierId(), what, event.time())
                : moved(fee, event, what, state);
    }
}
