package vn.motcua.intake.dossier.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** A result stands; there is nothing left to withdraw. */
public final class ResultAlreadyIssued extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Nothing to add to its name. */
    public ResultAlreadyIssued() {
        super(Kind.CONFLICT, "result-already-issued", Map.of());
    }
}
