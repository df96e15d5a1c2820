package vn.motcua.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A record of a topic, in the Kafka binary mode of CloudEvents 1.0, as a test reads or writes it.
 *
 * @param topic the topic it stands in or is meant for
 * @param key the record's key; a valid event's key is its subject
 * @param headers the record's headers, such as {@code ce_type}
 * @param data the payload as bytes, which may be broken on purpose
 */
public record CloudEvent(String topic, String key, Map<String, String> headers, String data) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A valid event with a new id and the present time. */
    public static CloudEvent of(
            String topic, String source, String type, String subject, long sequence, JsonNode data) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_source", source);
        headers.put("ce_type", type);
        headers.put("ce_subject", subject);
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("content-type", "application/json");
        return new CloudEvent(topic, subject, headers, data.toString());
    }

    /** A copy whose header has another value. */
    public CloudEvent withHeader(String name, String value) {
        var changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new CloudEvent(topic, key, changed, data);
    }

    /** A copy without a header. */
    public CloudEvent withoutHeader(String name) {
        var changed = new LinkedHashMap<>(headers);
        changed.remove(name);
        return new CloudEvent(topic, key, changed, data);
    }

    /** A copy with another payload, valid or not. */
    public CloudEvent withData(String changed) {
        return new CloudEvent(topic, key, headers, changed);
    }

    /** A copy with another place in its subject's order, and a new id. */
    public CloudEvent withSequence(long sequence) {
        return withHeader("ce_sequence", Long.toString(sequence))
                .withHeader("ce_id", UUID.randomUUID().toString());
    }

    /** The event's id. */
    public String id() {
        return header("ce_id");
    }

    /** The event's type, with its prefix. */
    public String type() {
        return header("ce_type");
    }

    /** Who sent it. */
    public String source() {
        return header("ce_source");
    }

    /** What it is about: for most events the dossier's id. */
    public String subject() {
        return header("ce_subject");
    }

    /** Its place among the events of the same source and subject, from 1. */
    public long sequence() {
        return Long.parseLong(header("ce_sequence"));
    }

    /** When it happened. */
    public Instant time() {
        return Instant.parse(header("ce_time"));
    }

    /** The payload, parsed. */
    public JsonNode json() {
        try {
            return JSON.readTree(data.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String header(String name) {
        var value = headers.get(name);
        if (value == null) {
            throw new IllegalStateException("No header " + name + " in a record of " + topic);
        }
        return value;
    }

    /** Whether the record has the header with the value. */
    boolean has(String name, String value) {
        return value.equals(headers.get(name));
    }
}
