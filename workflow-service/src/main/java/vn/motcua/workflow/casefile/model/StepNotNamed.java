package vn.motcua.workflow.casefile.model;

import java.util.List;
import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: several open steps could be meant. */
public final class StepNotNamed extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names them. */
    public StepNotNamed(List<String> steps) {
        super(Kind.UNPROCESSABLE, "step-not-named", Map.of("steps", String.join(", ", steps)));
    }
}
