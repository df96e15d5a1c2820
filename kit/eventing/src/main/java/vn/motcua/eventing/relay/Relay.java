package vn.motcua.eventing.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.EventingConfig;
import vn.motcua.eventing.kafka.CloudEventRecords;
import vn.motcua.eventing.kafka.KafkaClients;

/**
 * Carries committed events from the outbox to Kafka: reads them in commit-safe order, sends, and deletes what Kafka
 * acknowledged. Instances share the lanes through advisory locks, so one lane has one sender at a time; a crash in
 * between sends again what was not deleted, which consumers recognise by its number.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final EventingConfig config;
    private final KafkaClients clients;
    private final RelaySignal signal;
    private final AtomicLong relayed;
    private @Nullable Thread thread;
    private volatile boolean stopping;

    Relay(EventingConfig config, KafkaClients clients, RelaySignal signal, MeterRegistry meters) {
        this.config = config;
        this.clients = clients;
        this.signal = signal;
        this.relayed = meters.gauge("motcua.outbox.relayed", new AtomicLong());
    }

    void start(@Observes StartupEvent ready) {
        if (config.enabled()) {
            thread = Thread.ofPlatform().name("outbox-relay").daemon(true).start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        Thread running = thread;
        if (running != null) {
            signal.wake();
            running.join(Duration.ofSeconds(3));
            running.interrupt();
            running.join(Duration.ofSeconds(2));
        }
    }

    private void run() {
        while (!stopping) {
            try (Connection database = clients.open();
                    Producer<String, String> kafka = new KafkaProducer<>(
                            clients.producerSettings(), new StringSerializer(), new StringSerializer())) {
                relayUntilStopped(database, kafka);
            } catch (InterruptedException | InterruptException stopped) {
                return;
            } catch (SQLException | ExecutionException | RuntimeException failure) {
                LOG.warnf("Relay starts over: %s", failure.getClass().getSimpleName());
                LOG.debug("Relay failure", failure);
                pause(Duration.ofSeconds(1));
            }
        }
    }

    private void relayUntilStopped(Connection database, Producer<String, String> kafka)
            throws SQLException, ExecutionException, InterruptedException {
        OutboxQueue queue = new OutboxQueue(database);
        RelayLanes lanes = new RelayLanes(database);
        while (!stopping) {
            lanes.share(Instant.now());
            List<OutboxQueue.Entry> entries = queue.first(lanes.held(), config.relayBatch());
            if (entries.isEmpty()) {
                signal.await(lanes.alone() ? config.relayIdlePoll() : config.relayPoll());
                continue;
            }
            send(kafka, queue, entries);
            if (entries.size() < config.relayBatch()) {
                Thread.sleep(config.relayPause());
            }
        }
    }

    private void send(Producer<String, String> kafka, OutboxQueue queue, List<OutboxQueue.Entry> entries)
            throws SQLException, ExecutionException, InterruptedException {
        List<Future<?>> sent = new ArrayList<>(entries.size());
        for (OutboxQueue.Entry entry : entries) {
            sent.add(kafka.send(CloudEventRecords.toRecord(
                    entry.event().topic(), entry.event(), entry.failure(), entry.consumer())));
        }
        for (Future<?> acknowledgement : sent) {
            acknowledgement.get();
        }
        queue.remove(entries);
        relayed.addAndGet(entries.size());
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
