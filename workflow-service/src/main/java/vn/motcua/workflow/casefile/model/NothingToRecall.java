package vn.motcua.workflow.casefile.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: nothing that the officer did last can be taken back. */
public final class NothingToRecall extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Nothing to name. */
    public NothingToRecall() {
        super(Kind.CONFLICT, "nothing-to-recall", Map.of());
    }
}
