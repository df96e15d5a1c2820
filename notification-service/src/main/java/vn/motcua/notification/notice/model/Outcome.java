package vn.motcua.notification.notice.model;

import java.time.Duration;
import java.time.Instant;

/** What became of one attempt to send a notice. */
public sealed interface Outcome {

    /** The move it means. */
    DeliveryAction action();

    /** The mail system took it over. */
    record HandedOver(Instant at) implements Outcome {
        @Override
        public DeliveryAction action() {
            return DeliveryAction.HAND_OVER;
        }
    }

    /** Refused for now, or the connection broke under it. */
    record Deferred(Duration pause) implements Outcome {
        @Override
        public DeliveryAction action() {
            return DeliveryAction.DEFER;
        }
    }

    /** It did not come to an attempt: the mail system cannot be reached. */
    record NotTried() implements Outcome {
        @Override
        public DeliveryAction action() {
            return DeliveryAction.RELEASE;
        }
    }

    /** It can never be sent. */
    record GivenUp(Instant at, Reason reason) implements Outcome {
        @Override
        public DeliveryAction action() {
            return DeliveryAction.GIVE_UP;
        }
    }
}
