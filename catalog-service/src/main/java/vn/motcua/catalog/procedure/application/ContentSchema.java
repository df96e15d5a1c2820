package vn.motcua.catalog.procedure.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import vn.motcua.kit.refusal.Refusal.FieldError;
import vn.motcua.kit.schema.Bounds;
import vn.motcua.kit.schema.Schema;

/**
 * The shape of a publishable version: the very schema of the event that announces it, so that what is approved can be announced.
 * Empty texts and lists count as missing, because a form that was begun leaves them behind.
 */
@ApplicationScoped
public class ContentSchema {

    private static final String SCHEMA = "event-contracts/schemas/procedure.published.v1/schema.json";

    private static final Map<String, String> RULES = Map.of(
            "minLength", "required",
            "minItems", "required",
            "enum", "wrong-type",
            "const", "wrong-type");

    private final Schema schema;

    ContentSchema(ObjectMapper json) {
        schema = Schema.of(read(json), Bounds.DOCUMENT);
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
        return schema.findings("", content, RULES);
    }
}
