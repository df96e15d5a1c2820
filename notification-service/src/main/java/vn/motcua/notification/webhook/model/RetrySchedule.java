package vn.motcua.notification.webhook.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a receiver that did not take a message is asked again: as Standard Webhooks proposes it, for three days. */
public final class RetrySchedule {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private RetrySchedule() {}

    /** The wait after an attempt, 1 for the first; empty after the last. */
    public static Optional<Duration> after(int attempt) {
        return attempt <= WAITS.size() ? Optional.of(WAITS.get(attempt - 1)) : Optional.empty();
    }
}
