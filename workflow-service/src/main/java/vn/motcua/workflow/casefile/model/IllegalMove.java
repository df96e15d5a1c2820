package vn.motcua.workflow.casefile.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: the case is not in a state in which this can be done. */
public final class IllegalMove extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names both, so that a client can tell its user. */
    public IllegalMove(CaseState state, CaseAction action) {
        super(Kind.CONFLICT, "illegal-move", Map.of("state", state, "action", action));
    }
}
