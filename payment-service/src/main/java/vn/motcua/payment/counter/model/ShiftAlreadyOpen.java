package vn.motcua.payment.counter.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** One cashier has one till at a time. */
public final class ShiftAlreadyOpen extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Carries no values. */
    public ShiftAlreadyOpen() {
        super(Kind.CONFLICT, "shift-already-open", Map.of());
    }
}
