package vn.motcua.workflow.delegation;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: the days of the absence do not fit. */
public final class WrongAbsence extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the most days that an absence can have. */
    public WrongAbsence(int days) {
        super(Kind.UNPROCESSABLE, "wrong-absence", Map.of("days", days));
    }
}
