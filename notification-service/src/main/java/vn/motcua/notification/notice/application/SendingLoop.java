package vn.motcua.notification.notice.application;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.work.Worker;
import vn.motcua.eventing.work.Workers;
import vn.motcua.notification.letter.application.Letters;
import vn.motcua.notification.letter.model.LetterOrder;
import vn.motcua.notification.notice.model.Attempt;
import vn.motcua.notification.notice.model.LeasedNotice;
import vn.motcua.notification.notice.model.Outcome;
import vn.motcua.notification.notice.model.Reason;
import vn.motcua.notification.notice.model.Retrying;
import vn.motcua.notification.smtp.Postman;
import vn.motcua.notification.smtp.Verdict;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.Transience;

/**
 * Sends what this instance has leased, records round after round what became of it, and looks now and then for what is due and nobody's. Rounds have
 * a least distance, so that under load many mails share the statements and the commit of one round.
 */
@ApplicationScoped
class SendingLoop {

    private static final Logger LOG = Logger.getLogger(SendingLoop.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final SendingConfig config;
    private final SendingNotices sendingNotices;
    private final Letters letters;
    private final Postman postman;
    private final EventLoop eventLoop;
    private final Doorbell doorbell;
    private final SendingMeters meters;
    private final Workers workers;
    private final Clock clock;
    private final Retrying retrying;
    /** What the postman has, with the end of its lease. */
    private final Map<UUID, Instant> underWay = new ConcurrentHashMap<>();

    private final ConcurrentLinkedQueue<Attempt> news = new ConcurrentLinkedQueue<>();
    private final List<Attempt> unrecorded = new ArrayList<>();
    private volatile boolean othersWait;
    private volatile boolean stopping;
    private Instant nextLook = Instant.MIN;
    private @Nullable Worker worker;

    SendingLoop(
            SendingConfig config,
            SendingNotices sendingNotices,
            Letters letters,
            Postman postman,
            EventLoop eventLoop,
            Doorbell doorbell,
            SendingMeters meters,
            Workers workers,
            Clock clock) {
        this.config = config;
        this.sendingNotices = sendingNotices;
        this.letters = letters;
        this.postman = postman;
        this.eventLoop = eventLoop;
        this.doorbell = doorbell;
        this.meters = meters;
        this.workers = workers;
        this.clock = clock;
        this.retrying = new Retrying(config.firstRetry(), config.longestRetry(), config.giveUpAfter());
    }

    void start(@Observes StartupEvent ready) {
        if (config.enabled()) {
            worker = workers.start("sending-notices", this::goOn);
        }
    }

    /** Conversations under way end, what became of them is recorded, and what was not begun is given back. */
    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        Worker running = worker;
        if (running != null) {
            postman.stop();
            running.stop(doorbell::ring);
        }
    }

    /** How many notices can be taken now. */
    int room() {
        return config.enabled() && !stopping ? postman.room(Math.max(0, config.batch() - underWay.size())) : 0;
    }

    /**
     * Sends notices that were leased for this instance and are committed.
     *
     * @param others whether there are more, for which there was no room
     */
    void take(List<LeasedNotice> leased, boolean others) {
        leased.forEach(this::send);
        if (others) {
            othersWait = true;
            doorbell.ring();
        }
    }

