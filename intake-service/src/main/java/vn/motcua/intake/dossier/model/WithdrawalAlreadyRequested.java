package vn.motcua.intake.dossier.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** The wish is recorded and not decided yet. */
public final class WithdrawalAlreadyRequested extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Nothing to add to its name. */
    public WithdrawalAlreadyRequested() {
        super(Kind.CONFLICT, "withdrawal-already-requested", Map.of());
    }
}
