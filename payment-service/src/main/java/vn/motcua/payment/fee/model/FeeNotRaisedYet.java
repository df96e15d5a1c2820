package vn.motcua.payment.fee.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** The dossier is not received yet, or the news of it is still on its way: try again shortly. */
public final class FeeNotRaisedYet extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Carries no values. */
    public FeeNotRaisedYet() {
        super(Kind.CONFLICT, "fee-not-raised-yet", Map.of());
    }
}
