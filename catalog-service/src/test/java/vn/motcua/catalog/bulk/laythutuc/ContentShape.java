package vn.motcua.catalog.bulk.laythutuc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The shape of a published version, of which a source may leave parts away but change none and add none. */
final class ContentShape {

    private static final JsonNode SHAPE = load();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SHAPE);

    private ContentShape() {}

    private static JsonNode load() {
        try (InputStream schema = Objects.requireNonNull(ContentShape.class.getResourceAsStream(
                "/event-contracts/schemas/procedure.published.v1/schema.json"))) {
            return new ObjectMapper().readTree(schema);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Refuses content that is wrong, rather than only incomplete, or has parts that nobody knows. */
    static void assertKeptBy(JsonNode content) {
        assertThat(SCHEMA.validate(content))
                .allSatisfy(message ->
                        assertThat(message.getType()).as(message.toString()).isEqualTo("required"));
        assertKnown(content, SHAPE, "");
    }

    private static void assertKnown(JsonNode value, JsonNode shape, String path) {
        value.properties().forEach(part -> {
            String name = part.getKey();
            JsonNode known = shape.path("properties").path(name);
            for (JsonNode way : shape.path("oneOf")) {
                known = known.isMissingNode() ? way.path("properties").path(name) : known;
            }
            assertThat(known.isObject()).as(path + "." + name).isTrue();
            assertKnown(part.getValue(), known, path + "." + name);
        });
        if (value.isArray()) {
            value.forEach(item -> assertKnown(item, shape.path("items"), path + "[]"));
        }
    }
}
