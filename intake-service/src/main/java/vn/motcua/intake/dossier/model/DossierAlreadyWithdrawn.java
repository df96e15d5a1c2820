package vn.motcua.intake.dossier.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** The applicant has taken it back. */
public final class DossierAlreadyWithdrawn extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Nothing to add to its name. */
    public DossierAlreadyWithdrawn() {
        super(Kind.CONFLICT, "dossier-already-withdrawn", Map.of());
    }
}
