package vn.motcua.intake.dossier.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Reception was refused; the applicant files a new dossier. */
public final class DossierAlreadyRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Nothing to add to its name. */
    public DossierAlreadyRefused() {
        super(Kind.CONFLICT, "dossier-already-refused", Map.of());
    }
}
