package vn.motcua.payment.fee.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** The money is not what the fee asks for. */
public final class AmountDiffers extends Refusal {
    private static final long serialVersionUID = 1L;

    /**
     * Says both.
     *
     * @param taken VND that stand in suspense
     * @param due VND that the fee asks for
     */
    public AmountDiffers(long taken, long due) {
        super(Kind.CONFLICT, "amount-differs", Map.of("taken", taken, "due", due));
    }
}
