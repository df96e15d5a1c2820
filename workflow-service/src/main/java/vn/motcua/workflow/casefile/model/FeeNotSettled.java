package vn.motcua.workflow.casefile.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: the fee that falls due here is not settled, and until it is the case does not go on. */
public final class FeeNotSettled extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Carries no values: what is owed is payment's to say. */
    public FeeNotSettled() {
        super(Kind.CONFLICT, "fee-not-settled", Map.of());
    }
}
