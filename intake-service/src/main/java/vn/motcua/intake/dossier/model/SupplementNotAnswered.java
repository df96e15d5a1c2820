package vn.motcua.intake.dossier.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: the dossier waits for what the applicant was asked for. */
public final class SupplementNotAnswered extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names nothing. */
    public SupplementNotAnswered() {
        super(Kind.CONFLICT, "supplement-not-answered", Map.of());
    }
}
