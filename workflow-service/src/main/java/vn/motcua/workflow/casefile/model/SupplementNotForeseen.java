package vn.motcua.workflow.casefile.model;

import java.util.List;
import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: the process waits for no supplement after this step. */
public final class SupplementNotForeseen extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the steps after which it does. */
    public SupplementNotForeseen(List<String> steps) {
        super(
                Kind.UNPROCESSABLE,
                "supplement-not-foreseen",
                Map.of("steps", steps.isEmpty() ? "–" : String.join(", ", steps)));
    }
}
