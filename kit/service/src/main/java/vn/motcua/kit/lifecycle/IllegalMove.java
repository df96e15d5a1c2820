package vn.motcua.kit.lifecycle;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: not in a state in which this can be done. */
public final class IllegalMove extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names both, so that a client can tell its user. */
    public IllegalMove(Enum<?> state, Enum<?> action) {
        super(Kind.CONFLICT, "illegal-move", Map.of("state", state, "action", action));
    }
}
