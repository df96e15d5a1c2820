package vn.motcua.payment.fee.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.payment.fee.application.Announcement.Outcome;
import vn.motcua.payment.fee.persistence.Captures;
import vn.motcua.payment.fee.persistence.PaymentRow;
import vn.motcua.payment.fee.persistence.References;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Transactions;

/** Ends an attempt that the gateway has declined; the fee stays due. */
@ApplicationScoped
public class RecordingDecline {

    private final Transactions transactions;
    private final Captures captures;
    private final AuditTrail audit;
    private final Clock clock;

    RecordingDecline(Transactions transactions, Captures captures, AuditTrail audit, Clock clock) {
        this.transactions = transactions;
        this.captures = captures;
        this.audit = audit;
        this.clock = clock;
    }

    /** Records it, unless money was taken for the attempt or it has ended before. */
    public Uni<Outcome> record(Announcement announcement) {
        return References.idOf(announcement.reference())
                .map(payment -> transactions.run(tx -> gather(tx, announcement, payment)))
                .orElseGet(() -> Uni.createFrom().item(Outcome.UNKNOWN_REFERENCE));
    }

    private Decision<Outcome> gather(Transaction tx, Announcement announcement, UUID id) {
        Asked<Optional<PaymentRow>> payment = captures.lockPayment(tx, id);
        Asked<Boolean> taken = captures.anyOf(tx, id);
        return Decision.of(() -> payment.answer()
                .map(found -> decide(tx, announcement, found, taken.answer()))
                .orElse(Outcome.UNKNOWN_REFERENCE));
    }

    private Outcome decide(Transaction tx, Announcement announcement, PaymentRow payment, boolean taken) {
        if (announcement.amount() != payment.amount()) {
            return Outcome.WRONG_AMOUNT;
        }
        if (payment.declinedAt() != null || taken) {
            return Outcome.KNOWN;
        }
        Instant now = clock.instant();
        audit.record(
                tx,
                payment,
                new AuditEntry(
                        now,
                        Deeds.SYSTEM,
                        "RecordDecline",
                        Map.of("gateway", announcement.gateway(), "code", announcement.code())));
        payment.decline(tx, now, announcement.code());
        return Outcome.RECORDED;
    }
}
