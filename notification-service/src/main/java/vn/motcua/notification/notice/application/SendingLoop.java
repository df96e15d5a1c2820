package vn.motcua.notification.notice.application;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.letter.Letters;
import vn.motcua.notification.notice.application.SendingNotices.Attempt;
import vn.motcua.notification.notice.model.LeasedNotice;
import vn.motcua.notification.notice.model.Outcome;
import vn.motcua.notification.notice.model.Retrying;
import vn.motcua.notification.smtp.Mail;
import vn.motcua.notification.smtp.Postman;
import vn.motcua.notification.smtp.Verdict;
import vn.motcua.transactions.EventLoop;

/**
 * Sends what is due, round after round, on a thread of its own. Rounds have a least distance, so that under load many
 * mails share the statements and the commit of one round.
 */
@ApplicationScoped
class SendingLoop {

    private static final Logger LOG = Logger.getLogger(SendingLoop.class);

    private final SendingConfig config;
    private final SendingNotices sendingNotices;
    private final Letters letters;
    private final Postman postman;
    private final EventLoop eventLoop;
    private final Doorbell doorbell;
    private final SendingMeters meters;
    private final Retrying retrying;
    private final ConcurrentLinkedQueue<Attempt> news = new ConcurrentLinkedQueue<>();
    private final List<Attempt> unrecorded = new ArrayList<>();
    private int underWay;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    SendingLoop(
            SendingConfig config,
            SendingNotices sendingNotices,
            Letters letters,
            Postman postman,
            EventLoop eventLoop,
            Doorbell doorbell,
            SendingMeters meters) {
        this.config = config;
        this.sendingNotices = sendingNotices;
        this.letters = letters;
        this.postman = postman;
        this.eventLoop = eventLoop;
        this.doorbell = doorbell;
        this.meters = meters;
        this.retrying = new Retrying(config.firstRetry(), config.longestRetry(), config.giveUpAfter());
    }

    void start(@Observes StartupEvent ready) {
        if (config.enabled()) {
            thread = Thread.ofPlatform().name("sending-notices").daemon(true).start(this::run);
        }
    }

    /** Conversations under way end, what became of them is recorded, and what was not begun is given back. */
    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        Thread running = thread;
        if (running == null) {
            return;
        }
        stopping = true;
        postman.stop();
        doorbell.ring();
        running.join(Duration.ofSeconds(3));
        running.interrupt();
    }

    private void run() {
        Duration pause = config.pause();
        try {
            while (!stopping) {
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
                    pause = pause.multipliedBy(2).compareTo(Duration.ofSeconds(5)) < 0 ? pause.multipliedBy(2) : pause;
                }
                if (!stopping) {
                    Thread.sleep(pause);
                }
            }
            round();
        } catch (InterruptedException stopped) {
            LOG.debug("Sending stops");
        } catch (ExecutionException failed) {
            LOG.warn("What became of the last mails could not be recorded; they may be sent again");
        }
    }

    /** One round; says whether there may be more to lease at once. */
    private boolean round() throws ExecutionException, InterruptedException {
        for (Attempt attempt = news.poll(); attempt != null; attempt = news.poll()) {
            underWay--;
            unrecorded.add(attempt);
        }
        int room = stopping ? 0 : postman.room(config.batch() - underWay);
        if (room == 0 && unrecorded.isEmpty()) {
            return false;
        }
        Instant leaseEnd = sendingNotices.leaseEnd(Instant.now());
        List<Attempt> done = List.copyOf(unrecorded);
        List<LeasedNotice> leased = eventLoop.await(() -> sendingNotices.round(done, room));
        unrecorded.clear();
        done.forEach(meters::count);
        leased.forEach(notice -> send(notice, leaseEnd));
        return room > 1 && leased.size() == room;
    }

    private void send(LeasedNotice notice, Instant leaseEnd) {
        underWay++;
        if (!notice.contact().reachable()) {
            tell(notice, new Outcome.GivenUp(Instant.now(), Outcome.Failure.NO_ADDRESS));
            return;
        }
        Mail mail;
        try {
            mail = letters.write(notice);
        } catch (RuntimeException unwritable) {
            LOG.errorf(
                    "Notice %s (%s) cannot be put into words: %s",
                    notice.id(), notice.template(), unwritable.getClass().getSimpleName());
            tell(notice, new Outcome.Deferred(config.longestRetry()));
            return;
        }
        postman.take(mail, leaseEnd, verdict -> tell(notice, outcome(notice, verdict, Instant.now())));
    }

    private Outcome outcome(LeasedNotice notice, Verdict verdict, Instant now) {
        return switch (verdict) {
            case ACCEPTED -> new Outcome.HandedOver(now);
            case REFUSED_FOR_GOOD -> new Outcome.GivenUp(now, Outcome.Failure.REJECTED);
            case REFUSED_FOR_NOW -> retrying.decide(notice.attempt(), notice.raisedAt(), now);
            case NOT_TRIED -> new Outcome.NotTried();
        };
    }

    private void tell(LeasedNotice notice, Outcome outcome) {
        news.add(new Attempt(notice, outcome));
        doorbell.ring();
    }
}
