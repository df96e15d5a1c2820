package vn.motcua.workflow.casefile.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: the step that came next has begun. */
public final class NextHasBegun extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names it. */
    public NextHasBegun(String step) {
        super(Kind.CONFLICT, "next-has-begun", Map.of("step", step));
    }
}
