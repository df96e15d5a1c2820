package vn.motcua.local.load;

/**
 * When lifecycles should begin: at equal distances, whatever happens to those before. A driver that is late starts the missed ones at once, and
 * their latency counts from the moment at which they should have begun.
 *
 * @param beginNanos the first arrival, on the clock of {@link System#nanoTime}
 * @param perSecond the rate
 */
record Arrivals(long beginNanos, double perSecond) {

    private static final double NANOS = 1e9;

    /** The intended beginning of the n-th lifecycle, counted from 0. */
    long intended(long n) {
        return beginNanos + Math.round(n * NANOS / perSecond);
    }

    /** How many should have begun by then. */
    long due(long nowNanos) {
        long passed = nowNanos - beginNanos;
        if (passed < 0) {
            return 0;
        }
        long n = (long) Math.floor(passed * perSecond / NANOS);
        while (intended(n) <= nowNanos) {
            n++;
        }
        while (n > 0 && intended(n - 1) > nowNanos) {
            n--;
        }
        return n;
    }
}
