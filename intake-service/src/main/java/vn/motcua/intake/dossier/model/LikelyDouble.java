package vn.motcua.intake.dossier.model;

import java.util.Map;
import java.util.UUID;
import vn.motcua.kit.refusal.Refusal;

/** The same person has filed the same content for the same procedure a moment ago; who means it says so (CN12). */
public final class LikelyDouble extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the dossier that was filed first. */
    public LikelyDouble(UUID first) {
        super(Kind.CONFLICT, "likely-double", Map.of("dossier", first));
    }
}
