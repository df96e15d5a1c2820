package vn.motcua.payment.counter.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** No cash or card payment of this dossier is owed back. */
public final class NothingToPayOut extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Carries no values. */
    public NothingToPayOut() {
        super(Kind.CONFLICT, "nothing-to-pay-out", Map.of());
    }
}
