package vn.motcua.eventing.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.motcua.eventing.EventingConfig;
import vn.motcua.eventing.kafka.KafkaClients;
import vn.motcua.eventing.work.Workers;
import vn.motcua.transactions.EventLoop;

/**
 * Starts the consumer threads of each handler of the service and stops them all at shutdown. Topics of state that replaces itself have a thread and
 * a Kafka group of their own: an event that waits for such state would otherwise stand in the way of the very event it waits for.
 */
@ApplicationScoped
class Consumers {

    private final EventingConfig config;
    private final KafkaClients clients;
    private final Handlers handlers;
    private final StateReads stateReads;
    private final SettingAside settingAside;
    private final WaitingSubjects waiting;
    private final EventLoop eventLoop;
    private final Workers workers;
    private final MeterRegistry meters;
    private final List<ConsumerThread> running = new ArrayList<>();

    Consumers(
            EventingConfig config,
            KafkaClients clients,
            Handlers handlers,
            StateReads stateReads,
            SettingAside settingAside,
            WaitingSubjects waiting,
            EventLoop eventLoop,
            Workers workers,
            MeterRegistry meters) {
        this.config = config;
        this.clients = clients;
        this.handlers = handlers;
        this.stateReads = stateReads;
        this.settingAside = settingAside;
        this.waiting = waiting;
        this.eventLoop = eventLoop;
        this.workers = workers;
        this.meters = meters;
    }

    void start(@Observes StartupEvent ready) {
        if (!config.enabled()) {
            return;
        }
        for (Handling handling : handlers.all()) {
            for (boolean latest : List.of(false, true)) {
                Set<String> topics = handling.topics(latest);
                if (!topics.isEmpty()) {
                    ConsumerThread consumer = new ConsumerThread(
                            handling.consumer() + (latest ? "-latest" : ""),
                            topics,
                            new FromTheBeginning(handling, latest, stateReads),
                            handling,
                            new EventProcessing(handling, latest, settingAside, eventLoop, config),
                            latest ? waiting::retrySoon : () -> {},
                            clients,
                            config,
                            meters);
                    consumer.start(workers);
                    running.add(consumer);
                }
            }
        }
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        for (ConsumerThread consumer : running) {
            consumer.stop();
        }
    }
}
