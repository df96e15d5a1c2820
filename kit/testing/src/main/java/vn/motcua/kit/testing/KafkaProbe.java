package vn.motcua.kit.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/**
 * Reads topics from their beginning into memory, and writes records as another service would: duplicates, gaps and
 * poison included. It belongs to no consumer group and disturbs nobody.
 */
public final class KafkaProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<CloudEvent> events = new CopyOnWriteArrayList<>();
    private final KafkaConsumer<String, String> consumer;
    private final KafkaProducer<String, String> producer;
    private final Thread reader;

    private KafkaProbe(List<String> topics) {
        var servers = Infrastructure.kafka().bootstrapServers();
        consumer = Broker.withOwnClasses(() -> new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        50,
                        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        200),
                new StringDeserializer(),
                new StringDeserializer()));
        producer = Broker.withOwnClasses(() -> new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        200),
                new StringSerializer(),
                new StringSerializer()));
        var partitions = new ArrayList<TopicPartition>();
        for (var topic : topics) {
            consumer.partitionsFor(topic).forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        reader = Thread.ofPlatform().daemon().name("kafka-probe").start(this::read);
    }

    /** Starts to read the topics; close the probe at the end of the test. */
    public static KafkaProbe of(String... topics) {
        return new KafkaProbe(List.of(topics));
    }

    /** Everything read so far, in order within each partition. */
    public List<CloudEvent> events() {
        return List.copyOf(events);
    }

    /** Everything read so far about one subject. */
    public List<CloudEvent> about(String subject) {
        return events.stream().filter(event -> event.has("ce_subject", subject)).toList();
    }

    /** Waits until there is an event of this type about the subject, and answers the first. */
    public CloudEvent await(String subject, String type) {
        return await(subject, type, 1).getFirst();
    }

    /** Waits until there are so many events of this type about the subject. */
    public List<CloudEvent> await(String subject, String type, int count) {
        return Awaitility.await(count + " × " + type + " about " + subject)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> about(subject).stream()
                                .filter(event -> event.has("ce_type", type))
                                .toList(),
                        found -> found.size() >= count);
    }

    /** Writes a record and returns when the broker has it. */
    public void publish(CloudEvent event) {
        var headers = new ProducerRecord<String, String>(event.topic(), event.key(), event.data());
        event.headers().forEach((name, value) -> headers.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(headers).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }

    private void read() {
        try (consumer) {
            while (true) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> events.add(event(message)));
            }
        } catch (WakeupException | InterruptException closed) {
            Thread.interrupted();
        }
    }

    private static CloudEvent event(ConsumerRecord<String, String> message) {
        var headers = new LinkedHashMap<String, String>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new CloudEvent(message.topic(), message.key(), headers, message.value());
    }
}
