package vn.motcua.intake.dossier.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: the time for the answer has run out. */
public final class SupplementTooLate extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names nothing: the letter says what comes of it. */
    public SupplementTooLate() {
        super(Kind.CONFLICT, "supplement-too-late", Map.of());
    }
}
