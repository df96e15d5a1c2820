package vn.motcua.eventing.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.BrokenContract;
import vn.motcua.eventing.ReceivedEvent;

/** CloudEvents 1.0 in Kafka's binary content mode: attributes are headers, the payload is the value. */
public final class CloudEventRecords {

    /** Names are keys of an index in the database, which takes no longer ones. */
    private static final int LONGEST = 200;

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private CloudEventRecords() {}

    public static ProducerRecord<String, String> toRecord(
            String topic, ReceivedEvent event, @Nullable String failure, @Nullable String consumer) {
        ProducerRecord<String, String> sent = new ProducerRecord<>(topic, event.subject(), event.data());
        Headers headers = sent.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", event.id().toString());
        put(headers, "ce_source", event.source());
        put(headers, "ce_type", event.type());
        put(headers, "ce_subject", event.subject());
        put(headers, "ce_time", event.time().toString());
        put(headers, "ce_sequence", Long.toString(event.seq()));
        put(headers, "content-type", "application/json");
        put(headers, "traceparent", event.traceparent());
        put(headers, "motcua_failure", failure);
        put(headers, "motcua_consumer", consumer);
        return sent;
    }

    /** The wire name, without looking at anything else; null when the record has none. */
    public static @Nullable String type(ConsumerRecord<String, String> received) {
        return text(received.headers(), "ce_type");
    }

    /**
     * Reads a record.
     *
     * @throws BrokenContract when it has no envelope, or one that nobody can keep
     */
    public static ReceivedEvent toEvent(ConsumerRecord<String, String> received) {
        Headers headers = received.headers();
        try {
            return new ReceivedEvent(
                    UUID.fromString(required(headers, "ce_id")),
                    received.topic(),
                    required(headers, "ce_source"),
                    required(headers, "ce_type"),
                    required(headers, "ce_subject"),
                    number(required(headers, "ce_sequence")),
                    time(required(headers, "ce_time")),
                    traceparent(headers),
                    received.value() == null ? "null" : received.value());
        } catch (RuntimeException broken) {
            throw new BrokenContract("of " + received.topic(), broken);
        }
    }

    static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String required(Headers headers, String name) {
        String value = text(headers, name);
        if (value == null || value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("missing or endless header " + name);
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("control characters in header " + name);
        }
        return value;
    }

    /** Only a help for whoever looks for the cause: one that cannot be kept is left out. */
    private static @Nullable String traceparent(Headers headers) {
        String text = text(headers, "traceparent");
        return text == null || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl) ? null : text;
    }

    private static long number(String sequence) {
        long number = Long.parseLong(sequence);
        if (number < 1) {
            throw new IllegalArgumentException("numbers begin with 1");
        }
        return number;
    }

    private static Instant time(String text) {
        Instant time = Instant.parse(text);
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new IllegalArgumentException("a time that no calendar of ours knows");
        }
        return time;
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
