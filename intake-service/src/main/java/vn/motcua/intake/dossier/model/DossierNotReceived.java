package vn.motcua.intake.dossier.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** There is no receipt before there is a reception. */
public final class DossierNotReceived extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Nothing to add to its name. */
    public DossierNotReceived() {
        super(Kind.CONFLICT, "dossier-not-received", Map.of());
    }
}
