package vn.motcua.workflow.casefile.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: the applicant was asked as often as the version allows. */
public final class SupplementAskedBefore extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Says how often that is. */
    public SupplementAskedBefore(int most) {
        super(Kind.CONFLICT, "supplement-asked-before", Map.of("most", most));
    }
}
