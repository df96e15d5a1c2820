package vn.motcua.workflow.casefile.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: only who is responsible for the task can do this. */
public final class NotTheResponsible extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Nothing to name. */
    public NotTheResponsible() {
        super(Kind.CONFLICT, "not-the-responsible", Map.of());
    }
}
