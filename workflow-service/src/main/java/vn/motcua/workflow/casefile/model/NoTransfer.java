package vn.motcua.workflow.casefile.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: no unit is asked to take the task. */
public final class NoTransfer extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Nothing to name. */
    public NoTransfer() {
        super(Kind.CONFLICT, "no-transfer", Map.of());
    }
}
