package vn.motcua.payment.gateway.vnpay;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** The browser carries parameters that the gateway has not signed. */
final class InvalidSignature extends Refusal {
    private static final long serialVersionUID = 1L;

    InvalidSignature() {
        super(Kind.INVALID, "invalid-signature", Map.of());
    }
}
