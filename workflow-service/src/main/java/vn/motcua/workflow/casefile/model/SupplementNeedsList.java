package vn.motcua.workflow.casefile.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: an applicant is asked with a list of everything, not by an answer to a choice. */
public final class SupplementNeedsList extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the step in which it would be waited for. */
    public SupplementNeedsList(String step) {
        super(Kind.UNPROCESSABLE, "supplement-needs-list", Map.of("step", step));
    }
}
