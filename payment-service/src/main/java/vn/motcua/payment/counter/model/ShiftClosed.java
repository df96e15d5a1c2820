package vn.motcua.payment.counter.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** It was counted already. */
public final class ShiftClosed extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Carries no values. */
    public ShiftClosed() {
        super(Kind.CONFLICT, "shift-closed", Map.of());
    }
}
