package vn.motcua.local.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Every record of every topic, as {@link ReadingTopics} met them. */
final class EventLog {

    private static final String DEAD_LETTERS = ".dlq.";
    private static final String CATALOGUE = "catalog.";
    private static final int MOST_TYPES = 10_000;
    private static final String ANY_OTHER_TYPE = "";
    private static final Set<String> HEADERS = Set.of(
            "ce_specversion",
            "ce_id",
            "ce_source",
            "ce_type",
            "ce_subject",
            "ce_time",
            "ce_sequence",
            "content-type",
            "traceparent",
            "tracestate",
            "motcua_failure",
            "motcua_consumer");

    /** Who publishes where, from the event map and not from what came. */
    private static final Map<String, String> OWNERS = Map.of(
            "catalog.procedure-events", "/catalog-service",
            "catalog.unit-events", "/catalog-service",
            "catalog.calendar-events", "/catalog-service",
            "intake.dossier-events", "/intake-service",
            "intake.contact-events", "/intake-service/contacts",
            "payment.fee-events", "/payment-service",
            "workflow.case-events", "/workflow-service",
            "notification.delivery-events", "/notification-service");

    private final Map<String, Map<String, EventStream>> bySource = new TreeMap<>();
    private final Map<String, Map<String, EventStream>> byTopic = new TreeMap<>();
    private final Map<String, Short> typeNumbers = new HashMap<>(Map.of(ANY_OTHER_TYPE, (short) 0));
    private final List<String> typeNames = new ArrayList<>(List.of(ANY_OTHER_TYPE));
    private final List<String> broken = new ArrayList<>();
    private final List<String> deadLetterHeaders = new ArrayList<>();
    private long records;
    private long deadLetters;

    /** Meets one record, whatever it is. */
    void take(ConsumerRecord<byte[], byte[]> record) {
        records++;
        if (record.topic().contains(DEAD_LETTERS)) {
            deadLetters++;
            keep(record.headers());
            return;
        }
        String source = text(record.headers(), "ce_source");
        String subject = text(record.headers(), "ce_subject");
        String type = text(record.headers(), "ce_type");
        String id = text(record.headers(), "ce_id");
        String sequence = text(record.headers(), "ce_sequence");
        String owner = OWNERS.getOrDefault(record.topic(), "");
        if (source == null
                || subject == null
                || type == null
                || id == null
                || sequence == null
                || record.key() == null) {
            broken.add(place(record) + " lacks an attribute");
            return;
        }
        if (!subject.equals(new String(record.key(), StandardCharsets.UTF_8))) {
            broken.add(place(record) + " has another key than subject");
            return;
        }
        if (!source.equals(owner)) {
            broken.add(place(record) + " is of a source that does not own the topic");
            return;
        }
        try {
            meet(record, source, subject, type, UUID.fromString(id), Long.parseLong(sequence));
        } catch (IllegalArgumentException e) {
            broken.add(place(record) + " has an attribute that cannot be read");
        }
    }

    private void meet(
            ConsumerRecord<byte[], byte[]> record, String source, String subject, String type, UUID id, long seq) {
        EventStream stream = byTopic.computeIfAbsent(record.topic(), name -> new HashMap<>())
                .computeIfAbsent(subject, name -> new EventStream());
        bySource.computeIfAbsent(source, name -> new HashMap<>()).putIfAbsent(subject, stream);
        if (bySource.getOrDefault(source, Map.of()).get(subject) != stream) {
            broken.add(place(record) + ": one source and subject in two topics");
        }
        if (record.topic().startsWith(CATALOGUE)) {
            stream.meetLatest(record.partition(), seq, number(type));
        } else {
            stream.meet(record.partition(), seq, number(type), id.getLeastSignificantBits());
        }
    }

    private short number(String type) {
        Short known = typeNumbers.get(type);
        if (known == null && typeNames.size() < MOST_TYPES) {
            known = (short) typeNames.size();
            typeNames.add(type);
            typeNumbers.put(type, known);
        }
        // Garbage may call itself anything; what is beyond the contract's few dozen shares one number.
        return known == null ? number(ANY_OTHER_TYPE) : known;
    }

    private void keep(Headers headers) {
        StringBuilder text = new StringBuilder();
        for (Header header : headers) {
            text.append(header.key()).append('=').append(value(header)).append('\n');
            if (!HEADERS.contains(header.key())) {
                broken.add("a dead letter has the unknown header " + header.key());
            }
        }
        deadLetterHeaders.add(text.toString());
    }

    private static String place(ConsumerRecord<?, ?> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : value(header);
    }

    private static String value(Header header) {
        return header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Streams of a source by subject. */
    Map<String, EventStream> ofSource(String source) {
        return bySource.getOrDefault(source, Map.of());
    }

    /** Streams of a topic by subject. */
    Map<String, EventStream> ofTopic(String topic) {
        return byTopic.getOrDefault(topic, Map.of());
    }

    /** Who publishes to a topic; each topic has one source. */
    String sourceOf(String topic) {
        return OWNERS.getOrDefault(topic, "");
    }

    /** The topics that hold events, without dead letters. */
    Set<String> topics() {
        return new TreeSet<>(byTopic.keySet());
    }

    /** Whether a topic's state replaces itself, so that earlier numbers may be gone. */
    static boolean isCompacted(String topic) {
        return topic.startsWith(CATALOGUE);
    }

    /** The wire name of a type number. */
    String type(short number) {
        return typeNames.get(number);
    }

    /** The types of a subject's events in order, of one source. */
    List<String> types(String source, String subject) {
        EventStream stream = ofSource(source).get(subject);
        List<String> types = new ArrayList<>();
        for (int i = 0; stream != null && i < stream.length(); i++) {
            types.add(type(stream.type(i)));
        }
        return types;
    }

    /** Records that are no proper events. */
    List<String> broken() {
        return broken;
    }

    /** The headers of every dead letter as text. */
    List<String> deadLetterHeaders() {
        return deadLetterHeaders;
    }

    long records() {
        return records;
    }

    long deadLetters() {
        return deadLetters;
    }
}
