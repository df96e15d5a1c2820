package vn.motcua.catalog.procedure.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.DisallowSchemaLoader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.kit.refusal.Refusal.FieldError;

/**
 * The shape of a publishable version: the very schema of the event that announces it, so that what is approved can be announced.
 * Empty texts and lists count as missing, because a form that was begun leaves them behind.
 */
@ApplicationScoped
public class ContentSchema {

    private static final String SCHEMA = "event-contracts/schemas/procedure.published.v1/schema.json";

    private final JsonSchema schema;

    ContentSchema(ObjectMapper json) {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance())));
        schema = factory.getSchema(
                read(json),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    private static JsonNode read(ObjectMapper json) {
        try (InputStream content =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(SCHEMA)) {
            if (content == null) {
                throw new FileNotFoundException(SCHEMA);
            }
            return json.readTree(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every place where the content does not have the shape, once, in the order of the document. */
    public List<FieldError> findings(JsonNode content) {
        Map<String, FieldError> byField = new LinkedHashMap<>();
        for (ValidationMessage message : schema.validate(content)) {
            FieldError finding = finding(message);
            byField.putIfAbsent(finding.field(), finding);
        }
        return List.copyOf(byField.values());
    }

    private static FieldError finding(ValidationMessage message) {
        String path = path(message.getInstanceLocation());
        return switch (message.getType()) {
            case "required" ->
                new FieldError(
                        path.isEmpty() ? message.getProperty() : path + "." + message.getProperty(),
                        "required",
                        Map.of());
            case "minLength", "minItems" -> new FieldError(path, "required", Map.of());
            case "type", "enum", "const" -> new FieldError(path, "wrong-type", Map.of());
            case "pattern", "format" -> new FieldError(path, "wrong-format", Map.of());
            case "minimum", "maximum" -> new FieldError(path, "out-of-range", Map.of());
            default -> new FieldError(path, "invalid", Map.of());
        };
    }

    private static String path(JsonNodePath location) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < location.getNameCount(); i++) {
            Object element = location.getElement(i);
            if (element instanceof Integer index) {
                path.append('[').append(index).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(element);
            }
        }
        return path.toString();
    }
}
