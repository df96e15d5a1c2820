package vn.motcua.payment.fee.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** The money does not stand in suspense, or not any more. */
public final class NotInSuspense extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Carries no values. */
    public NotInSuspense() {
        super(Kind.CONFLICT, "not-in-suspense", Map.of());
    }
}
