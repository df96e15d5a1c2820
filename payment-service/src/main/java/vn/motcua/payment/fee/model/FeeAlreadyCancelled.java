package vn.motcua.payment.fee.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** The dossier was withdrawn before the fee was paid. */
public final class FeeAlreadyCancelled extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Carries no values. */
    public FeeAlreadyCancelled() {
        super(Kind.CONFLICT, "fee-cancelled", Map.of());
    }
}
