package vn.motcua.workflow.casefile.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: the officer is responsible for the task already; nothing to claim. */
public final class TaskAlreadyYours extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Nothing to name. */
    public TaskAlreadyYours() {
        super(Kind.CONFLICT, "task-already-yours", Map.of());
    }
}
