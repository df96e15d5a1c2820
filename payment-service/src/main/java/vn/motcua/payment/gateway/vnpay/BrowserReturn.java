package vn.motcua.payment.gateway.vnpay;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.payment.fee.model.PaymentState;
import vn.motcua.payment.fee.persistence.FeeLookUps;

/**
 * What the browser shows.
 *
 * @param reference ours, as the gateway knows it
 * @param state PENDING until the gateway's announcement has come
 */
@Schema(
        name = "BrowserReturn",
        examples = "{\"reference\":\"0190f3c27d1e7a648a573c8e0d3d2f10\",\"state\":\"SETTLED\","
                + "\"paymentId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\","
                + "\"dossierId\":\"0190f3c2-0000-7a64-8a57-3c8e0d3d2f10\",\"amount\":10000,\"currency\":\"VND\"}")
record BrowserReturn(
        String reference,
        State state,
        @Nullable UUID paymentId,
        @Nullable UUID dossierId,
        @Nullable Long amount,
        @Nullable String currency) {

    /** What is known so far. */
    enum State {
        /** The gateway says it is paid, the announcement is on its way: look again. */
        PENDING,
        /** The fee is paid. */
        SETTLED,
        /** Not paid; the fee is still due. */
        DECLINED,
        /** Money was taken that does not settle the fee; it is kept apart or given back. */
        SUSPENDED,
        /** No such payment. */
        UNKNOWN
    }

    static BrowserReturn unknown(String reference) {
        return new BrowserReturn(reference, State.UNKNOWN, null, null, null, null);
    }

    static BrowserReturn of(FeeLookUps.Attempt attempt, PaymentState state, boolean declined) {
        State shown =
                switch (state) {
                    case SETTLED -> State.SETTLED;
                    case SUSPENDED -> State.SUSPENDED;
                    case DECLINED -> State.DECLINED;
                    case OPEN, EXPIRED -> declined ? State.DECLINED : State.PENDING;
                };
        return new BrowserReturn(
                attempt.payment().reference(),
                shown,
                attempt.payment().id(),
                attempt.payment().dossierId(),
                attempt.payment().amount(),
                "VND");
    }
}
