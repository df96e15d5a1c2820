package vn.motcua.workflow.casefile.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: another unit is asked to take the task already. */
public final class TransferPending extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names that unit. */
    public TransferPending(String unit) {
        super(Kind.CONFLICT, "transfer-pending", Map.of("unit", unit));
    }
}
