package vn.motcua.catalog.unit.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: four eyes decide about units and office hours; who proposed does not approve. */
public final class ApproverIsProposer extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Nothing to name. */
    public ApproverIsProposer() {
        super(Kind.UNPROCESSABLE, "approver-is-proposer", Map.of());
    }
}
