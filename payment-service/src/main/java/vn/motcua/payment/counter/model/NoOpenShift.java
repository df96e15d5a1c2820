package vn.motcua.payment.counter.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Money is taken and given back only in an open shift, in the unit of the till. */
public final class NoOpenShift extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Carries no values. */
    public NoOpenShift() {
        super(Kind.CONFLICT, "no-open-shift", Map.of());
    }
}
