package vn.motcua.workflow.casefile.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * For which of several open steps a command is, and what it answers to the choices that come after it.
 *
 * @param step code of the step; null where only one can be meant
 * @param answers answers by the code of their choice
 */
public record StepAnswers(@Nullable String step, Map<String, String> answers) {

    /** The one step that can be meant, with nothing to choose. */
    public static final StepAnswers NONE = new StepAnswers(null, Map.of());

    public StepAnswers {
        answers = Map.copyOf(answers);
    }
}
