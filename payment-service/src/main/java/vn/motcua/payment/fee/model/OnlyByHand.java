package vn.motcua.payment.fee.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** The money came with no attempt of ours, so neither fee nor gateway knows what it is. */
public final class OnlyByHand extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Carries no values. */
    public OnlyByHand() {
        super(Kind.CONFLICT, "only-by-hand", Map.of());
    }
}
