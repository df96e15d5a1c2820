package vn.motcua.eventing.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.BrokenContract;
import vn.motcua.eventing.EventIds;
import vn.motcua.eventing.EventingConfig;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.eventing.kafka.CloudEventRecords;
import vn.motcua.eventing.kafka.KafkaClients;
import vn.motcua.eventing.work.Worker;
import vn.motcua.eventing.work.Workers;

/**
 * Polls Kafka for one consumer. Offsets are committed after the effects, so a crash repeats events and never skips one;
 * the cursors in the database make the repetition harmless.
 */
final class ConsumerThread {

    private static final Logger LOG = Logger.getLogger(ConsumerThread.class);

    private final String group;
    private final Set<String> topics;
    private final FromTheBeginning fromTheBeginning;
    private final Handling handling;
    private final EventProcessing processing;
    private final Runnable whenHandled;
    private final KafkaClients clients;
    private final EventingConfig config;
    private final Timer delay;
    private volatile @Nullable Consumer<String, String> polling;
    private @Nullable Worker worker;

    ConsumerThread(
            String group,
            Set<String> topics,
            FromTheBeginning fromTheBeginning,
            Handling handling,
            EventProcessing processing,
            Runnable whenHandled,
            KafkaClients clients,
            EventingConfig config,
            MeterRegistry meters) {
        this.group = group;
        this.topics = topics;
        this.fromTheBeginning = fromTheBeginning;
        this.handling = handling;
        this.processing = processing;
        this.whenHandled = whenHandled;
        this.clients = clients;
        this.config = config;
        this.delay = Timer.builder("motcua.event.delay")
                .description("From the moment an event happened to the commit of its effect")
                .tag("consumer", handling.consumer())
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(60))
                .register(meters);
    }

    void start(Workers workers) {
        worker = workers.start("consumer-" + group, this::consume);
    }

    void stop() throws InterruptedException {
        Worker running = worker;
        if (running != null) {
            running.stop(() -> {
                Consumer<String, String> current = polling;
                if (current != null) {
                    current.wakeup();
                }
            });
        }
    }

    private void consume(Worker running) throws InterruptedException {
        Offsets offsets = new Offsets(config.offsetsEvery());
        try (Consumer<String, String> kafka = new KafkaConsumer<>(
                clients.consumerSettings(group, config.consumerBatch()),
                new StringDeserializer(),
                new StringDeserializer())) {
            polling = kafka;
            kafka.subscribe(topics, fromTheBeginning.of(kafka, offsets));
            try {
                while (!running.isStopping()) {
                    running.beat();
                    pollOnce(kafka, offsets, running);
                }
            } catch (WakeupException stopped) {
                LOG.debugf("%s stops", group);
            }
            offsets.tellAll(kafka);
        }
    }

    private void pollOnce(Consumer<String, String> kafka, Offsets offsets, Worker running) throws InterruptedException {
        ConsumerRecords<String, String> records = kafka.poll(Duration.ofMillis(500));
        List<ReceivedEvent> events = wanted(records, running);
        if (!events.isEmpty()) {
            processing.process(events, running::beat);
            whenHandled.run();
            Instant done = Instant.now();
            events.forEach(event -> delay.record(Duration.between(event.time(), done)));
        }
        offsets.reached(records);
        offsets.tellNowAndThen(kafka);
        if (!records.isEmpty() && records.count() < config.consumerBatch()) {
            Thread.sleep(config.consumerPause());
        }
    }

    /** What the handler reads of these records; of the others nothing but the type is looked at. */
    private List<ReceivedEvent> wanted(ConsumerRecords<String, String> records, Worker running)
            throws InterruptedException {
        List<ReceivedEvent> events = new ArrayList<>(records.count());
        for (ConsumerRecord<String, String> record : records) {
            String type = CloudEventRecords.type(record);
            if (type != null && !handling.wants(record.topic(), type)) {
                continue;
            }
            try {
                events.add(CloudEventRecords.toEvent(record));
            } catch (BrokenContract broken) {
                processing.setBrokenAside(unreadable(record), broken, running::beat);
            }
        }
        return events;
    }

    /** A record without an envelope is known by its place in Kafka. */
    private static ReceivedEvent unreadable(ConsumerRecord<String, String> record) {
        return new ReceivedEvent(
                EventIds.next(),
                record.topic(),
                "broken:" + record.topic() + "-" + record.partition(),
                "unknown",
                record.key() == null ? "unknown" : record.key(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                null,
                String.valueOf(record.value()));
    }
}
