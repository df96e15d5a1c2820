package vn.motcua.eventing.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.EventingConfig;
import vn.motcua.eventing.kafka.KafkaClients;
import vn.motcua.eventing.kafka.KafkaConfig;
import vn.motcua.eventing.work.Worker;
import vn.motcua.eventing.work.Workers;
import vn.motcua.transactions.DatabaseConfig;

/**
 * Carries committed events from the outbox to Kafka: reads them in commit-safe order, sends, and deletes what Kafka acknowledged. Instances share
 * the lanes through advisory locks, so one lane has one sender at a time; a crash in between sends again what was not deleted, which consumers
 * recognise by its number. An event that Kafka refuses is set aside with its subject, and a topic that takes nothing holds only its own events.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final EventingConfig config;
    private final KafkaConfig kafkaConfig;
    private final DatabaseConfig databaseConfig;
    private final RelayDatabase database;
    private final KafkaClients clients;
    private final RelaySignal signal;
    private final Workers workers;
    private final String service;
    private final Counter relayed;
    private @Nullable Worker running;

    Relay(
            EventingConfig config,
            KafkaConfig kafkaConfig,
            DatabaseConfig databaseConfig,
            RelayDatabase database,
            KafkaClients clients,
            RelaySignal signal,
            Workers workers,
            @ConfigProperty(name = "quarkus.application.name") String service,
            MeterRegistry meters) {
        this.config = config;
        this.kafkaConfig = kafkaConfig;
        this.databaseConfig = databaseConfig;
        this.database = database;
        this.clients = clients;
        this.signal = signal;
        this.workers = workers;
        this.service = service;
        this.relayed = Counter.builder("motcua.outbox.relayed")
                .description("Events that Kafka has acknowledged")
                .register(meters);
    }

    void start(@Observes StartupEvent ready) {
        if (config.enabled()) {
            running = workers.start("outbox-relay", this::relay);
        }
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        Worker worker = running;
        if (worker != null) {
            worker.stop(signal::wake);
        }
    }

    private void relay(Worker worker) throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        try (Connection connection = database.open();
                Senders senders = new Senders(clients, service);
                Admin admin = Admin.create(clients.adminSettings())) {
            Topics topics = new Topics(admin, kafkaConfig.replicas(), kafkaConfig.insyncReplicas());
            // Twice: what the database ends at its limit was begun before, and what it is slow to end is waited for.
            OutboxQueue queue = new OutboxQueue(
                    connection, databaseConfig.transactionTimeout().multipliedBy(2));
            RelayLanes lanes = new RelayLanes(connection);
            Sending sending = new Sending(senders, topics, worker);
            getToKnow(topics, senders);
            List<Long> acknowledged = List.of();
            while (!worker.isStopping()) {
                worker.beat();
                if (lanes.areToBeShared()) {
                    // First forget, then give up: whoever takes a lane over shall find as little as possible that was
                    // sent already.
                    queue.remove(acknowledged);
                    acknowledged = List.of();
                    if (lanes.share()) {
                        queue.startFromTheFront();
                        senders.keep(lanes.held());
                    }
                }
                var entries = queue.next(acknowledged, lanes.held(), topics.held(), config.relayBatch());
                acknowledged = List.of();
                if (entries.isEmpty()) {
                    signal.await(lanes.alone() ? config.relayIdlePoll() : config.relayPoll());
                    continue;
                }
                acknowledged = send(sending, queue, entries);
                if (entries.size() < config.relayBatch()) {
                    Thread.sleep(config.relayPause());
                }
            }
            queue.remove(acknowledged);
        }
    }

    /** So that the first event need not wait for it. What cannot be known now is looked at with the first event. */
    private void getToKnow(Topics topics, Senders senders) throws InterruptedException {
        try {
            topics.own(service.replaceFirst("-service$", "")).forEach(senders.plain()::partitionsFor);
        } catch (ExecutionException | TimeoutException | KafkaException later) {
            LOG.debug("Topics are looked at with the first event", later);
        }
    }

    private List<Long> send(Sending sending, OutboxQueue queue, List<OutboxQueue.Entry> entries)
            throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        Round round = new Round();
        boolean done = false;
        try {
            sending.send(entries, round);
            done = true;
        } finally {
            relayed.increment(round.acknowledged().size());
            if (!done) {
                queue.remove(round.acknowledged());
            }
        }
        if (!round.refused().isEmpty()) {
            queue.refuse(round.refused());
            round.refused()
                    .forEach((pos, why) ->
                            LOG.errorf("Kafka does not take the event at %d of the outbox: %s", pos, why));
        }
        return round.acknowledged();
    }
}
