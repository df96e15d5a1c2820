package vn.motcua.intake.dossier.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: the applicant does not have to answer any more. */
public final class SupplementClosed extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Says what has become of the request. */
    public SupplementClosed(SupplementState state) {
        super(Kind.CONFLICT, "supplement-closed", Map.of("state", state));
    }
}
