package vn.motcua.payment.fee.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.EventIds;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.payment.fee.application.Announcement.Outcome;
import vn.motcua.payment.fee.model.Capture;
import vn.motcua.payment.fee.model.CaptureOutcome;
import vn.motcua.payment.fee.model.FeeDecision;
import vn.motcua.payment.fee.model.Soundness;
import vn.motcua.payment.fee.persistence.CaptureRow;
import vn.motcua.payment.fee.persistence.Captures;
import vn.motcua.payment.fee.persistence.FeeRow;
import vn.motcua.payment.fee.persistence.InquiryQueue;
import vn.motcua.payment.fee.persistence.Orphan;
import vn.motcua.payment.fee.persistence.PaymentRow;
import vn.motcua.payment.fee.persistence.References;
import vn.motcua.payment.ledger.model.Account;
import vn.motcua.payment.ledger.model.Posting;
import vn.motcua.payment.ledger.persistence.LedgerPostingRow;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Transactions;

/** Records money that a gateway has taken: once for each transaction number, whatever is repeated, late, concurrent or out of order. */
@ApplicationScoped
public class RecordingCapture {

    private static final Logger LOG = Logger.getLogger(RecordingCapture.class);
    private static final UUID NONE_OF_OURS = new UUID(0, 0);

    private final Transactions transactions;
    private final Captures captures;
    private final InquiryQueue inquiries;
    private final FeeBook book;
    private final AuditTrail audit;
    private final InquiryConfig config;
    private final Clock clock;

