package vn.motcua.intake.dossier.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** The due date would lie in a year whose office hours nobody has decided yet. */
public final class CalendarNotApproved extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the year. */
    public CalendarNotApproved(int year) {
        super(Kind.UNPROCESSABLE, "calendar-not-approved", Map.of("year", year));
    }
}
