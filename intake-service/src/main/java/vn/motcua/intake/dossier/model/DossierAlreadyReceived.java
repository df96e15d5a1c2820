package vn.motcua.intake.dossier.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** It has its code already; a code is given once. */
public final class DossierAlreadyReceived extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Nothing to add to its name. */
    public DossierAlreadyReceived() {
        super(Kind.CONFLICT, "dossier-already-received", Map.of());
    }
}
