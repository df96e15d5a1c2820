package vn.motcua.notification.webhook.model;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * A message that this instance may send now.
 *
 * @param pos its place among those of its subscription
 * @param attempt which attempt this is, 1 for the first
 */
public record Message(long pos, UUID eventId, String body, int attempt) {

    private static final int GONE = 410;

    /** What became of an attempt. */
    public record Outcome(Message message, int status) {

        /** Whether the receiver took it. */
        public boolean isTaken() {
            return status >= 200 && status < 300;
        }

        /** Whether the receiver wants nothing any more. */
        public boolean isGone() {
            return status == GONE;
        }

        /** When it is tried again; empty when it is over. */
        public Optional<Duration> again() {
            return isTaken() || isGone() ? Optional.empty() : RetrySchedule.after(message.attempt());
        }

        /** Whether it was tried to the end. */
        public boolean isLost() {
            return !isTaken() && !isGone() && again().isEmpty();
        }
    }
}
