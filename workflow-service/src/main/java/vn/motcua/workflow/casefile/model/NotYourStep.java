package vn.motcua.workflow.casefile.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: the officer works in the unit but does not hold the role whose step this is. */
public final class NotYourStep extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the role that is needed. */
    public NotYourStep(String role) {
        super(Kind.FORBIDDEN, "not-your-step", Map.of("role", role));
    }
}
