package vn.motcua.eventing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in Kafka's binary content mode: attributes are headers, the payload is the value. */
final class CloudEventRecords {

    private CloudEventRecords() {}

    static ProducerRecord<String, String> toRecord(
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

    static ReceivedEvent toEvent(ConsumerRecord<String, String> received) {
        Headers headers = received.headers();
        try {
            return new ReceivedEvent(
                    UUID.fromString(required(headers, "ce_id")),
                    received.topic(),
                    required(headers, "ce_source"),
                    required(headers, "ce_type"),
                    required(headers, "ce_subject"),
                    Long.parseLong(required(headers, "ce_sequence")),
                    Instant.parse(required(headers, "ce_time")),
                    text(headers, "traceparent"),
                    received.value() == null ? "null" : received.value());
        } catch (RuntimeException broken) {
            throw new BrokenContract("of " + received.topic(), broken);
        }
    }

    static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String required(Headers headers, String name) {
        String value = text(headers, name);
        if (value == null) {
            throw new IllegalArgumentException("missing header " + name);
        }
        return value;
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
