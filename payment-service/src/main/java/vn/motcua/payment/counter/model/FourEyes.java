package vn.motcua.payment.counter.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Whoever wants a receipt voided does not agree to it too. */
public final class FourEyes extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Carries no values. */
    public FourEyes() {
        super(Kind.CONFLICT, "four-eyes", Map.of());
    }
}
