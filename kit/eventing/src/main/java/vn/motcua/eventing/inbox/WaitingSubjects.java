package vn.motcua.eventing.inbox;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import vn.motcua.eventing.EventingConfig;
import vn.motcua.transactions.EventLoop;

/** Tries again what waits for something missing: soon after new state has come, and now and then in any case. */
@ApplicationScoped
class WaitingSubjects {

    private static final Logger LOG = Logger.getLogger(WaitingSubjects.class);

    private final EventingConfig config;
    private final Replaying replaying;
    private final EventLoop eventLoop;
    private final AtomicBoolean running = new AtomicBoolean();

    WaitingSubjects(EventingConfig config, Replaying replaying, EventLoop eventLoop) {
        this.config = config;
        this.replaying = replaying;
        this.eventLoop = eventLoop;
    }

    @Scheduled(
            every = "${motcua.eventing.waiting-retry-every:PT5S}",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> nowAndThen() {
        return config.enabled() ? retry() : Uni.createFrom().voidItem();
    }

    /** New state has come; returns at once. */
    void retrySoon() {
        var _ = eventLoop.start(this::retry);
    }

    /** Tries all that wait, unless somebody does so already. */
    Uni<Void> retry() {
        if (!running.compareAndSet(false, true)) {
            return Uni.createFrom().voidItem();
        }
        return replaying
                .retryWaiting()
                .invoke(outcome -> {
                    if (outcome.handled() > 0) {
                        LOG.infof("%d events that had waited are handled now", outcome.handled());
                    }
                })
                .onFailure()
                .invoke(failure -> LOG.debug("Cannot look at what waits", failure))
                .onFailure()
                .recoverWithNull()
                .eventually(() -> running.set(false))
                .replaceWithVoid();
    }
}
