package vn.motcua.payment.gateway.vietqr;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** The unit that the fee is for has no account that it could be transferred to. */
public final class NoTransferAccount extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Carries no values. */
    public NoTransferAccount() {
        super(Kind.CONFLICT, "no-transfer-account", Map.of());
    }
}
