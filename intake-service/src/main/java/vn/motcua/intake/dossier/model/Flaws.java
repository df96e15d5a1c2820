package vn.motcua.intake.dossier.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.Refusal.FieldError;

/** What was found to be missing or wrong in a filing, in the order of its fields. */
final class Flaws {

    private final List<FieldError> found = new ArrayList<>();

    void add(String field, String rule) {
        add(field, rule, Map.of());
    }

    void add(String field, String rule, Map<String, Object> arguments) {
        found.add(new FieldError(field, rule, arguments));
    }

    /** Whether there is anything; nothing is a flaw. */
    boolean present(@Nullable Object value, String field) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            add(field, "required");
            return false;
        }
        return true;
    }

    List<FieldError> all() {
        return List.copyOf(found);
    }
}
