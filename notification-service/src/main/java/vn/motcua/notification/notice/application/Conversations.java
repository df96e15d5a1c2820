package vn.motcua.notification.notice.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import vn.motcua.notification.letter.application.Letters;
import vn.motcua.notification.letter.model.LetterOrder;
import vn.motcua.notification.notice.model.Attempt;
import vn.motcua.notification.notice.model.LeasedNotice;
import vn.motcua.notification.notice.model.Outcome;
import vn.motcua.notification.notice.model.Reason;
import vn.motcua.notification.notice.model.Retrying;
import vn.motcua.notification.smtp.Postman;
import vn.motcua.notification.smtp.Verdict;

/** The conversations with the mail system that are under way. */
@ApplicationScoped
class Conversations {

    private static final Logger LOG = Logger.getLogger(Conversations.class);

    private final SendingConfig config;
    private final Letters letters;
    private final Postman postman;
    private final Clock clock;
    private final Retrying retrying;
    /** What the postman has, with the end of its lease. */
    private final Map<UUID, Instant> underWay = new ConcurrentHashMap<>();

    Conversations(SendingConfig config, Letters letters, Postman postman, Clock clock) {
        this.config = config;
        this.letters = letters;
        this.postman = postman;
        this.clock = clock;
        this.retrying = new Retrying(config.firstRetry(), config.longestRetry(), config.giveUpAfter());
    }

    /** How many more can begin now. */
    int room() {
        return postman.room(Math.max(0, config.batch() - underWay.size()));
    }

    /** Whether one goes on for so long that it will never end. */
    boolean isOneStuck(Instant now) {
        return underWay.values().stream()
                .anyMatch(until -> until.plus(config.lease()).isBefore(now));
    }

    /** Lets those under way end and begins no other. */
    void stop() throws InterruptedException {
        postman.stop();
    }

    /**
     * Begins to send a notice, unless it cannot be sent.
     *
     * @param ended hears what became of it, at once or later
     */
    void begin(LeasedNotice leased, Consumer<Attempt> ended) {
        if (!leased.contact().reachable()) {
            ended.accept(new Attempt(leased, new Outcome.GivenUp(clock.instant(), Reason.NO_ADDRESS)));
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
            ended.accept(new Attempt(leased, outcome(leased, verdict, clock.instant())));
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
}
