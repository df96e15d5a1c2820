package vn.motcua.workingtime;

/** Refusal: the sum needs the office hours of a year that the calendar does not have, and hours are never guessed. */
public final class YearNotApproved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;

    YearNotApproved(int year) {
        super("No approved working calendar for the year " + year);
        this.year = year;
    }

    /** The first year that is missing. */
    public int year() {
        return year;
    }
}
