package vn.motcua.catalog.unit.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: nobody gives rights to himself, an administrator neither. */
public final class OwnAssignments extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Nothing to name. */
    public OwnAssignments() {
        super(Kind.FORBIDDEN, "own-assignments", Map.of());
    }
}
