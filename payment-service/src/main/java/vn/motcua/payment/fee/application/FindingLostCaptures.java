package vn.motcua.payment.fee.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.motcua.payment.fee.model.Soundness;
import vn.motcua.payment.fee.persistence.Captures;
import vn.motcua.payment.fee.persistence.InquiryQueue;
import vn.motcua.payment.fee.persistence.InquiryQueue.Due;
import vn.motcua.payment.fee.persistence.References;
import vn.motcua.payment.fee.port.InquiryGateway;
import vn.motcua.payment.fee.port.InquiryGateway.Finding;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Transactions;

/**
 * Asks the gateway for attempts that it should have announced by now, and for money that it doubts: what it says is recorded as if it had been
 * announced. Each attempt waits for itself, longer from time to time, so one that the gateway cannot tell about holds up no other.
 */
@ApplicationScoped
public class FindingLostCaptures {

    private static final Logger LOG = Logger.getLogger(FindingLostCaptures.class);

    private final Transactions transactions;
    private final InquiryQueue queue;
    private final Captures captures;
    private final InquiryGateway gateway;
    private final RecordingCapture recording;
    private final InquiryConfig config;
    private final Waits waits;
    private final Clock clock;

    FindingLostCaptures(
            Transactions transactions,
            InquiryQueue queue,
            Captures captures,
            InquiryGateway gateway,
            RecordingCapture recording,
            InquiryConfig config,
            Clock clock) {
        if (config.lease().compareTo(gateway.answersWithin()) <= 0) {
            throw new IllegalArgumentException("motcua.inquiries.lease must be longer than the gateway may take");
        }
        this.transactions = transactions;
        this.queue = queue;
        this.captures = captures;
        this.gateway = gateway;
        this.recording = recording;
        this.config = config;
        this.waits = new Waits(config.firstWait(), config.longestWait());
        this.clock = clock;
    }

    /** Looks through the attempts that are old enough by now, then asks about those that are due. */
    public Uni<Void> askForSilentAttempts() {
        return findSilent().chain(this::askWhatIsDue);
    }

    /** The gateway has said something about an attempt that means neither yes nor no: it is asked itself, soon. */
    public Uni<Void> askAbout(String reference) {
        return References.idOf(reference)
                .map(payment -> transactions.run(tx -> keep(tx, payment)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Decision<Void> keep(Transaction tx, UUID payment) {
        Asked<Boolean> exists = queue.isAttempt(tx, payment);
        return Decision.doing(() -> {
            if (exists.answer()) {
                queue.askFrom(tx, payment, clock.instant().plus(config.firstWait()));
            }
        });
    }

    private Uni<Void> findSilent() {
        Instant now = clock.instant();
        return transactions
                .run(tx -> {
                    Asked<Long> lookedThrough =
                            queue.findSilent(tx, gateway.name(), now.minus(config.after()), now, config.batch());
                    return Decision.of(lookedThrough::answer);
                })
                .chain(many -> many < config.batch() ? Uni.createFrom().voidItem() : findSilent());
    }

    private Uni<Void> askWhatIsDue() {
        return transactions.run(this::lease).chain(due -> {
            if (due.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            Uni<Void> all = Uni.join()
                    .all(due.stream().map(this::ask).toList())
                    .andCollectFailures()
                    .replaceWithVoid();
            return due.size() < config.parallel() ? all : all.chain(this::askWhatIsDue);
        });
    }

    private Decision<List<Due>> lease(Transaction tx) {
        Instant now = clock.instant();
        Asked<List<Due>> due = queue.lease(tx, now, now.plus(config.lease()), config.parallel());
        return Decision.of(due::answer);
    }

    private Uni<Void> ask(Due due) {
        return gateway.find(due.reference(), due.startedAt()).chain(finding -> switch (finding) {
            case Finding.Taken taken -> taken(due, taken);
            case Finding.NothingTaken nothing -> transactions.run(tx -> nothingTaken(tx, due, nothing.code()));
            case Finding.Unclear unclear -> postpone(due, unclear.code());
        });
    }

    private Uni<Void> taken(Due due, Finding.Taken taken) {
        Announcement announcement = new Announcement(
                due.gateway(), due.reference(), taken.transactionNo(), taken.amount(), taken.code(), taken.paidAt());
        return recording.record(announcement, taken.soundness()).chain(outcome -> {
            if (outcome == Announcement.Outcome.RECORDED) {
                LOG.warnf("Transaction %s is recorded because the gateway was asked", taken.transactionNo());
            }
            return taken.soundness() == Soundness.SOUND
                    ? transactions.run(tx -> Decision.doing(() -> queue.answered(tx, due.payment())))
                    : postpone(due, taken.code());
        });
    }

    /** That ends it, unless money is recorded for the attempt: then the gateway contradicts itself, and somebody must look. */
    private Decision<Void> nothingTaken(Transaction tx, Due due, String code) {
        Asked<Boolean> hasMoney = captures.anyOf(tx, due.payment());
        return Decision.doing(() -> {
            if (hasMoney.answer()) {
                LOG.errorf("The gateway knows nothing any more of money for attempt %s", due.payment());
                queue.askAgain(tx, due.payment(), null, code);
            } else {
                queue.answered(tx, due.payment());
            }
        });
    }

    private Uni<Void> postpone(Due due, String code) {
        boolean last = due.tries() >= config.tries();
        Instant next = last ? null : clock.instant().plus(waits.after(due.tries()));
        if (last) {
            LOG.errorf(
                    "The gateway does not say what became of attempt %s (%s): somebody must look", due.payment(), code);
        }
        return transactions.run(tx -> Decision.doing(() -> queue.askAgain(tx, due.payment(), next, code)));
    }
}
