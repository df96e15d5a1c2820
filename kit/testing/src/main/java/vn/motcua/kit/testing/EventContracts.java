package vn.motcua.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The event contracts: every type's schema and examples, and the register of types in {@code asyncapi.yaml}. */
public final class EventContracts {

    /** Comes before every type on the wire; folders and this class's arguments may go without. */
    public static final String PREFIX = "vn.motcua.";

    private static final String ROOT = "/event-contracts/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final Map<String, JsonSchema> PARSED = new ConcurrentHashMap<>();

    private EventContracts() {}

    /** Every event type of the system, with its prefix. */
    public static List<String> types() {
        var types = new ArrayList<String>();
        messages().forEach(message -> types.add(message.path("name").textValue()));
        return types.stream().sorted().toList();
    }

    /** What is wrong with a payload, one sentence a fault; empty when it keeps the contract. */
    public static List<String> faults(String type, String json) {
        return PARSED.computeIfAbsent(shortName(type), EventContracts::schema).validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** Fails when a payload breaks its type's schema. */
    public static void assertValid(String type, String json) {
        var faults = faults(type, json);
        if (!faults.isEmpty()) {
            throw new AssertionError(type + " breaks its contract:\n  " + String.join("\n  ", faults));
        }
    }

    /** Fails when an event's payload breaks its type's schema, or a header is missing. */
    public static void assertValid(CloudEvent event) {
        assertValid(event.type(), event.data());
        var missing = List.of("ce_specversion", "ce_id", "ce_source", "ce_subject", "ce_time", "ce_sequence").stream()
                .filter(header -> !event.headers().containsKey(header))
                .toList();
        if (!missing.isEmpty() || !event.key().equals(event.subject())) {
            throw new AssertionError(event.type() + ": missing headers " + missing + ", key " + event.key());
        }
        if (!event.source().equals(source(event.type())) || !event.topic().equals(topic(event.type()))) {
            throw new AssertionError(event.type() + " from " + event.source() + " in " + event.topic());
        }
    }

    /** An example payload; the name is {@code minimal} or {@code full}. A fresh copy each time. */
    public static ObjectNode example(String type, String name) {
        return (ObjectNode) read(JSON, "examples/" + shortName(type) + "/" + name + ".json");
    }

    /** An example as a whole event about the subject, ready to be published; a dossier's id in it is replaced. */
    public static CloudEvent event(String type, String example, String subject, long sequence) {
        var data = example(type, example);
        if (data.has("dossierId")) {
            data.put("dossierId", subject);
        }
        return event(type, subject, sequence, data);
    }

    /** A payload as a whole event about the subject, ready to be published. */
    public static CloudEvent event(String type, String subject, long sequence, JsonNode data) {
        return CloudEvent.of(topic(type), source(type), PREFIX + shortName(type), subject, sequence, data);
    }

    /** The topic of a type. */
    public static String topic(String type) {
        for (JsonNode channel : asyncApi().path("channels")) {
            if (channel.path("messages").has(shortName(type))) {
                return channel.path("address").textValue();
            }
        }
        throw new IllegalArgumentException("No channel carries " + type);
    }

    /** The source of a type. */
    public static String source(String type) {
        return messages()
                .path(shortName(type))
                .path("headers")
                .path("properties")
                .path("ce_source")
                .path("const")
                .textValue();
    }

    static JsonNode asyncApi() {
        return read(YAML, "asyncapi.yaml");
    }

    private static JsonNode messages() {
        return asyncApi().path("components").path("messages");
    }

    private static String shortName(String type) {
        return type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type;
    }

    private static JsonSchema schema(String type) {
        return SCHEMAS.getSchema(read(JSON, "schemas/" + type + "/schema.json"), STRICT);
    }

    private static JsonNode read(ObjectMapper format, String path) {
        try (var source = EventContracts.class.getResourceAsStream(ROOT + path)) {
            if (source == null) {
                throw new IllegalArgumentException("event-contracts has no " + path);
            }
            return format.readTree(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
