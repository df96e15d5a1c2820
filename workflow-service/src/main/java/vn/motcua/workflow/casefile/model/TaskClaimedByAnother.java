package vn.motcua.workflow.casefile.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: another officer is responsible for the task. */
public final class TaskClaimedByAnother extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Does not tell who: the task list does, to those who may see it. */
    public TaskClaimedByAnother() {
        super(Kind.CONFLICT, "task-claimed-by-another", Map.of());
    }
}
