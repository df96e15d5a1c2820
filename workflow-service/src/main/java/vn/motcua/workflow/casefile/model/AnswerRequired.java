package vn.motcua.workflow.casefile.model;

import java.util.List;
import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: after this step the flow asks something that the command does not say. */
public final class AnswerRequired extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the choice and what can be answered. */
    public AnswerRequired(String choice, List<String> answers) {
        super(Kind.UNPROCESSABLE, "answer-required", Map.of("choice", choice, "answers", String.join(", ", answers)));
    }
}
