package vn.motcua.payment.fee.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.audit.Audited;
import vn.motcua.payment.fee.application.Announcement.Outcome;
import vn.motcua.payment.fee.model.Capture;
import vn.motcua.payment.fee.model.CaptureOutcome;
import vn.motcua.payment.fee.model.Fee;
import vn.motcua.payment.fee.persistence.CaptureRow;
import vn.motcua.payment.fee.persistence.FeeRow;
import vn.motcua.payment.fee.persistence.PaymentRow;
import vn.motcua.payment.fee.persistence.Races;
import vn.motcua.payment.fee.persistence.References;
import vn.motcua.payment.ledger.LedgerPostingRow;
import vn.motcua.payment.ledger.model.Account;
import vn.motcua.payment.ledger.model.Posting;
import vn.motcua.transactions.UnitOfWork;

/**
 * Records money that a gateway has taken: once for each transaction number, whatever is repeated, late, concurrent or
 * out of order. Costs one query and one flush.
 */
@ApplicationScoped
public class RecordingCapture {

    private static final String LOOK_UP = """
            select p, f, c
              from PaymentRow p
              join FeeRow f on f.dossierId = p.dossierId
              left join CaptureRow c on c.gateway = :gateway and c.transactionNo = :number
             where p.id = :payment
            """;

    private final UnitOfWork unitOfWork;
    private final FeeBook book;
    private final AuditTrail audit;
    private final Clock clock;

    RecordingCapture(UnitOfWork unitOfWork, FeeBook book, AuditTrail audit, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** Records it, or finds that it is known. */
    public Uni<Outcome> record(Announcement announcement) {
        return Races.retried(() -> unitOfWork.run(session -> record(session, announcement)));
    }

    private Uni<Outcome> record(Mutiny.Session session, Announcement announcement) {
        Optional<UUID> payment = References.idOf(announcement.reference());
        if (payment.isEmpty()) {
            return recordUnknown(session, announcement);
        }
        return session.createSelectionQuery(LOOK_UP, Object[].class)
                .setParameter("gateway", FeeBook.GATEWAY)
                .setParameter("number", announcement.transactionNo())
                .setParameter("payment", payment.get())
                .getSingleResultOrNull()
                .chain(found -> {
                    if (found == null) {
                        return recordUnknown(session, announcement);
                    }
                    if (found[2] instanceof CaptureRow known) {
                        return Uni.createFrom().item(again(known));
                    }
                    return recordNew(session, announcement, (PaymentRow) found[0], (FeeRow) found[1]);
                });
    }

    private static Outcome again(CaptureRow known) {
        return switch (known.outcome) {
            case WRONG_AMOUNT -> Outcome.WRONG_AMOUNT;
            case UNKNOWN_FEE -> known.paymentId == null ? Outcome.UNKNOWN_REFERENCE : Outcome.KNOWN;
            case SETTLED, DUPLICATE, LATE -> Outcome.KNOWN;
        };
    }

    private Uni<Outcome> recordNew(Mutiny.Session session, Announcement announcement, PaymentRow payment, FeeRow row) {
        Instant now = clock.instant();
        Capture capture = new Capture(payment.id, payment.amount, announcement.transactionNo(), announcement.amount());
        Fee fee = row.toModel();
        CaptureOutcome outcome = fee.verdictOn(capture);
        AuditEntry deed = new AuditEntry(
                now,
                FeeBook.GATEWAY,
                "RecordCapture",
                Map.of(
                        "reference",
                        announcement.reference(),
                        "transactionNo",
                        announcement.transactionNo(),
                        "amount",
                        announcement.amount(),
                        "outcome",
                        outcome));
        return session.persist(captureRow(announcement, payment.id, row.dossierId, outcome, now))
                .chain(() ->
                        book.write(session, List.of(new FeeBook.Change(row, fee.captured(capture, now), deed)), now))
                .replaceWith(outcome == CaptureOutcome.WRONG_AMOUNT ? Outcome.WRONG_AMOUNT : Outcome.RECORDED);
    }

    /** The money is real although we know nothing of its purpose: it stands in suspense until somebody decides. */
    private Uni<Outcome> recordUnknown(Mutiny.Session session, Announcement announcement) {
        CaptureRow.Key key = new CaptureRow.Key(FeeBook.GATEWAY, announcement.transactionNo());
        Instant now = clock.instant();
        Posting posting = new Posting(
                Posting.Kind.SUSPENDED,
                Account.gateway("vnpay"),
                Account.SUSPENSE,
                announcement.amount(),
                announcement.transactionNo());
        AuditEntry deed = new AuditEntry(
                now,
                FeeBook.GATEWAY,
                "RecordCapture",
                Map.of("amount", announcement.amount(), "outcome", "UNKNOWN_FEE"));
        return session.find(CaptureRow.class, key)
                .chain(known -> known != null
                        ? Uni.createFrom().voidItem()
                        : session.persist(captureRow(announcement, null, null, CaptureOutcome.UNKNOWN_FEE, now))
                                .chain(() -> session.persist(LedgerPostingRow.of(null, FeeBook.GATEWAY, posting, now)))
                                .invoke(() -> audit.record(session, new Orphan(announcement.transactionNo()), deed)))
                .replaceWith(Outcome.UNKNOWN_REFERENCE);
    }

    private static CaptureRow captureRow(
            Announcement announcement,
            @Nullable UUID payment,
            @Nullable UUID dossier,
            CaptureOutcome outcome,
            Instant now) {
        CaptureRow row = new CaptureRow();
        row.gateway = FeeBook.GATEWAY;
        row.transactionNo = announcement.transactionNo();
        row.paymentId = payment;
        row.dossierId = dossier;
        row.reference = announcement.reference();
        row.amount = announcement.amount();
        row.outcome = outcome;
        row.paidAt = announcement.paidAt();
        row.recordedAt = now;
        return row;
    }

    /** A capture that belongs to no fee has a trail of one entry. */
    private record Orphan(String transactionNo) implements Audited {
        @Override
        public String auditSubject() {
            return "capture:" + FeeBook.GATEWAY + ":" + transactionNo;
        }

        @Override
        public AuditHead auditHead() {
            return AuditHead.START;
        }

        @Override
        public void auditHead(AuditHead head) {
            // The chain ends here; the capture itself is append-only.
        }
    }
}
