package vn.motcua.eventing;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.UnitOfWork;

/**
 * Starts the consumer threads of each {@link EventHandler} of the service and stops them all at shutdown. Topics of
 * state that replaces itself have a thread and a Kafka group of their own: an event that waits for such state
 * ({@link NotYet}) would otherwise stand in the way of the very event it waits for. A service whose database is new reads that state from
 * the first record on, whatever its Kafka group remembers.
 */
@ApplicationScoped
class Consumers {

    private final EventingConfig config;
    private final EventingConnections connections;
    private final List<EventHandler> handlers;
    private final UnitOfWork unitOfWork;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final EventLoop eventLoop;
    private final MeterRegistry meters;
    private final List<ConsumerThread> running = new ArrayList<>();

    Consumers(
            EventingConfig config,
            EventingConnections connections,
            @All List<EventHandler> handlers,
            UnitOfWork unitOfWork,
            Inbox inbox,
            DeadLetters deadLetters,
            EventLoop eventLoop,
            MeterRegistry meters) {
        this.config = config;
        this.connections = connections;
        this.handlers = handlers;
        this.unitOfWork = unitOfWork;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.eventLoop = eventLoop;
        this.meters = meters;
    }

    void start(@Observes StartupEvent ready) throws ExecutionException, InterruptedException {
        if (!config.enabled()) {
            return;
        }
        for (EventHandler handler : handlers) {
            boolean isNew = eventLoop.await(() -> unitOfWork.read(session -> inbox.isNew(session, handler.consumer())));
            EventProcessing processing =
                    new EventProcessing(handler, unitOfWork, inbox, deadLetters, eventLoop, config);
            for (Subscription.Order order : Subscription.Order.values()) {
                List<String> topics = handler.subscriptions().stream()
                        .filter(subscription -> subscription.order() == order)
                        .map(Subscription::topic)
                        .toList();
                if (!topics.isEmpty()) {
                    ConsumerThread consumer = new ConsumerThread(
                            handler.consumer() + (order == Subscription.Order.LATEST ? "-latest" : ""),
                            topics,
                            isNew && order == Subscription.Order.LATEST,
                            handler,
                            processing,
                            connections,
                            config,
                            meters);
                    consumer.start();
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
