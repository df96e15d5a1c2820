package vn.motcua.eventing;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.Transience;
import vn.motcua.transactions.UnitOfWork;

/**
 * Brings events to one handler: a batch in one transaction; when that fails, one by one; an event that keeps failing
 * parks its subject and goes to the dead letters, the others go on. What passes is waited for in place.
 */
final class EventProcessing {

    private static final Logger LOG = Logger.getLogger(EventProcessing.class);

    private final EventHandler handler;
    private final Map<String, Subscription> byTopic;
    private final UnitOfWork unitOfWork;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final EventLoop eventLoop;
    private final EventingConfig config;

    EventProcessing(
            EventHandler handler,
            UnitOfWork unitOfWork,
            Inbox inbox,
            DeadLetters deadLetters,
            EventLoop eventLoop,
            EventingConfig config) {
        this.handler = handler;
        this.byTopic =
                handler.subscriptions().stream().collect(Collectors.toMap(Subscription::topic, Function.identity()));
        this.unitOfWork = unitOfWork;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.eventLoop = eventLoop;
        this.config = config;
    }

    /** Processes all of them before it returns, however long the database is away. */
    void process(List<ReceivedEvent> events) throws InterruptedException {
        Throwable failure = tryUntilItStays(events);
        if (failure == null) {
            return;
        }
        if (events.size() > 1) {
            LOG.warnf(
                    "%s: a batch of %d failed (%s), going one by one",
                    handler.consumer(), events.size(), failure.getClass().getSimpleName());
            for (ReceivedEvent event : events) {
                process(List.of(event));
            }
            return;
        }
        ReceivedEvent event = events.getFirst();
        for (int attempt = 2; attempt <= config.attempts(); attempt++) {
            Throwable again = tryUntilItStays(events);
            if (again == null) {
                return;
            }
            failure = again;
        }
        LOG.errorf(
                "%s: %s %s #%d is parked: %s",
                handler.consumer(),
                event.type(),
                event.subject(),
                event.seq(),
                failure.getClass().getSimpleName());
        LOG.debug("Parked because of", failure);
        park(event, failure);
    }

    /** Sets a record aside that is not even an event. */
    void setAside(ReceivedEvent broken, Throwable failure) throws InterruptedException {
        untilItPasses(
                () -> unitOfWork.run(session -> deadLetters.broken(session, handler.consumer(), broken, failure)));
    }

    private void park(ReceivedEvent event, Throwable failure) throws InterruptedException {
        untilItPasses(() -> unitOfWork.run(session -> deadLetters.poison(session, handler.consumer(), event, failure)));
    }

    private @org.jspecify.annotations.Nullable Throwable tryUntilItStays(List<ReceivedEvent> events)
            throws InterruptedException {
        Backoff backoff = new Backoff(config.longestBackoff());
        while (true) {
            try {
                eventLoop.await(() -> unitOfWork.run(session -> claimAndHandle(session, events)));
                return null;
            } catch (ExecutionException failed) {
                Throwable failure = failed.getCause() == null ? failed : failed.getCause();
                if (!Transience.passes(failure)) {
                    return failure;
                }
                LOG.infof("%s waits: %s", handler.consumer(), failure.getClass().getSimpleName());
                LOG.debug("Waiting because of", failure);
                backoff.pause();
            }
        }
    }

    private Uni<Void> claimAndHandle(Mutiny.Session session, List<ReceivedEvent> events) {
        return inbox.claim(session, handler.consumer(), byTopic, events).chain(due -> {
            List<ReceivedEvent> wanted = due.stream().filter(this::wants).toList();
            return wanted.isEmpty() ? Uni.createFrom().voidItem() : handler.handle(session, wanted);
        });
    }

    boolean wants(ReceivedEvent event) {
        Subscription subscription = byTopic.get(event.topic());
        return subscription != null && subscription.types().contains(event.type());
    }

    private void untilItPasses(java.util.function.Supplier<Uni<Void>> work) throws InterruptedException {
        Backoff backoff = new Backoff(config.longestBackoff());
        while (true) {
            try {
                eventLoop.await(work);
                return;
            } catch (ExecutionException failed) {
                Throwable cause = failed.getCause() == null ? failed : failed.getCause();
                LOG.warnf(
                        "%s cannot park yet: %s",
                        handler.consumer(), cause.getClass().getSimpleName());
                LOG.debug("Cannot park because of", cause);
                backoff.pause();
            }
        }
    }
}
