package vn.motcua.workflow.casefile.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: four eyes decide; who appraised a case does not approve it. */
public final class ApproverIsAppraiser extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Nothing to name. */
    public ApproverIsAppraiser() {
        super(Kind.UNPROCESSABLE, "approver-is-appraiser", Map.of());
    }
}
