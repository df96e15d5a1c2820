package vn.motcua.catalog.form.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.motcua.catalog.form.model.FormSource;
import vn.motcua.kit.refusal.Refusal.FieldError;
import vn.motcua.kit.schema.Schema;

/** What must be right about the schema of one form. */
final class SchemaLint {

    private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef");

    private final String root;
    private final FormSchemas schemas;
    private final FormSources sources;
    private final Set<String> counted;
    private final List<FieldError> findings = new ArrayList<>();
    private Set<String> fields = Set.of();

    /**
     * @param counted the quantities that the fees of the case count
     */
    SchemaLint(String root, FormSchemas schemas, FormSources sources, Set<String> counted) {
        this.root = root;
        this.counted = counted;
        this.schemas = schemas;
        this.sources = sources;
    }

    List<FieldError> check(JsonNode schema) {
        if (!schema.path("$schema").asText(Schema.DIALECT).equals(Schema.DIALECT)) {
            add(root + ".$schema", "schema-dialect", Map.of("dialect", Schema.DIALECT));
            return findings;
        }
        for (ValidationMessage flaw : schemas.flaws(schema)) {
            add(Schema.place(root, flaw.getInstanceLocation()), "form-schema", Map.of("reason", flaw.getMessage()));
        }
        checkReferences(root, schema);
        if (findings.isEmpty()) {
            checkCompiles(schema);
        }
        if (findings.isEmpty()) {
            checkFields(schema);
        }
        return findings;
    }

    private void checkReferences(String path, JsonNode node) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String place = path + "." + field.getKey();
            if (REFERENCES.contains(field.getKey())
                    && field.getValue().isTextual()
                    && !field.getValue().asText().startsWith("#")) {
                add(place, "remote-reference", Map.of());
            }
            checkReferences(place, field.getValue());
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                checkReferences(path + "[" + i + "]", node.get(i));
            }
        }
    }

    private void checkCompiles(JsonNode schema) {
        try {
            Schema.of(schema);
        } catch (JsonSchemaException broken) {
            add(root, "form-schema", Map.of("reason", String.valueOf(broken.getMessage())));
        }
    }

    private void checkFields(JsonNode schema) {
        if (!schema.path("type").asText("object").equals("object")) {
            add(root + ".type", "form-object", Map.of());
        }
        Set<String> names = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        fields = names;
        checkProperties(root, schema);
        checkQuantities(schema.path("properties"));
    }

    /** A fee takes its quantity from one field of the form itself, which asks for a whole number. */
    private void checkQuantities(JsonNode properties) {
        Set<String> asked = new TreeSet<>();
        for (Map.Entry<String, JsonNode> field : properties.properties()) {
            JsonNode quantity = field.getValue().path("x-quantity");
            String place = root + ".properties." + field.getKey() + ".x-quantity";
            if (quantity.isMissingNode()) {
                continue;
            }
            if (!counted.contains(quantity.asText())) {
                add(place, "quantity-of-no-fee", Map.of("quantities", String.join(", ", counted)));
            } else if (!field.getValue().path("type").asText().equals("integer")) {
                add(place, "quantity-type", Map.of());
            } else if (!asked.add(quantity.asText())) {
                add(place, "quantity-twice", Map.of());
            }
        }
    }

    private void checkProperties(String path, JsonNode schema) {
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            checkField(path + ".properties." + field.getKey(), field.getValue());
        }
    }

    private void checkField(String path, JsonNode field) {
        if (field.path("title").asText().isBlank()) {
            add(path + ".title", "title-missing", Map.of());
        }
        if (field.has("x-source")) {
            sources.find(field.path("x-source").asText())
                    .ifPresentOrElse(
                            source -> checkSource(path, field, source),
                            () -> add(path + ".x-source", "unknown-source", Map.of()));
        }
        if (field.has("x-source-of")
                && !fields.contains(field.path("x-source-of").asText())) {
            add(path + ".x-source-of", "source-of-nothing", Map.of());
        }
        checkProperties(path, field);
        checkProperties(path + ".items", field.path("items"));
    }

    private void checkSource(String path, JsonNode field, FormSource source) {
        boolean fits = field.path("type").asText(source.type()).equals(source.type())
                && (source.format() == null || field.path("format").asText().equals(source.format()));
        if (!fits) {
            String gives = source.format() == null ? source.type() : source.type() + " (" + source.format() + ")";
            add(path + ".x-source", "source-type", Map.of("type", gives));
        }
    }

    private void add(String field, String rule, Map<String, Object> arguments) {
        findings.add(new FieldError(field, rule, arguments));
    }
}
