package vn.motcua.kit.refusal;

import java.util.Map;

/** Somebody changed it since the caller looked: read again, then decide again. */
public final class Stale extends Refusal {
    private static final long serialVersionUID = 1L;

    /** No arguments: the caller reads the current state. */
    public Stale() {
        super(Kind.STALE, "stale-version", Map.of());
    }
}
