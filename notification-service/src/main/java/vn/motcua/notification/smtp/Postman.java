package vn.motcua.notification.smtp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.courier.Absence;
import vn.motcua.notification.courier.Verdict;

/**
 * Sends mails over a few kept connections, each with a thread of its own, so that one slow or broken conversation does
 * not hold up the others. While the mail system is away it takes nothing, and looks again after a growing pause.
 */
@ApplicationScoped
public class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);

    private final SmtpConfig config;
    private final SmtpDoor door;
    private final Clock clock;
    private final LinkedBlockingQueue<Errand> errands = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Absence absence;
    private volatile boolean stopping;

    Postman(SmtpConfig config, SmtpDoor door, Clock clock) {
        this.config = config;
        this.door = door;
        this.clock = clock;
        this.absence = new Absence(config.longestAbsence());
    }

    /** A mail to send before a time, and who wants to know what became of it. */
    private record Errand(Supplier<Mail> mail, Instant before, Consumer<Verdict> news) {}

    /** How many mails it can take at the moment: none while the mail system is away, one to see whether it is back. */
    public int room(int most) {
        return absence.room(clock.instant(), most);
    }

    /**
     * Takes a mail and returns at once.
     *
     * @param mail written when its turn comes, on a thread of the postman
     * @param before when the attempt must have ended; a mail whose turn comes too late for that is not tried
     * @param news told exactly once, on a thread of the postman
     */
    public synchronized void take(Supplier<Mail> mail, Instant before, Consumer<Verdict> news) {
        if (stopping) {
            news.accept(Verdict.NOT_TRIED);
            return;
        }
        errands.add(new Errand(mail, before, news));
        if (threads.size() < config.connections() && errands.size() > threads.size()) {
            threads.add(Thread.ofPlatform()
                    .name("postman-" + threads.size())
                    .daemon(true)
                    .start(this::run));
        }
    }

    /** Ends the conversations under way, a few seconds at most, and gives back what it has not begun. */
    public void stop() throws InterruptedException {
        List<Thread> running;
        List<Errand> left = new ArrayList<>();
        synchronized (this) {
            stopping = true;
            running = List.copyOf(threads);
            errands.drainTo(left);
        }
        left.forEach(errand -> errand.news().accept(Verdict.NOT_TRIED));
        running.forEach(Thread::interrupt);
        for (Thread thread : running) {
            thread.join(Duration.ofSeconds(2));
        }
    }

    private void run() {
        SmtpConversation connection = null;
        try {
            while (!stopping) {
                Errand errand = errands.poll(config.idleTimeout().toMillis(), TimeUnit.MILLISECONDS);
                if (errand == null) {
                    connection = closed(connection);
                } else {
                    connection = run(errand, connection);
                }
            }
        } catch (InterruptedException stopped) {
            LOG.debug("A postman stops");
        } finally {
            closed(connection);
        }
    }

    /** Whatever happens, the news is told and the thread goes on: an errand that nobody hears of again would take its place for ever. */
    private @Nullable SmtpConversation run(Errand errand, @Nullable SmtpConversation kept) {
        Verdict verdict = Verdict.NOT_TRIED;
        SmtpConversation connection = kept;
        try {
            Mail mail = errand.mail().get();
            try {
                Instant now = clock.instant();
                if (now.plus(config.replyTimeout().multipliedBy(2)).isBefore(errand.before()) && absence.over(now)) {
                    if (connection != null) {
                        try {
                            verdict = connection.send(mail);
                        } catch (MessagingException stale) {
                            connection = closed(connection);
                        }
                    }
                    if (connection == null) {
                        connection = door.open();
                        verdict = connection.send(mail);
                    }
                    if (absence.ends()) {
                        LOG.infof("The mail system at %s:%d takes mail again", config.host(), config.port());
                    }
                }
            } catch (MessagingException | RuntimeException away) {
                connection = closed(connection);
                if (absence.begins(clock.instant())) {
                    LOG.warnf("The mail system at %s:%d takes no mail: %s", config.host(), config.port(), reason(away));
                }
            }
        } catch (RuntimeException unwritable) {
            verdict = Verdict.UNWRITABLE;
            LOG.errorf("A mail cannot be written: %s", unwritable.getClass().getSimpleName());
        } catch (Error broken) {
            // Nobody knows how far the conversation has come.
            verdict = Verdict.REFUSED_FOR_NOW;
            connection = closed(connection);
            LOG.errorf(broken, "A postman met an error");
        } finally {
            errand.news().accept(verdict);
        }
        return connection == null || spent(connection) ? closed(connection) : connection;
    }

    private boolean spent(SmtpConversation connection) {
        return !connection.usable() || connection.mails() >= config.mailsPerConnection();
    }

    /** What kind of failure, and the reply's code if there is one; its text may repeat an address. */
    private static String reason(Exception away) {
        String kind = away.getClass().getSimpleName();
        int code = away instanceof MessagingException failed ? SmtpConversation.code(failed) : -1;
        return code < 0 ? kind : kind + " " + code;
    }

    private static @Nullable SmtpConversation closed(@Nullable SmtpConversation connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (MessagingException gone) {
                // It had ended before.
            }
        }
        return null;
    }
}
