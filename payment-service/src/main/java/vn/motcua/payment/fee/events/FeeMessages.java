package vn.motcua.payment.fee.events;

import vn.motcua.eventing.NewEvent;
import vn.motcua.payment.fee.model.FeeEvent;

/** The wire names of our events. */
public final class FeeMessages {

    private static final String TOPIC = "payment.fee-events";
    private static final String SOURCE = "/payment-service";

    private FeeMessages() {}

    /** The event as other services get it. */
    public static NewEvent of(long seq, FeeEvent event) {
        return new NewEvent(TOPIC, SOURCE, typeOf(event), event.dossierId().toString(), seq, event.happenedAt(), event);
    }

    private static String typeOf(FeeEvent event) {
        return switch (event) {
            case FeeEvent.FeeRaised ignored -> "vn.motcua.fee.raised.v1";
            case FeeEvent.FeeExempted ignored -> "vn.motcua.fee.exempted.v1";
            case FeeEvent.FeeSettled ignored -> "vn.motcua.fee.settled.v1";
            case FeeEvent.FeeCancelled ignored -> "vn.motcua.fee.cancelled.v1";
            case FeeEvent.FeeRefundRequested ignored -> "vn.motcua.fee.refund-requested.v1";
            case FeeEvent.FeeRefunded ignored -> "vn.motcua.fee.refunded.v1";
            case FeeEvent.PaymentSuspended ignored -> "vn.motcua.payment.suspended.v1";
        };
    }
}
