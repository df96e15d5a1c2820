package vn.motcua.intake.dossier.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** The move is not in the table for another reason than those with a name of their own. */
public final class MoveNotAllowed extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the national status it has. */
    public MoveNotAllowed(DossierState state) {
        super(Kind.CONFLICT, "move-not-allowed", Map.of("status", state.nationalStatus()));
    }
}