    RecordingCapture(
            Transactions transactions,
            Captures captures,
            InquiryQueue inquiries,
            FeeBook book,
            AuditTrail audit,
            InquiryConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.captures = captures;
        this.inquiries = inquiries;
        this.book = book;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Records it, or finds that it is known.
     *
     * @param soundness whether the gateway vouches for the money; what it doubts stands in suspense, and it is asked about it again
     */
    public Uni<Outcome> record(Announcement announcement, Soundness soundness) {
        return transactions
                .run(tx -> gather(tx, announcement, soundness))
                .onFailure(Captures::isRecordedMeanwhile)
                .retry()
                .atMost(1);
    }

    private Decision<Outcome> gather(Transaction tx, Announcement announcement, Soundness soundness) {
        UUID payment = References.idOf(announcement.reference()).orElse(NONE_OF_OURS);
        Asked<Optional<Captures.Attempt>> attempt = captures.lockFee(tx, payment);
        Asked<Optional<CaptureRow>> known = captures.known(tx, announcement.gateway(), announcement.transactionNo());
        return Decision.of(() -> {
            Instant now = clock.instant();
            Captures.Attempt found = attempt.answer().orElse(null);
            CaptureRow before = known.answer().orElse(null);
            if (before == null) {
                return found == null
                        ? recordUnknown(tx, announcement, soundness, now)
                        : recordNew(tx, announcement, soundness, found, now);
            }
            if (before.amount() != announcement.amount()) {
                LOG.errorf("Transaction %s was announced before with another amount", announcement.transactionNo());
                return Outcome.WRONG_AMOUNT;
            }
            return found != null && vouchesNow(before, found.payment(), soundness)
                    ? confirm(tx, before, found, now)
                    : again(before);
        });
    }

    private static boolean vouchesNow(CaptureRow before, PaymentRow payment, Soundness soundness) {
        return soundness == Soundness.SOUND
                && before.meaning().isDoubted()
                && payment.id().equals(before.paymentId());
    }

    private static Outcome again(CaptureRow known) {
        return switch (known.meaning()) {
            case WRONG_AMOUNT -> Outcome.WRONG_AMOUNT;
            case UNKNOWN_FEE -> known.paymentId() == null ? Outcome.UNKNOWN_REFERENCE : Outcome.KNOWN;
            case SETTLED, DUPLICATE, LATE, GIVEN_BACK -> Outcome.KNOWN;
            case SUSPICIOUS, REVERSED -> known.paymentId() == null ? Outcome.UNKNOWN_REFERENCE : Outcome.KNOWN;
        };
    }

    private Outcome recordNew(
            Transaction tx, Announcement announcement, Soundness soundness, Captures.Attempt found, Instant now) {
        PaymentRow payment = found.payment();
        FeeRow row = found.fee();
        Capture capture = new Capture(
                payment.id(),
                payment.amount(),
                announcement.gateway(),
                announcement.transactionNo(),
                announcement.amount(),
                soundness);
        CaptureOutcome outcome = entered(tx, announcement, row, payment, capture, now);
        row.write(tx);
        if (outcome.isDoubted()) {
            inquiries.askFrom(tx, payment.id(), now.plus(config.firstWait()));
        }
        return outcome == CaptureOutcome.WRONG_AMOUNT ? Outcome.WRONG_AMOUNT : Outcome.RECORDED;
    }

    /**
     * Enters a transfer that names a fee whose bill is locked: it is an attempt and its money at once. The fee's row is written by whoever asks, once for
     * all transfers of a batch.
     */
    public void transferred(Transaction tx, FeeRow row, Announcement announcement, Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        PaymentRow payment = new PaymentRow(
                EventIds.next(), row.bill.dossierId, row.feeId, row.amount(), announcement.gateway(), second, second);
        audit.record(
                tx,
                payment,
                new AuditEntry(
                        now,
                        Deeds.SYSTEM,
                        "RecordCapture",
                        Map.of("transactionNo", announcement.transactionNo(), "amount", announcement.amount())));
        payment.add(tx);
        Capture capture = new Capture(
                payment.id(),
                payment.amount(),
                announcement.gateway(),
                announcement.transactionNo(),
                announcement.amount(),
                Soundness.SOUND);
        entered(tx, announcement.about(payment.reference()), row, payment, capture, now);
    }

    /** Enters a transfer that names no fee. */
    public void unknown(Transaction tx, Announcement announcement, Instant now) {
        recordUnknown(tx, announcement, Soundness.SOUND, now);
    }

    private CaptureOutcome entered(
            Transaction tx, Announcement announcement, FeeRow row, PaymentRow payment, Capture capture, Instant now) {
        CaptureOutcome outcome = row.toModel().verdictOn(capture);
        FeeDecision decision = row.toModel().captured(capture, now);
        captureRow(announcement, payment.id(), row.bill.dossierId, outcome, now).add(tx);
        book.enter(
                tx,
                row,
                decision,
                "RecordCapture",
                Map.of(
                        "gateway",
                        announcement.gateway(),
                        "reference",
                        announcement.reference(),
                        "transactionNo",
                        announcement.transactionNo(),
                        "amount",
                        announcement.amount(),
                        "code",
                        announcement.code(),
                        "outcome",
                        outcome),
                now);
        return outcome;
    }

    /** The gateway knows now: what it doubted leaves suspense as if it had been announced just now. */
    private Outcome confirm(Transaction tx, CaptureRow before, Captures.Attempt found, Instant now) {
        PaymentRow payment = found.payment();
        FeeRow row = found.fee();
        Capture capture = new Capture(
                payment.id(),
                payment.amount(),
                before.gateway(),
                before.transactionNo(),
                before.amount(),
                Soundness.SOUND);
        CaptureOutcome purpose = row.toModel().verdictOn(capture);
        FeeDecision decision = row.toModel().confirmed(capture, now);
        inquiries.answered(tx, payment.id());
        if (decision.isEmpty()) {
            return purpose == CaptureOutcome.WRONG_AMOUNT ? Outcome.WRONG_AMOUNT : Outcome.KNOWN;
        }
        before.release(tx, purpose, now);
        book.enter(
                tx,
                row,
                decision,
                "ConfirmCapture",
                Map.of("gateway", before.gateway(), "transactionNo", before.transactionNo(), "outcome", purpose),
                now);
        row.write(tx);
        return Outcome.RECORDED;
    }

    /** The money is real although we know nothing of its purpose: it stands in suspense until somebody decides. */
    private Outcome recordUnknown(Transaction tx, Announcement announcement, Soundness soundness, Instant now) {
        CaptureOutcome outcome =
                switch (soundness) {
                    case SOUND -> CaptureOutcome.UNKNOWN_FEE;
                    case SUSPICIOUS -> CaptureOutcome.SUSPICIOUS;
                    case REVERSED -> CaptureOutcome.REVERSED;
                };
        captureRow(announcement, null, null, outcome, now).add(tx);
        LedgerPostingRow.add(
                tx,
                null,
                new Posting(
                        Posting.Kind.SUSPENDED,
                        Account.gateway(announcement.gateway().code()),
                        Account.SUSPENSE,
                        announcement.amount(),
                        announcement.gateway().name(),
                        announcement.transactionNo()),
                now);
        audit.record(
                tx,
                new Orphan(announcement.gateway(), announcement.transactionNo(), AuditHead.START),
                new AuditEntry(
                        now,
                        Deeds.SYSTEM,
                        "RecordCapture",
                        Map.of("amount", announcement.amount(), "outcome", outcome)));
        return Outcome.UNKNOWN_REFERENCE;
    }

    private static CaptureRow captureRow(
            Announcement announcement,
            @Nullable UUID payment,
            @Nullable UUID dossier,
            CaptureOutcome outcome,
            Instant now) {
        return new CaptureRow(
                announcement.gateway(),
                announcement.transactionNo(),
                payment,
                dossier,
                announcement.reference(),
                announcement.amount(),
                outcome,
                null,
                announcement.paidAt(),
                now);
    }
}
