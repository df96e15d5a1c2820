package vn.motcua.kit.testing.contract;

/**
 * Lets the values that are tried take turns from field to field, because the same code reads many fields: every value meets every kind of place, and a
 * run stays short. {@code -Dfuzz=all} tries everything everywhere.
 */
final class Turns {

    private static final boolean ALL = "all".equals(System.getProperty("fuzz"));

    private final int of;
    private int place;

    /**
     * @param of each value is tried at one place of so many
     * @param place where to begin
     */
    Turns(int of, int place) {
        this.of = of;
        this.place = place;
    }

    /** Goes on to the next place. */
    void next() {
        place++;
    }

    /** Whether the value with this number is tried here. */
    boolean has(int value) {
        return ALL || (value + place) % of == 0;
    }
}
