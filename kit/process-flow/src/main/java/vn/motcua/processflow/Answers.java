package vn.motcua.processflow;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What whoever finished a step has said, for the choices that come next.
 *
 * @param said what the deed itself says ({@code APPROVED}); it answers each choice that knows this answer
 * @param chosen answers by the code of their choice; they come first
 */
public record Answers(@Nullable String said, Map<String, String> chosen) {

    /** Nothing was said. */
    public static final Answers NONE = new Answers(null, Map.of());

    public Answers {
        chosen = Map.copyOf(chosen);
    }

    /** What a deed says by itself. */
    public static Answers of(String said) {
        return new Answers(said, Map.of());
    }

    Optional<String> to(FlowNode.Choice choice) {
        return Optional.ofNullable(chosen.getOrDefault(choice.code(), said));
    }
}
