package vn.motcua.workflow.casefile.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: the date was put off as often as the version allows. */
public final class ExtendedBefore extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Says how often that is. */
    public ExtendedBefore(int most) {
        super(Kind.CONFLICT, "extended-before", Map.of("most", most));
    }
}
