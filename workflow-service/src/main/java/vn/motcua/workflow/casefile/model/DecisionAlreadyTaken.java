package vn.motcua.workflow.casefile.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: a case that was decided is not stopped any more. */
public final class DecisionAlreadyTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    /** What is decided is issued. */
    public DecisionAlreadyTaken() {
        super(Kind.CONFLICT, "decision-already-taken", Map.of());
    }
}
