package vn.motcua.kit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.kit.refusal.Refusal.FieldError;

/** Turns what the validator says into the rules of our problem catalogue. */
final class Finding {

    private static final Set<String> SIZES =
            Set.of("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties");
    private static final Set<String> RANGES =
            Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");

    /** A list of constants with titles, the way forms list choices; it says more than the mismatch of each constant. */
    private static final Set<String> CHOICES = Set.of("oneOf", "anyOf");

    private Finding() {}

    static boolean isChoice(ValidationMessage message) {
        return CHOICES.contains(message.getType());
    }

    static FieldError of(String root, ValidationMessage message, Map<String, String> rules) {
        String place = Schema.place(root, message.getInstanceLocation());
        String keyword = message.getType();
        if (rules.containsKey(keyword)) {
            return new FieldError(place, String.valueOf(rules.get(keyword)), Map.of());
        }
        return switch (keyword) {
            case "required", "dependentRequired" -> new FieldError(inside(place, message), "required", Map.of());
            case "additionalProperties", "unevaluatedProperties" ->
                new FieldError(inside(place, message), "unknown-field", Map.of());
            case "type" -> new FieldError(place, "wrong-type", Map.of());
            case "pattern", "format" -> new FieldError(place, "wrong-format", Map.of());
            case "enum", "const" -> notInList(place, message);
            case String choice when isChoice(message) && isListOfConstants(message) -> notInList(place, message);
            case String size when SIZES.contains(size) -> beyond(place, "wrong-length", message);
            case String range when RANGES.contains(range) -> beyond(place, "out-of-range", message);
            default -> new FieldError(place, "invalid", Map.of());
        };
    }

    private static String inside(String place, ValidationMessage message) {
        return place.isEmpty() ? message.getProperty() : place + "." + message.getProperty();
    }

    private static boolean isListOfConstants(ValidationMessage message) {
        JsonNode choices = message.getSchemaNode();
        return choices != null && choices.isArray() && choices.valueStream().allMatch(choice -> choice.has("const"));
    }

    /** The schema is public, so what it allows may be told. */
    private static FieldError notInList(String place, ValidationMessage message) {
        JsonNode allowed = message.getSchemaNode();
        String listed = allowed == null || !allowed.isArray()
                ? String.valueOf(allowed)
                : allowed.valueStream()
                        .map(value -> value.path("const").asText(value.asText()))
                        .collect(Collectors.joining(", "));
        return new FieldError(place, "not-in-list", Map.of("allowed", listed));
    }

    private static FieldError beyond(String place, String rule, ValidationMessage message) {
        String limit = Objects.toString(message.getSchemaNode(), "?");
        String sign =
                switch (message.getType()) {
                    case "minimum", "minLength", "minItems", "minProperties" -> "≥ ";
                    case "maximum", "maxLength", "maxItems", "maxProperties" -> "≤ ";
                    case "exclusiveMinimum" -> "> ";
                    case "exclusiveMaximum" -> "< ";
                    default -> message.getType() + " ";
                };
        return new FieldError(place, rule, Map.of("limit", sign + limit));
    }
}
