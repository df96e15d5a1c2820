package vn.motcua.payment.counter.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** More than there is in the till. */
public final class NotEnoughCash extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Says how much there is. */
    public NotEnoughCash(long cash) {
        super(Kind.CONFLICT, "not-enough-cash", Map.of("cash", cash));
    }
}
