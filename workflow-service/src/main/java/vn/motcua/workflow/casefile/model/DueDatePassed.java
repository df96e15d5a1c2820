package vn.motcua.workflow.casefile.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: a date that has passed is not put off any more. */
public final class DueDatePassed extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Returning the result late needs no extension. */
    public DueDatePassed() {
        super(Kind.CONFLICT, "due-date-passed", Map.of());
    }
}
