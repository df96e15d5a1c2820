package vn.motcua.eventing.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import vn.motcua.eventing.EventingConfig;
import vn.motcua.eventing.kafka.KafkaClients;
import vn.motcua.eventing.work.Workers;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.Transactions;

/**
 * Starts the consumer threads of each handler of the service and stops them all at shutdown. Topics of state that replaces itself have a thread and
 * a Kafka group of their own: an event that waits for such state would otherwise stand in the way of the very event it waits for. A service whose
 * database is new reads that state from the first record on, whatever its Kafka group remembers.
 */
@ApplicationScoped
class Consumers {

    private static final String IS_NEW =
            "select not exists (select 1 from inbox_cursors where consumer = $1) as is_new";

    private final EventingConfig config;
    private final KafkaClients clients;
    private final Handlers handlers;
    private final Transactions transactions;
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
            Transactions transactions,
            SettingAside settingAside,
            WaitingSubjects waiting,
            EventLoop eventLoop,
            Workers workers,
            MeterRegistry meters) {
        this.config = config;
        this.clients = clients;
        this.handlers = handlers;
        this.transactions = transactions;
        this.settingAside = settingAside;
        this.waiting = waiting;
        this.eventLoop = eventLoop;
        this.workers = workers;
        this.meters = meters;
    }

    void start(@Observes StartupEvent ready) throws ExecutionException, InterruptedException {
        if (!config.enabled()) {
            return;
        }
        for (Handling handling : handlers.all()) {
            boolean isNew = isNew(handling.consumer());
            for (boolean latest : List.of(false, true)) {
                Set<String> topics = handling.topics(latest);
                if (!topics.isEmpty()) {
                    ConsumerThread consumer = new ConsumerThread(
                            handling.consumer() + (latest ? "-latest" : ""),
                            topics,
                            isNew && latest,
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

    /** Whether a consumer has never claimed anything: its database is new. */
    private boolean isNew(String consumer) throws ExecutionException, InterruptedException {
        return eventLoop.await(() -> transactions.run(tx -> {
            Asked<Boolean> isNew =
                    tx.ask(IS_NEW, consumer).as(rows -> rows.getFirst().getBoolean(0));
            return Decision.of(isNew::answer);
        }));
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        for (ConsumerThread consumer : running) {
            consumer.stop();
        }
    }
}
