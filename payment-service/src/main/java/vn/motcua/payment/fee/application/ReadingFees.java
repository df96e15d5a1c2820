package vn.motcua.payment.fee.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.kit.role.Roles;
import vn.motcua.payment.fee.model.Fee;
import vn.motcua.payment.fee.model.PaymentState;
import vn.motcua.payment.fee.persistence.CaptureRow;
import vn.motcua.payment.fee.persistence.FeeLookUps;
import vn.motcua.payment.fee.persistence.FeeLookUps.Attempt;
import vn.motcua.payment.fee.persistence.FeeRow;
import vn.motcua.payment.fee.persistence.SuspenseRow;
import vn.motcua.payment.reference.FeeRights;

/** Fees and payments as somebody may see them. */
@ApplicationScoped
public class ReadingFees {

    private final FeeLookUps lookUps;
    private final Clock clock;

    ReadingFees(FeeLookUps lookUps, Clock clock) {
        this.lookUps = lookUps;
        this.clock = clock;
    }

    /** The fees of a dossier. */
    public Uni<List<FeeRow>> fees(Caller caller, UUID dossierId) {
        return lookUps.fees(rights(caller), dossierId).invoke(fees -> {
            if (fees.isEmpty()) {
                throw new NotFound();
            }
        });
    }

    /** The fees of the dossier with this code; none when there is none that the caller may see. */
    public Uni<List<FeeRow>> feesByCode(Caller caller, String dossierCode) {
        return lookUps.feesByCode(rights(caller), dossierCode);
    }

    /** One fee. */
    public Uni<Fee> fee(Caller caller, UUID feeId) {
        return lookUps.fee(rights(caller), feeId)
                .map(fee -> fee.map(FeeRow::toModel).orElseThrow(NotFound::new));
    }

    /** One attempt to pay. */
    public Uni<Attempt> payment(Caller caller, UUID paymentId) {
        return lookUps.payment(rights(caller), paymentId).map(attempt -> attempt.orElseThrow(NotFound::new));
    }

    /** One attempt as the gateway's browser return may show it: the signature has proved who asks. */
    public Uni<@Nullable Attempt> returned(UUID paymentId) {
        return lookUps.returned(paymentId).map(attempt -> attempt.orElse(null));
    }

    /** What became of an attempt. */
    public PaymentState stateOf(Attempt attempt) {
        CaptureRow capture = attempt.capture();
        return PaymentState.of(
                capture == null ? null : capture.meaning(),
                attempt.payment().declinedAt(),
                attempt.payment().expiresAt(),
                clock.instant());
    }

    /** Money in suspense of the officer's units, oldest first; administrators see what belongs to no unit. */
    public Uni<List<SuspenseRow>> suspense(Caller caller, Instant afterTime, String afterNumber, int most) {
        return lookUps.suspense(
                FeeRights.toWatchSuspense(caller, clock.instant()),
                caller.is(Roles.ADMINISTRATOR),
                afterTime,
                afterNumber,
                most);
    }

    private FeeRights rights(Caller caller) {
        return FeeRights.of(caller, clock.instant());
    }
}
