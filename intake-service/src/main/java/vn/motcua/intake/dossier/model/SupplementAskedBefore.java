package vn.motcua.intake.dossier.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: the applicant was asked before, once for everything. */
public final class SupplementAskedBefore extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names nothing. */
    public SupplementAskedBefore() {
        super(Kind.CONFLICT, "supplement-asked-before", Map.of());
    }
}
