package vn.motcua.payment.fee.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.EventIds;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.payment.fee.model.Fee;
import vn.motcua.payment.fee.model.FeeState;
import vn.motcua.payment.fee.model.GatewayName;
import vn.motcua.payment.fee.persistence.FeeRow;
import vn.motcua.payment.fee.persistence.Fees;
import vn.motcua.payment.fee.persistence.PaymentRow;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** Starts an attempt to pay a fee that is due. The fee itself is not touched, nor locked: money alone changes it. */
@ApplicationScoped
public class StartingPayment {

    private final Fees fees;
    private final AuditTrail audit;
    private final PaymentConfig config;
    private final Clock clock;

    StartingPayment(Fees fees, AuditTrail audit, PaymentConfig config, Clock clock) {
        this.fees = fees;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /** An attempt and what it is for. */
    public record Started(PaymentRow payment, Fee fee) {}

    /**
     * Starts it.
     *
     * @param feeId which fee; null for the one that is due
     * @throws vn.motcua.kit.refusal.Refusal (in the decision) when the dossier is not the caller's, or nothing is to be paid
     */
    public Decision<Started> start(
            Transaction tx, Caller caller, UUID dossierId, @Nullable UUID feeId, GatewayName gateway) {
        Asked<List<FeeRow>> rows = fees.ofOwner(tx, dossierId, caller.id());
        return Decision.of(() -> {
            Fee fee = chosen(rows.answer(), feeId);
            fee.mayBePaid();
            PaymentRow payment = attempt(fee, gateway);
            audit.record(
                    tx,
                    payment,
                    new AuditEntry(
                            payment.createdAt(),
                            caller.id().toString(),
                            "StartPayment",
                            Map.of("dossier", dossierId, "amount", fee.amount())));
            payment.add(tx);
            return new Started(payment, fee);
        });
    }

    /** The fee that is named, or else the one that is due; when none is, the first says why. */
    private static Fee chosen(List<FeeRow> rows, @Nullable UUID feeId) {
        List<Fee> known = rows.stream()
                .map(FeeRow::toModel)
                .filter(fee -> feeId == null || fee.feeId().equals(feeId))
                .toList();
        return known.stream()
                .filter(fee -> fee.state() == FeeState.DUE)
                .findFirst()
                .or(() -> known.stream().findFirst())
                .orElseThrow(NotFound::new);
    }

    private PaymentRow attempt(Fee fee, GatewayName gateway) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new PaymentRow(
                EventIds.next(),
                fee.dossierId(),
                fee.feeId(),
                fee.amount(),
                gateway,
                now,
                now.plus(config.payWithin()));
    }
}
