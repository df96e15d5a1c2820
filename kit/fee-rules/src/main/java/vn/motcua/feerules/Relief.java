package vn.motcua.feerules;

/**
 * What members of a group need not pay.
 *
 * @param group code of the group, for example {@code POOR_HOUSEHOLD}
 * @param percent how much of the fee is let off, 1 to 100
 */
public record Relief(String group, int percent) {

    static final int WHOLLY = 100;

    /** Refuses a part that is none. */
    public Relief {
        if (percent < 1 || percent > WHOLLY) {
            throw new IllegalArgumentException("not a part: " + percent + " per cent");
        }
    }

    /** Whether nothing remains to be paid. */
    public boolean isExemption() {
        return percent == WHOLLY;
    }

    /** What remains of an amount, a broken đồng left out: nobody pays more than the rule says. */
    long of(long amount) {
        long hundreds = amount / WHOLLY;
        long rest = amount % WHOLLY;
        int kept = WHOLLY - percent;
        return hundreds * kept + rest * kept / WHOLLY;
    }
}
