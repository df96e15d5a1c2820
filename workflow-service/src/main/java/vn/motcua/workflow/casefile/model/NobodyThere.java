package vn.motcua.workflow.casefile.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: in the unit that is asked nobody holds the role of the task. */
public final class NobodyThere extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the role that is needed, and where. */
    public NobodyThere(String role, String unit) {
        super(Kind.UNPROCESSABLE, "nobody-there", Map.of("role", role, "unit", unit));
    }
}
