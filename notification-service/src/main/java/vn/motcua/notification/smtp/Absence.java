package vn.motcua.notification.smtp;

import java.time.Duration;
import java.time.Instant;

/** Whether the mail system is away, and when to look again: pauses double from half a second to a limit. */
final class Absence {

    private static final Duration FIRST = Duration.ofMillis(500);

    private final Duration longest;
    private Duration pause = Duration.ZERO;
    private Instant until = Instant.MIN;

    Absence(Duration longest) {
        this.longest = longest;
    }

    /** How many mails may be tried: none during a pause, one after it, as many as wanted otherwise. */
    synchronized int room(Instant now, int most) {
        return pause.isZero() ? most : over(now) ? Math.min(1, most) : 0;
    }

    synchronized boolean over(Instant now) {
        return !now.isBefore(until);
    }

    /** It is away; says whether that is news. */
    synchronized boolean begins(Instant now) {
        boolean news = pause.isZero();
        if (over(now)) {
            pause = news ? FIRST : pause.multipliedBy(2).compareTo(longest) < 0 ? pause.multipliedBy(2) : longest;
            until = now.plus(pause);
        }
        return news;
    }

    /** It is there; says whether that is news. */
    synchronized boolean ends() {
        boolean news = !pause.isZero();
        pause = Duration.ZERO;
        until = Instant.MIN;
        return news;
    }
}
