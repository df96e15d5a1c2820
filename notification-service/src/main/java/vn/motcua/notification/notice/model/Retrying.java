package vn.motcua.notification.notice.model;

import java.time.Duration;
import java.time.Instant;

/**
 * What a temporary refusal means: the waits double, and after some days the mail system's answer counts as no.
 *
 * @param first wait after the first attempt
 * @param longest wait
 * @param giveUpAfter how long after the event a notice is still worth trying
 */
public record Retrying(Duration first, Duration longest, Duration giveUpAfter) {

    /** Decides on a notice that was refused for now. */
    public Outcome refused(int attempt, Instant since, Instant now) {
        return isOver(since, now) ? new Outcome.GivenUp(now, Reason.EXPIRED) : new Outcome.Deferred(waitAfter(attempt));
    }

    /** Decides on one that could not be written: somebody may mend the letter meanwhile, but nobody waits for ever. */
    public Outcome unwritable(Instant since, Instant now) {
        return isOver(since, now) ? new Outcome.GivenUp(now, Reason.UNWRITABLE) : new Outcome.Deferred(longest);
    }

    private boolean isOver(Instant since, Instant now) {
        return Duration.between(since, now).compareTo(giveUpAfter) > 0;
    }

    private Duration waitAfter(int attempt) {
        Duration wait = first;
        for (int i = 1; i < attempt && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
