package vn.motcua.catalog.quote.application;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** The due date would fall into a year whose office hours nobody has approved; it is never guessed. */
public final class BeyondApprovedYears extends Refusal {
    private static final long serialVersionUID = 1L;

    BeyondApprovedYears(int year) {
        super(Kind.UNPROCESSABLE, "year-not-approved", Map.of("year", year));
        at("receivedAt", "year-not-approved", Map.of("year", year));
    }
}