    private void goOn(Worker running) throws InterruptedException {
        Duration pause = config.pause();
        while (!running.isStopping()) {
            beat(running);
            try {
                boolean more = round();
                pause = config.pause();
                if (more) {
                    continue;
                }
                doorbell.await(config.poll());
            } catch (ExecutionException failed) {
                Throwable cause = failed.getCause() == null ? failed : failed.getCause();
                LOG.warnf("Sending waits: %s", cause.getClass().getSimpleName());
                LOG.debug("Sending waits because of", failed);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
            if (!running.isStopping()) {
                Thread.sleep(pause);
            }
        }
        try {
            round();
        } catch (ExecutionException failed) {
            LOG.warn("What became of the last mails could not be recorded; they may be sent again");
        }
    }

    /** A conversation that never ends takes its place for ever: an instance that has such is not live, as if this loop stood still. */
    private void beat(Worker running) {
        Instant now = clock.instant();
        if (underWay.values().stream()
                .noneMatch(until -> until.plus(config.lease()).isBefore(now))) {
            running.beat();
        }
    }

    /** One round; says whether there may be more to lease at once. */
    private boolean round() throws ExecutionException, InterruptedException {
        for (Attempt attempt = news.poll(); attempt != null; attempt = news.poll()) {
            unrecorded.add(attempt);
        }
        record();
        Instant now = clock.instant();
        if (!othersWait && now.isBefore(nextLook)) {
            return false;
        }
        int room = room();
        if (room == 0) {
            return false;
        }
        List<LeasedNotice> leased = eventLoop.await(() -> sendingNotices.lease(room));
        nextLook = now.plus(config.poll());
        othersWait = leased.size() == room;
        leased.forEach(this::send);
        return othersWait && room > 1;
    }

    /** What cannot be recorded together is recorded one by one, so that one notice never stands in the way of the others. */
    private void record() throws ExecutionException, InterruptedException {
        if (unrecorded.isEmpty()) {
            return;
        }
        List<Attempt> done = List.copyOf(unrecorded);
        try {
            record(done);
        } catch (ExecutionException failed) {
            if (passes(failed)) {
                throw failed;
            }
            LOG.errorf("%d attempts cannot be recorded together: %s", done.size(), name(failed));
            for (Attempt attempt : done) {
                recordAlone(attempt);
            }
        }
    }

    private void recordAlone(Attempt attempt) throws ExecutionException, InterruptedException {
        try {
            record(List.of(attempt));
        } catch (ExecutionException failed) {
            if (passes(failed)) {
                throw failed;
            }
            LOG.errorf(
                    "What became of notice %s cannot be recorded: %s",
                    attempt.notice().id(), name(failed));
            unrecorded.remove(attempt);
        }
    }

    private void record(List<Attempt> done) throws ExecutionException, InterruptedException {
        eventLoop.await(() -> sendingNotices.record(done));
        unrecorded.removeAll(done);
        done.forEach(meters::count);
    }

    private static boolean passes(ExecutionException failed) {
        return Transience.passes(failed.getCause() == null ? failed : failed.getCause());
    }

    private static String name(ExecutionException failed) {
        return (failed.getCause() == null ? failed : failed.getCause())
                .getClass()
                .getSimpleName();
    }

    private void send(LeasedNotice leased) {
        if (!leased.contact().reachable()) {
            tell(leased, new Outcome.GivenUp(clock.instant(), Reason.NO_ADDRESS));
            return;
        }
        if (underWay.putIfAbsent(leased.notice().id(), leased.until()) != null) {
            // An attempt of ours that outlived its lease is still at it; this one ends by its own lease.
            return;
        }
        LetterOrder order = new LetterOrder(
                leased.notice().id(),
                leased.notice().sending().number(),
                leased.notice().template(),
                leased.notice().facts(),
                leased.notice().raisedAt(),
                leased.contact(),
                leased.dossier());
        postman.take(() -> letters.write(order), leased.until(), verdict -> {
            underWay.remove(leased.notice().id());
            tell(leased, outcome(leased, verdict, clock.instant()));
        });
    }

    private Outcome outcome(LeasedNotice leased, Verdict verdict, Instant now) {
        return switch (verdict) {
            case ACCEPTED -> new Outcome.HandedOver(now);
            case REFUSED_FOR_GOOD -> new Outcome.GivenUp(now, Reason.REJECTED);
            case REFUSED_FOR_NOW ->
                retrying.refused(leased.attempt(), leased.notice().sending().since(), now);
            case NOT_TRIED -> new Outcome.NotTried();
            case UNWRITABLE -> {
                LOG.errorf(
                        "Notice %s (%s) cannot be put into words",
                        leased.notice().id(), leased.notice().template());
                yield retrying.unwritable(leased.notice().sending().since(), now);
            }
        };
    }

    private void tell(LeasedNotice leased, Outcome outcome) {
        news.add(new Attempt(leased, outcome));
        doorbell.ring();
    }
}
