package vn.motcua.workflow.casefile.model;

import java.util.List;
import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: the work cannot go back to there. */
public final class NoEarlierStep extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the steps to which it can. */
    public NoEarlierStep(List<String> steps) {
        super(Kind.UNPROCESSABLE, "no-earlier-step", Map.of("steps", String.join(", ", steps)));
    }
}
