package vn.motcua.kit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.Refusal.FieldError;

/**
 * How large JSON may be that somebody sends, looked at before anything is judged: whoever sends more is told so, and nothing else is looked at.
 *
 * @param text characters of a text
 * @param items elements of an array
 * @param fields fields of an object
 * @param depth objects and arrays inside each other
 * @param values values altogether
 */
public record Bounds(int text, int items, int fields, int depth, int values) {

    /** The answers of a form. */
    public static final Bounds ANSWERS = new Bounds(4_000, 1_000, 200, 32, 20_000);

    /** What an editor writes, such as a whole version of a procedure. */
    public static final Bounds DOCUMENT = new Bounds(200_000, 10_000, 2_000, 64, 500_000);

    private static final int LONGEST_NAME = 200;

    /** No form counts further than this, and arithmetic with such numbers costs nothing. */
    private static final int MOST_DIGITS = 400;

    /** The first place that is too large, if there is one. */
    public List<FieldError> excess(String root, JsonNode json) {
        FieldError found = new Walk().at(root, json, 0);
        return found == null ? List.of() : List.of(found);
    }

    /** Whether nothing is too large. */
    public boolean hold(JsonNode json) {
        return excess("", json).isEmpty();
    }

    private final class Walk {

        private int seen;

        @Nullable
        FieldError at(String place, JsonNode json, int level) {
            if (++seen > values) {
                return new FieldError(place, "too-much", Map.of("limit", values));
            }
            if (level > depth) {
                return new FieldError(place, "too-deep", Map.of("limit", depth));
            }
            if (json.isTextual()) {
                return beyond(place, json.textValue().length(), text);
            }
            if (json.isArray()) {
                FieldError tooMany = beyond(place, json.size(), items);
                return tooMany != null ? tooMany : inArray(place, json, level);
            }
            if (json.isObject()) {
                FieldError tooMany = beyond(place, json.size(), fields);
                return tooMany != null ? tooMany : inObject(place, json, level);
            }
            return json instanceof NumericNode number && isHuge(number)
                    ? new FieldError(place, "out-of-range", Map.of("limit", "±10^" + MOST_DIGITS))
                    : null;
        }

        private @Nullable FieldError inArray(String place, JsonNode array, int level) {
            for (int i = 0; i < array.size(); i++) {
                FieldError found = at(place + "[" + i + "]", array.get(i), level + 1);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }

        private @Nullable FieldError inObject(String place, JsonNode object, int level) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                String name = field.getKey();
                if (name.length() > LONGEST_NAME) {
                    return new FieldError(inside(place, name.substring(0, 20) + "…"), "unknown-field", Map.of());
                }
                FieldError found = at(inside(place, name), field.getValue(), level + 1);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
    }

    private static boolean isHuge(NumericNode number) {
        if (number.isFloat() || number.isDouble()) {
            return !Double.isFinite(number.doubleValue());
        }
        return number.isBigDecimal() && Math.abs((long) number.decimalValue().scale()) > MOST_DIGITS;
    }

    private static String inside(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private static @Nullable FieldError beyond(String place, int size, int most) {
        return size <= most ? null : new FieldError(place, "wrong-length", Map.of("limit", "≤ " + most));
    }
}
