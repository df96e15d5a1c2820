package vn.motcua.local.load;

/**
 * Counts durations in buckets that grow with the value, so that any percentile is right to within 1.6 % from one microsecond to many hours,
 * in constant memory. For one thread.
 */
final class Latencies {

    private static final int SUB_BITS = 6;
    private static final int SUB = 1 << SUB_BITS;

    private final long[] counts = new long[(Long.SIZE - SUB_BITS + 1) * SUB];
    private long count;
    private long largest;
    private double sum;

    /** Adds one duration; a negative one counts as none. */
    void addNanos(long nanos) {
        long micros = Math.max(0, nanos / 1_000);
        counts[bucket(micros)]++;
        count++;
        sum += micros;
        largest = Math.max(largest, micros);
    }

    /** Adds everything that another has counted. */
    void addAll(Latencies other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        count += other.count;
        sum += other.sum;
        largest = Math.max(largest, other.largest);
    }

    /** How many were added. */
    long count() {
        return count;
    }

    /** In milliseconds. */
    double mean() {
        return count == 0 ? 0 : sum / count / 1_000;
    }

    /** In milliseconds. */
    double max() {
        return largest / 1_000.0;
    }

    /**
     * A percentile by nearest rank.
     *
     * @param share between 0 and 1
     * @return milliseconds, the upper edge of its bucket but never more than the largest; 0 when nothing was added
     */
    double percentile(double share) {
        long rank = Math.max(1, (long) Math.ceil(share * count));
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (counts[i] > 0 && seen >= rank) {
                return Math.min(upperEdge(i), largest) / 1_000.0;
            }
        }
        return 0;
    }

    private static int bucket(long micros) {
        if (micros < SUB) {
            return (int) micros;
        }
        int exponent = Long.SIZE - 1 - Long.numberOfLeadingZeros(micros) - SUB_BITS;
        return (exponent + 1) * SUB + (int) ((micros >>> exponent) - SUB);
    }

    private static long upperEdge(int bucket) {
        if (bucket < SUB) {
            return bucket;
        }
        int exponent = bucket / SUB - 1;
        return ((long) (bucket % SUB + SUB + 1) << exponent) - 1;
    }
}
