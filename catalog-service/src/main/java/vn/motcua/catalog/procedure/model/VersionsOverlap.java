package vn.motcua.catalog.procedure.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Two versions of a procedure would be in force on the same day, so nobody could say which one counts. */
public final class VersionsOverlap extends Refusal {
    private static final long serialVersionUID = 1L;

    VersionsOverlap(String code, int version) {
        super(Kind.UNPROCESSABLE, "versions-overlap", Map.of("code", code, "version", version));
        at("effectiveFrom", "versions-overlap", Map.of("version", version));
    }
}
