package vn.motcua.kit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.AnnotationKeyword;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.DisallowSchemaLoader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.kit.refusal.Refusal.FieldError;

/**
 * A JSON Schema (2020-12), ready to check JSON, within bounds that nobody's input can widen. Formats count, words that the standard does not know are notes, and no other schema is ever
 * loaded. What it finds names the field, the rule and what the schema allows, never the value: that may be somebody's personal data.
 */
public final class Schema {

    /** What {@code $schema} may say. */
    public static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    /** Formats that are judged in time that grows with the text only; others are notes. */
    private static final Set<String> FORMATS =
            Set.of("date", "time", "date-time", "duration", "uuid", "ipv4", "ipv6", "uri");

    /** Enough to begin mending with. */
    private static final int MOST_FINDINGS = 100;

    private static final LinearPatterns STRICT = new LinearPatterns(false);
    private static final LinearPatterns LENIENT = new LinearPatterns(true);
    private static final JsonSchemaFactory FACTORY = factory();

    private final JsonSchema compiled;
    private final Bounds bounds;

    private Schema(JsonSchema compiled, Bounds bounds) {
        this.compiled = compiled;
        this.bounds = bounds;
    }

    private static JsonSchemaFactory factory() {
        JsonMetaSchema dialect = JsonMetaSchema.builder(DIALECT, JsonMetaSchema.getV202012())
                .unknownKeywordFactory((keyword, context) -> new AnnotationKeyword(keyword))
                .formats(formats -> formats.keySet().retainAll(FORMATS))
                .formats(List.of(EmailAddress.plain(), EmailAddress.international()))
                .build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012, factory -> factory.metaSchema(dialect)
                .schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance())));
    }

    /** Compiles a schema of {@linkplain Bounds#ANSWERS answers}. */
    public static Schema of(JsonNode schema) {
        return of(schema, Bounds.ANSWERS);
    }

    /**
     * Compiles a schema, which takes milliseconds: keep what is used again.
     *
     * @param bounds how large JSON may be that is judged by it
     * @throws JsonSchemaException when it refers to what is not in it, or judging by it could take long
     */
    public static Schema of(JsonNode schema, Bounds bounds) {
        return of(schema, bounds, STRICT);
    }

    /**
     * Compiles a schema of {@linkplain Bounds#ANSWERS answers} that was published before somebody looked at its patterns: one that cannot be judged is a
     * note.
     *
     * @throws JsonSchemaException as {@link #of(JsonNode)}, but for patterns
     */
    public static Schema published(JsonNode schema) {
        return of(schema, Bounds.ANSWERS, LENIENT);
    }

    private static Schema of(JsonNode schema, Bounds bounds, LinearPatterns patterns) {
        SchemaWeight.requireLight(schema, patterns);
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .regularExpressionFactory(patterns)
                .build();
        JsonSchema compiled = FACTORY.getSchema(schema, config);
        compiled.initializeValidators();
        return new Schema(compiled, bounds);
    }

    /** Whether nothing is wrong. */
    public boolean holds(JsonNode json) {
        return bounds.hold(json) && compiled.validate(json).isEmpty();
    }

    /** What is wrong, one finding a field, at most a hundred; paths begin with a root. JSON that is too large is told only that. */
    public List<FieldError> findings(String root, JsonNode json) {
        return findings(root, json, Map.of());
    }

    /**
     * The same with other rules for some keywords.
     *
     * @param rules by keyword of the schema
     */
    public List<FieldError> findings(String root, JsonNode json, Map<String, String> rules) {
        List<FieldError> excess = bounds.excess(root, json);
        if (!excess.isEmpty()) {
            return excess;
        }
        Map<String, FieldError> byField = new LinkedHashMap<>();
        for (ValidationMessage message : compiled.validate(json)) {
            FieldError finding = Finding.of(root, message, rules);
            if (Finding.isChoice(message)) {
                byField.put(finding.field(), finding);
            } else {
                byField.putIfAbsent(finding.field(), finding);
            }
        }
        return byField.values().stream().limit(MOST_FINDINGS).toList();
    }

    /** A place in JSON the way problems name it, such as {@code members[1].age}. */
    public static String place(String root, JsonNodePath location) {
        StringBuilder place = new StringBuilder(root);
        for (int i = 0; i < location.getNameCount(); i++) {
            Object element = location.getElement(i);
            if (element instanceof Integer index) {
                place.append('[').append(index).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(element);
            }
        }
        return place.toString();
    }
}
