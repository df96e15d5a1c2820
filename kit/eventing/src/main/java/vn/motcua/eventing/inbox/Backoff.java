package vn.motcua.eventing.inbox;

import java.time.Duration;

/** Waits that double from 50 ms up to a limit. */
final class Backoff {

    private final long longest;
    private long next = 50;

    Backoff(Duration longest) {
        this.longest = longest.toMillis();
    }

    void pause() throws InterruptedException {
        Thread.sleep(next);
        next = Math.min(longest, next * 2);
    }
}
