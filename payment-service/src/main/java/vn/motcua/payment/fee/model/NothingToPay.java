package vn.motcua.payment.fee.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Nothing is due for this dossier. */
public final class NothingToPay extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Carries no values. */
    public NothingToPay() {
        super(Kind.CONFLICT, "nothing-to-pay", Map.of());
    }
}
