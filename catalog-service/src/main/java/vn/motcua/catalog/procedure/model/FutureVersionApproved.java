package vn.motcua.catalog.procedure.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: a version that begins later is approved already; it has to be revoked before the procedure can be abolished. */
public final class FutureVersionApproved extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the version in the way. */
    public FutureVersionApproved(String code, int version) {
        super(Kind.CONFLICT, "future-version-approved", Map.of("code", code, "version", version));
    }
}
