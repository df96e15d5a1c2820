package vn.motcua.local.audit;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads every topic once from its beginning, as a plain consumer of no group. */
final class ReadingTopics {

    private ReadingTopics() {}

    /** Reads all that stands in the topics now. */
    static EventLog read(String brokers) {
        EventLog log = new EventLog();
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                10_000,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                32 * 1024 * 1024,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                4 * 1024 * 1024);
        try (KafkaConsumer<byte[], byte[]> kafka =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = kafka.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().contains("-events"))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            readAll(kafka, partitions, log);
        }
        return log;
    }

    private static void readAll(
            KafkaConsumer<byte[], byte[]> kafka, Collection<TopicPartition> partitions, EventLog log) {
        Map<TopicPartition, Long> ends = kafka.endOffsets(partitions);
        Set<TopicPartition> open = ends.entrySet().stream()
                .filter(end -> end.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(java.util.HashSet::new));
        kafka.assign(open);
        kafka.seekToBeginning(open);
        while (!open.isEmpty()) {
            for (ConsumerRecord<byte[], byte[]> record : kafka.poll(Duration.ofSeconds(1))) {
                log.take(record);
            }
            List<TopicPartition> done = open.stream()
                    .filter(partition -> kafka.position(partition) >= ends.getOrDefault(partition, 0L))
                    .toList();
            if (!done.isEmpty()) {
                done.forEach(open::remove);
                kafka.pause(done);
            }
        }
    }
}
