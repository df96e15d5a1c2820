package vn.motcua.notification.courier;

import java.time.Duration;
import java.time.Instant;

/** Whether the system that takes messages is away, and when to look again: pauses double from half a second to a limit. */
public final class Absence {

    private static final Duration FIRST = Duration.ofMillis(500);

    private final Duration longest;
    private Duration pause = Duration.ZERO;
    private Instant until = Instant.MIN;

    /** One that looks again after so long at most. */
    public Absence(Duration longest) {
        this.longest = longest;
    }

    /** How many messages may be tried: none during a pause, one after it, as many as wanted otherwise. */
    public synchronized int room(Instant now, int most) {
        return pause.isZero() ? most : over(now) ? Math.min(1, most) : 0;
    }

    /** Whether the pause is over. */
    public synchronized boolean over(Instant now) {
        return !now.isBefore(until);
    }

    /** It is away; says whether that is news. */
    public synchronized boolean begins(Instant now) {
        boolean news = pause.isZero();
        if (over(now)) {
            pause = news ? FIRST : pause.multipliedBy(2).compareTo(longest) < 0 ? pause.multipliedBy(2) : longest;
            until = now.plus(pause);
        }
        return news;
    }

    /** It is there; says whether that is news. */
    public synchronized boolean ends() {
        boolean news = !pause.isZero();
        pause = Duration.ZERO;
        until = Instant.MIN;
        return news;
    }
}
