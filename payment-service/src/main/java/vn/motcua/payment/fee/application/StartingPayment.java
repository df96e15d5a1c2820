package vn.motcua.payment.fee.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.eventing.EventIds;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.payment.fee.model.Fee;
import vn.motcua.payment.fee.persistence.FeeRow;
import vn.motcua.payment.fee.persistence.PaymentRow;

/** Starts an attempt to pay a fee that is due. The fee itself is not touched: money alone changes it. */
@ApplicationScoped
public class StartingPayment {

    private final AuditTrail audit;
    private final Clock clock;
    private final Duration payWithin;

    StartingPayment(
            AuditTrail audit,
            Clock clock,
            @ConfigProperty(name = "motcua.payment.pay-within", defaultValue = "PT15M") Duration payWithin) {
        this.audit = audit;
        this.clock = clock;
        this.payWithin = payWithin;
    }

    /** An attempt and what it is for. */
    public record Started(PaymentRow payment, Fee fee) {}

    /**
     * Starts it.
     *
     * @throws vn.motcua.kit.refusal.Refusal (in the Uni) when the dossier is not the caller's, or nothing is to be paid
     */
    public Uni<Started> start(Mutiny.Session session, Caller caller, UUID dossierId) {
        return session.createSelectionQuery(
                        "from FeeRow f where f.dossierId = :dossier and f.ownerRef = :caller", FeeRow.class)
                .setParameter("dossier", dossierId)
                .setParameter("caller", caller.id())
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .chain(row -> {
                    Fee fee = row.toModel();
                    fee.mayBePaid();
                    PaymentRow payment = attempt(fee);
                    AuditEntry deed = new AuditEntry(
                            payment.createdAt,
                            caller.id().toString(),
                            "StartPayment",
                            Map.of("dossier", dossierId, "amount", fee.amount()));
                    audit.record(session, payment, deed);
                    return session.persist(payment).replaceWith(new Started(payment, fee));
                });
    }

    private PaymentRow attempt(Fee fee) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        PaymentRow payment = new PaymentRow();
        payment.id = EventIds.next();
        payment.dossierId = fee.dossierId();
        payment.amount = fee.amount();
        payment.createdAt = now;
        payment.expiresAt = now.plus(payWithin);
        return payment;
    }
}
