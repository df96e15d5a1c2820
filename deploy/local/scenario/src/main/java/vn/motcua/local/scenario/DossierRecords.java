package vn.motcua.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.motcua.local.http.Http;

/** The Kafka records of one dossier, of all topics. */
final class DossierRecords {

    private final Map<String, Object> settings;
    private final Map<TopicPartition, Long> begin;

    /** Remembers where the topics end now; nothing before that can belong to a dossier that is not yet filed. */
    DossierRecords(String brokers) {
        this.settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers, ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        try (KafkaConsumer<String, String> kafka = open()) {
            this.begin = new HashMap<>(kafka.endOffsets(partitions(kafka)));
        }
    }

    /**
     * One record.
     *
     * @param time when it happened
     */
    record Event(String topic, int partition, long offset, Instant time, Map<String, String> headers, JsonNode value) {

        String source() {
            return headers.getOrDefault("ce_source", "");
        }

        String type() {
            return headers.getOrDefault("ce_type", "");
        }

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("topic", topic);
            json.put("partition", partition);
            json.put("offset", offset);
            json.put("key", headers.getOrDefault("ce_subject", ""));
            json.put("headers", headers);
            json.put("value", value);
            return json;
        }
    }

    /** All records of the dossier until now, in the order in which they happened. */
    List<Event> of(String dossier) throws IOException {
        List<Event> events = new ArrayList<>();
        try (KafkaConsumer<String, String> kafka = open()) {
            List<TopicPartition> partitions = partitions(kafka);
            Map<TopicPartition, Long> ends = kafka.endOffsets(partitions);
            kafka.assign(partitions);
            partitions.forEach(partition -> kafka.seek(partition, begin.getOrDefault(partition, 0L)));
            while (partitions.stream()
                    .anyMatch(partition -> kafka.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (ConsumerRecord<String, String> record : kafka.poll(Duration.ofMillis(500))) {
                    if (dossier.equals(record.key())) {
                        events.add(event(record));
                    }
                }
            }
        }
        events.sort(Comparator.comparing(Event::time).thenComparing(event -> rank(event.source())));
        return events;
    }

    /** Where clocks agree to the microsecond, cause stands before effect. */
    private static int rank(String source) {
        return List.of("/intake-service", "/intake-service/contacts", "/payment-service", "/workflow-service")
                .indexOf(source);
    }

    private static Event event(ConsumerRecord<String, String> record) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new Event(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.parse(headers.getOrDefault(
                        "ce_time", Instant.ofEpochMilli(record.timestamp()).toString())),
                headers,
                Http.JSON.readTree(record.value()));
    }

    private KafkaConsumer<String, String> open() {
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> kafka) {
        return kafka.listTopics().entrySet().stream()
                .filter(topic -> topic.getKey().contains("-events"))
                .flatMap(topic -> topic.getValue().stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }
}
