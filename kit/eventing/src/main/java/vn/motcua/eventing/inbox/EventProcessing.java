package vn.motcua.eventing.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.BrokenContract;
import vn.motcua.eventing.EventingConfig;
import vn.motcua.eventing.NotYet;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.Transience;

/**
 * Brings events to one handler: a batch in one transaction; when that fails, its halves, down to the event that is to blame. That one is set aside
 * with its subject, the others go on. Only what concerns everybody (the database is away, a race was lost) is waited for in place.
 */
final class EventProcessing {

    private static final Logger LOG = Logger.getLogger(EventProcessing.class);

    private final Handling handling;
    private final boolean latest;
    private final SettingAside settingAside;
    private final EventLoop eventLoop;
    private final EventingConfig config;
    private final Patience patience;

    EventProcessing(
            Handling handling, boolean latest, SettingAside settingAside, EventLoop eventLoop, EventingConfig config) {
        this.handling = handling;
        this.latest = latest;
        this.settingAside = settingAside;
        this.eventLoop = eventLoop;
        this.config = config;
        this.patience = new Patience(config.patience());
    }

    /** Processes all of them before it returns, however long the database is away. */
    void process(List<ReceivedEvent> events, Runnable beat) throws InterruptedException {
        Throwable failure = tryUntilItStays(events, beat);
        if (failure == null) {
            return;
        }
        if (events.size() > 1) {
            LOG.warnf(
                    "%s: a batch of %d failed (%s), going on with its halves",
                    handling.consumer(), events.size(), failure.getClass().getSimpleName());
            process(events.subList(0, events.size() / 2), beat);
            process(events.subList(events.size() / 2, events.size()), beat);
            return;
        }
        ReceivedEvent event = events.getFirst();
        for (int attempt = 2; attempt <= config.attempts() && isWorthAnotherTry(failure); attempt++) {
            failure = tryUntilItStays(events, beat);
            if (failure == null) {
                return;
            }
        }
        setAside(event, failure, beat);
    }

    /** Sets a record aside that is not even an event. */
    void setBrokenAside(ReceivedEvent broken, Throwable failure, Runnable beat) throws InterruptedException {
        LOG.errorf(
                "%s: the record %d of %s is no event: %s",
                handling.consumer(),
                broken.seq(),
                broken.source(),
                failure.getClass().getSimpleName());
        untilItPasses(() -> settingAside.broken(handling.consumer(), broken, failure), beat);
    }

    private void setAside(ReceivedEvent event, Throwable failure, Runnable beat) throws InterruptedException {
        if (failure instanceof NotYet missing) {
            LOG.warnf(
                    "%s: %s %s #%d is set aside until it has come: %s",
                    handling.consumer(), event.type(), event.subject(), event.seq(), missing.getMessage());
            untilItPasses(() -> settingAside.waiting(handling.consumer(), event, missing), beat);
            return;
        }
        LOG.errorf(
                "%s: %s %s #%d is parked: %s",
                handling.consumer(),
                event.type(),
                event.subject(),
                event.seq(),
                failure.getClass().getSimpleName());
        LOG.debug("Parked because of", failure);
        untilItPasses(() -> settingAside.poison(handling.consumer(), event, failure), beat);
    }

    private @Nullable Throwable tryUntilItStays(List<ReceivedEvent> events, Runnable beat) throws InterruptedException {
        Backoff backoff = new Backoff(config.longestBackoff());
        while (true) {
            beat.run();
            try {
                eventLoop.await(() -> handling.run(new Claim(handling.consumer(), latest, events)));
                return null;
            } catch (ExecutionException failed) {
                Throwable failure = told(failed);
                if (!concernsEverybody(failure) && !patience.has(failure)) {
                    return failure;
                }
                LOG.infof(
                        "%s waits: %s", handling.consumer(), failure.getClass().getSimpleName());
                LOG.debug("Waiting because of", failure);
                backoff.pause();
            }
        }
    }

    /** What failed: that something is missing, if that is said anywhere, or else the first failure. */
    static Throwable told(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotYet) {
                return cause;
            }
        }
        return failed instanceof ExecutionException && failed.getCause() != null ? failed.getCause() : failed;
    }

    /** Whether the same can succeed a little later without anything coming that is missing now. */
    static boolean concernsEverybody(Throwable failure) {
        return !(failure instanceof NotYet) && (isLostRace(failure) || Transience.passes(failure));
    }

    /** Another instance has moved or begun one of the cursors meanwhile. */
    private static boolean isLostRace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException refused
                    && "inbox_cursors".equals(refused.getTable())
                    && List.of("23502", "23505").contains(refused.getSqlState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWorthAnotherTry(Throwable failure) {
        return !(failure instanceof BrokenContract) && !(failure instanceof NotYet);
    }

    private void untilItPasses(Supplier<Uni<Void>> work, Runnable beat) throws InterruptedException {
        Backoff backoff = new Backoff(config.longestBackoff());
        while (true) {
            beat.run();
            try {
                eventLoop.await(work);
                return;
            } catch (ExecutionException failed) {
                Throwable cause = told(failed);
                LOG.warnf(
                        "%s cannot set aside yet: %s",
                        handling.consumer(), cause.getClass().getSimpleName());
                LOG.debug("Cannot set aside because of", cause);
                backoff.pause();
            }
        }
    }
}
