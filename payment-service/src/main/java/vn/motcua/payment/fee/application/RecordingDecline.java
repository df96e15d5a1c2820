package vn.motcua.payment.fee.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.payment.fee.application.Announcement.Outcome;
import vn.motcua.payment.fee.persistence.PaymentRow;
import vn.motcua.payment.fee.persistence.Races;
import vn.motcua.payment.fee.persistence.References;
import vn.motcua.transactions.UnitOfWork;

/** Ends an attempt that the gateway has declined; the fee stays due. */
@ApplicationScoped
public class RecordingDecline {

    private static final String LOOK_UP = """
            select p, (select count(c) from CaptureRow c where c.paymentId = p.id) from PaymentRow p where p.id = :payment
            """;

    private final UnitOfWork unitOfWork;
    private final AuditTrail audit;
    private final Clock clock;

    RecordingDecline(UnitOfWork unitOfWork, AuditTrail audit, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.audit = audit;
        this.clock = clock;
    }

    /** Records it, unless money was taken for the attempt or it has ended before. */
    public Uni<Outcome> record(Announcement announcement) {
        Optional<UUID> payment = References.idOf(announcement.reference());
        if (payment.isEmpty()) {
            return Uni.createFrom().item(Outcome.UNKNOWN_REFERENCE);
        }
        return Races.retried(() -> unitOfWork.run(session -> record(session, announcement, payment.get())));
    }

    private Uni<Outcome> record(Mutiny.Session session, Announcement announcement, UUID payment) {
        return session.createSelectionQuery(LOOK_UP, Object[].class)
                .setParameter("payment", payment)
                .getSingleResultOrNull()
                .chain(found -> {
                    if (found == null) {
                        return Uni.createFrom().item(Outcome.UNKNOWN_REFERENCE);
                    }
                    PaymentRow row = (PaymentRow) found[0];
                    if (announcement.amount() != row.amount) {
                        return Uni.createFrom().item(Outcome.WRONG_AMOUNT);
                    }
                    if (row.declinedAt != null || ((Number) found[1]).longValue() > 0) {
                        return Uni.createFrom().item(Outcome.KNOWN);
                    }
                    Instant now = clock.instant();
                    row.declinedAt = now;
                    row.declineCode = announcement.code();
                    AuditEntry deed =
                            new AuditEntry(now, FeeBook.GATEWAY, "RecordDecline", Map.of("code", announcement.code()));
                    audit.record(session, row, deed);
                    return Uni.createFrom().item(Outcome.RECORDED);
                });
    }
}
