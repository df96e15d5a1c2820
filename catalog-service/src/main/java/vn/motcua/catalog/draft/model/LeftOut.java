package vn.motcua.catalog.draft.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something in a file that could not be taken over into a draft.
 *
 * @param field its column or path in the file
 * @param rule why, a {@code field.*} text of the problem catalogue
 * @param arguments for the text
 * @param value what stands there, shortened
 */
public record LeftOut(
        String field,
        String rule,
        Map<String, Object> arguments,
        @Nullable String value) {

    public LeftOut {
        arguments = Map.copyOf(arguments);
    }
}
