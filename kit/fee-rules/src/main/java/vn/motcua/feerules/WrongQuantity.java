package vn.motcua.feerules;

/** A fee cannot be counted: nobody says by how many, or the number cannot be. */
public final class WrongQuantity extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String quantity;
    private final int least;
    private final boolean missing;

    WrongQuantity(FeeRule.Counted counted, boolean missing) {
        super((missing ? "nobody says how many " : "not a number of ") + counted.name());
        this.quantity = counted.name();
        this.least = counted.least();
        this.missing = missing;
    }

    /** Its name, for example {@code pages}. */
    public String quantity() {
        return quantity;
    }

    /** The least that may be stated. */
    public int least() {
        return least;
    }

    /** Whether it was not stated at all. */
    public boolean isMissing() {
        return missing;
    }
}
