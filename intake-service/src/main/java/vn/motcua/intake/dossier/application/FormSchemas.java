package vn.motcua.intake.dossier.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.DisallowSchemaLoader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.motcua.kit.refusal.Refusal.FieldError;

/** Checks the answers of a form against the JSON Schema of its case. Compiled schemas are kept; a schema never loads another one. */
@ApplicationScoped
class FormSchemas {

    private static final Set<String> SIZES =
            Set.of("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties");
    private static final Set<String> RANGES =
            Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");

    /** A choice of constants with titles, the way forms list them; it says more than the mismatch of each constant. */
    private static final Set<String> CHOICES = Set.of("oneOf", "anyOf");

    private final ObjectMapper json;
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance())));
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

    FormSchemas(ObjectMapper json) {
        this.json = json;
    }

    /** Whether the answers fulfil a schema, such as the condition of a document. */
    boolean hold(String schema, Map<String, Object> form) {
        return compiled(schema).validate(json.valueToTree(form)).isEmpty();
    }

    private JsonSchema compiled(String schema) {
        return compiled.computeIfAbsent(schema, text -> factory.getSchema(text, config));
    }

    /** What is wrong with the answers; paths begin with {@code form}. The values themselves are never named. */
    List<FieldError> flaws(String schema, Map<String, Object> form) {
        JsonNode answers = json.valueToTree(form);
        Map<String, FieldError> byField = new LinkedHashMap<>();
        for (ValidationMessage message : compiled(schema).validate(answers)) {
            FieldError flaw = flaw(message);
            if (CHOICES.contains(message.getType())) {
                byField.put(flaw.field(), flaw);
            } else {
                byField.putIfAbsent(flaw.field(), flaw);
            }
        }
        return List.copyOf(byField.values());
    }

    private static FieldError flaw(ValidationMessage message) {
        String path = "form" + path(message.getInstanceLocation());
        return switch (message.getType()) {
            case "required", "dependentRequired" ->
                new FieldError(path + "." + message.getProperty(), "required", Map.of());
            case "additionalProperties", "unevaluatedProperties" ->
                new FieldError(path + "." + message.getProperty(), "unknown-field", Map.of());
            case "type" -> new FieldError(path, "wrong-type", Map.of());
            case "enum", "const" -> new FieldError(path, "not-in-list", Map.of("allowed", allowed(message)));
            case String choice
            when CHOICES.contains(choice) && isListOfConstants(message) ->
                new FieldError(path, "not-in-list", Map.of("allowed", constants(message)));
            case "pattern", "format" -> new FieldError(path, "wrong-format", Map.of());
            case String keyword
            when SIZES.contains(keyword) -> new FieldError(path, "wrong-length", Map.of("limit", limit(message)));
            case String keyword
            when RANGES.contains(keyword) -> new FieldError(path, "out-of-range", Map.of("limit", limit(message)));
            default -> new FieldError(path, "invalid", Map.of());
        };
    }

    private static String path(JsonNodePath location) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < location.getNameCount(); i++) {
            Object element = location.getElement(i);
            parts.add(element instanceof Integer index ? "[" + index + "]" : "." + element);
        }
        return String.join("", parts);
    }

    /** What the schema allows; the schema is public, the answer is not. */
    private static String allowed(ValidationMessage message) {
        JsonNode values = message.getSchemaNode();
        if (values == null || !values.isArray()) {
            return String.valueOf(values);
        }
        return values.valueStream().map(JsonNode::asText).collect(Collectors.joining(", "));
    }

    private static boolean isListOfConstants(ValidationMessage message) {
        JsonNode choices = message.getSchemaNode();
        return choices != null && choices.isArray() && choices.valueStream().allMatch(choice -> choice.has("const"));
    }

    private static String constants(ValidationMessage message) {
        return message.getSchemaNode()
                .valueStream()
                .map(choice -> choice.path("const").asText())
                .collect(Collectors.joining(", "));
    }

    private static String limit(ValidationMessage message) {
        return Objects.toString(message.getSchemaNode(), "?");
    }
}
