package vn.motcua.catalog.form.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.kit.refusal.Refusal.FieldError;

/** Checks the answers of a form. The answers themselves are never repeated: they are somebody's personal data. */
@ApplicationScoped
public class CheckingAnswers {

    private static final Set<String> SIZES =
            Set.of("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties");
    private static final Set<String> RANGES =
            Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");

    /** A list of constants with titles says more than the mismatch of each constant. */
    private static final Set<String> CHOICES = Set.of("oneOf", "anyOf");

    private final FormSchemas schemas;

    CheckingAnswers(FormSchemas schemas) {
        this.schemas = schemas;
    }

    /** What is wrong, one finding a field; paths begin with {@code answers}. */
    public List<FieldError> findings(JsonNode schema, JsonNode answers) {
        Map<String, FieldError> byField = new LinkedHashMap<>();
        for (ValidationMessage message : schemas.compile(schema).validate(answers)) {
            FieldError finding = finding(message);
            if (CHOICES.contains(message.getType())) {
                byField.put(finding.field(), finding);
            } else {
                byField.putIfAbsent(finding.field(), finding);
            }
        }
        return List.copyOf(byField.values());
    }

    private static FieldError finding(ValidationMessage message) {
        String path = "answers" + path(message.getInstanceLocation());
        return switch (message.getType()) {
            case "required", "dependentRequired" ->
                new FieldError(path + "." + message.getProperty(), "required", Map.of());
            case "additionalProperties", "unevaluatedProperties" ->
                new FieldError(path + "." + message.getProperty(), "unknown-field", Map.of());
            case "type" -> new FieldError(path, "wrong-type", Map.of());
            case "pattern", "format" -> new FieldError(path, "wrong-format", Map.of());
            case "enum" -> new FieldError(path, "one-of", Map.of("allowed", listed(message.getSchemaNode())));
            case String choice
            when CHOICES.contains(choice) && isListOfConstants(message.getSchemaNode()) ->
                new FieldError(path, "one-of", Map.of("allowed", listed(message.getSchemaNode())));
            case String size
            when SIZES.contains(size) -> new FieldError(path, "answer-length", Map.of("limit", limit(message)));
            case String range
            when RANGES.contains(range) -> new FieldError(path, "answer-range", Map.of("limit", limit(message)));
            default -> new FieldError(path, "invalid", Map.of());
        };
    }

    private static boolean isListOfConstants(JsonNode choices) {
        return choices != null && choices.isArray() && choices.valueStream().allMatch(choice -> choice.has("const"));
    }

    /** What the schema allows; the schema is public. */
    private static String listed(JsonNode choices) {
        return choices.valueStream()
                .map(choice -> choice.path("const").asText(choice.asText()))
                .collect(Collectors.joining(", "));
    }

    private static String limit(ValidationMessage message) {
        return message.getType() + " " + Objects.toString(message.getSchemaNode(), "?");
    }

    private static String path(JsonNodePath location) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < location.getNameCount(); i++) {
            Object element = location.getElement(i);
            path.append(element instanceof Integer index ? "[" + index + "]" : "." + element);
        }
        return path.toString();
    }
}
