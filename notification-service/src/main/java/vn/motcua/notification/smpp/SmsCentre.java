package vn.motcua.notification.smpp;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.courier.Absence;
import vn.motcua.notification.courier.Answer;
import vn.motcua.notification.courier.Verdict;

/**
 * Sends short messages over one kept connection to the centre, several of them under way at a time. The connection is kept also while there is
 * nothing to send: the centre tells over it what became of what it took. While the centre is away nothing is taken, and it is looked for again after a
 * growing pause.
 */
@ApplicationScoped
public class SmsCentre {

    private static final Logger LOG = Logger.getLogger(SmsCentre.class);

    private final SmsConfig config;
    private final SmsReceipts receipts;
    private final Clock clock;
    private final Absence absence;
    private final ExecutorService window;
    private volatile boolean stopping;
    private @Nullable SmsBind bind;
    private @Nullable Thread keeper;

    SmsCentre(SmsConfig config, SmsReceipts receipts, Clock clock) {
        this.config = config;
        this.receipts = receipts;
        this.clock = clock;
        this.absence = new Absence(config.longestAbsence());
        this.window = Executors.newFixedThreadPool(
                config.window(), Thread.ofPlatform().daemon().name("sms-", 0).factory());
    }

    /** Whether this installation has one. */
    public boolean isOpen() {
        return config.host().isPresent();
    }

    void start(@Observes StartupEvent ready) {
        if (isOpen()) {
            keeper = Thread.ofPlatform().daemon().name("sms-keeper").start(this::keep);
        }
    }

    /** How many messages it can take at the moment. */
    public int room(int most) {
        return isOpen() && !stopping ? absence.room(clock.instant(), most) : 0;
    }

    /**
     * Takes a message and returns at once.
     *
     * @param message written when its turn comes
     * @param before when the attempt must have ended; one whose turn comes too late for that is not tried
     * @param news told exactly once, on a thread of the centre's
     */
    public void take(Supplier<ShortMessage> message, Instant before, Consumer<Answer> news) {
        try {
            window.execute(() -> {
                Answer answer = Answer.of(Verdict.NOT_TRIED);
                try {
                    answer = run(message, before);
                } catch (Error broken) {
                    // Nobody knows how far the conversation has come.
                    answer = Answer.of(Verdict.REFUSED_FOR_NOW);
                    LOG.errorf(broken, "A short message met an error");
                } finally {
                    news.accept(answer);
                }
            });
        } catch (RejectedExecutionException stopped) {
            news.accept(Answer.of(Verdict.NOT_TRIED));
        }
    }

    /** Ends the conversations under way, a few seconds at most, and gives back what it has not begun. */
    public void stop() throws InterruptedException {
        stopping = true;
        window.shutdown();
        if (!window.awaitTermination(2, TimeUnit.SECONDS)) {
            LOG.warn("Short messages are still under way");
        }
        Thread keeping = keeper;
        if (keeping != null) {
            keeping.interrupt();
        }
        close();
    }

    private Answer run(Supplier<ShortMessage> message, Instant before) {
        ShortMessage written;
        SmsText text;
        try {
            written = message.get();
            text = SmsText.of(written.text(), config.accents(), written.mark());
        } catch (RuntimeException unwritable) {
            LOG.errorf(
                    "A short message cannot be written: %s",
                    unwritable.getClass().getSimpleName());
            return Answer.of(Verdict.UNWRITABLE);
        }
        Duration needed =
                config.replyTimeout().multipliedBy(text.parts().size()).plus(config.replyTimeout());
        SmsBind open = stopping || clock.instant().plus(needed).isAfter(before) ? null : bound();
        return open == null ? Answer.of(Verdict.NOT_TRIED) : open.submit(written.number(), text);
    }

    /** What a kept connection needs while nothing is sent. */
    private void keep() {
        try {
            while (!stopping) {
                bound();
                Thread.sleep(Duration.ofMillis(500));
            }
        } catch (InterruptedException stopped) {
            LOG.debug("No connection to the short message centre is kept any more");
        }
    }

    /** The connection; null while the centre is away. */
    private synchronized @Nullable SmsBind bound() {
        SmsBind kept = bind;
        if (kept != null && kept.isBound()) {
            return kept;
        }
        close();
        if (stopping || !absence.over(clock.instant())) {
            return null;
        }
        try {
            bind = SmsBind.open(config, receipts);
            if (absence.ends()) {
                LOG.infof(
                        "The short message centre at %s:%d is there again",
                        config.host().orElse(""), config.port());
            }
            return bind;
        } catch (IOException | RuntimeException away) {
            if (absence.begins(clock.instant())) {
                LOG.warnf(
                        "The short message centre at %s:%d is away: %s",
                        config.host().orElse(""), config.port(), away.getClass().getSimpleName());
            }
            return null;
        }
    }

    private synchronized void close() {
        SmsBind old = bind;
        bind = null;
        if (old != null) {
            old.close();
        }
    }
}
