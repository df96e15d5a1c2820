package vn.motcua.workflow.casefile.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: the officer does not hold the role of the task in its unit today. */
public final class NotOfThisUnit extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the role that is needed, and where. */
    public NotOfThisUnit(String role, String unit) {
        super(Kind.UNPROCESSABLE, "not-of-this-unit", Map.of("role", role, "unit", unit));
    }
}
