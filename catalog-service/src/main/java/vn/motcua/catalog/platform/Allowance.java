package vn.motcua.catalog.platform;

import java.time.Duration;

/** What a caller may still ask; it grows with time up to what he may ask at once. */
final class Allowance {

    private static final double NANOS = Duration.ofSeconds(1).toNanos();

    private final double perSecond;
    private final double most;
    private double left;
    private long since;
    private boolean begun;

    Allowance(double perSecond, double most) {
        this.perSecond = perSecond;
        this.most = most;
        this.left = most;
    }

    /**
     * Takes something off.
     *
     * @param now of a clock that only goes forward, in nanoseconds
     * @return 0 when there was enough, otherwise in how many seconds there will be
     */
    synchronized long take(int cost, long now) {
        left = begun ? Math.min(most, left + (now - since) / NANOS * perSecond) : left;
        begun = true;
        since = now;
        if (left >= cost) {
            left -= cost;
            return 0;
        }
        return (long) Math.ceil(Math.max(1, (cost - left) / perSecond));
    }
}
