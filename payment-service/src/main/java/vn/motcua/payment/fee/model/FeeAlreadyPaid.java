package vn.motcua.payment.fee.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** The fee has been paid. */
public final class FeeAlreadyPaid extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Carries no values. */
    public FeeAlreadyPaid() {
        super(Kind.CONFLICT, "fee-already-paid", Map.of());
    }
}
