package vn.motcua.catalog.unit;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: nobody gives rights to himself, an administrator neither. */
final class OwnAssignments extends Refusal {
    private static final long serialVersionUID = 1L;

    OwnAssignments() {
        super(Kind.FORBIDDEN, "own-assignments", Map.of());
    }
}
