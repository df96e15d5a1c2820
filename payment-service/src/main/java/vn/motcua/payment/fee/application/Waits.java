package vn.motcua.payment.fee.application;

import java.time.Duration;

/** Waits that double from try to try, up to a longest one. */
record Waits(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    Duration after(int tries) {
        long doubled = first.toMillis() << Math.clamp(tries - 1L, 0, MOST_DOUBLINGS);
        return Duration.ofMillis(Math.min(doubled, longest.toMillis()));
    }
}
