package vn.motcua.intake.dossier.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** The portal has filed its application before, under another key. */
public final class PortalCodeUsed extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Nothing to add to its name. */
    public PortalCodeUsed() {
        super(Kind.CONFLICT, "portal-code-used", Map.of());
    }
}
