package vn.motcua.intake.draft.model;

import java.util.Map;
import java.util.UUID;
import vn.motcua.kit.refusal.Refusal;

/** A draft becomes a dossier once. */
public final class DraftAlreadySubmitted extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the dossier it has become. */
    public DraftAlreadySubmitted(UUID dossierId) {
        super(Kind.CONFLICT, "draft-already-submitted", Map.of("dossier", dossierId));
    }
}
