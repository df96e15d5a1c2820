package vn.motcua.workflow.casefile.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: the office hours of a year in question are not approved, so its working time cannot be told. */
public final class HoursUnknown extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the year. */
    public HoursUnknown(int year) {
        super(Kind.UNPROCESSABLE, "hours-unknown", Map.of("year", year));
    }
}
