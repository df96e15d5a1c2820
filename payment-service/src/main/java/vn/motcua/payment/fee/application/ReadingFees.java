package vn.motcua.payment.fee.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.payment.fee.persistence.CaptureRow;
import vn.motcua.payment.fee.persistence.FeeRow;
import vn.motcua.payment.fee.persistence.PaymentRow;
import vn.motcua.payment.reference.FeeRights;
import vn.motcua.transactions.UnitOfWork;

/** Fees and payments as somebody may see them. */
@ApplicationScoped
public class ReadingFees {

    private static final String FEE = "select f from FeeRow f where f.dossierId = :dossier and " + FeeRights.MAY_SEE;

    private static final String PAYMENT = "select p, c from PaymentRow p join FeeRow f on f.dossierId = p.dossierId"
            + " left join CaptureRow c on c.paymentId = p.id where p.id = :payment and " + FeeRights.MAY_SEE
            + " order by c.recordedAt";

    private final UnitOfWork unitOfWork;
    private final Clock clock;

    ReadingFees(UnitOfWork unitOfWork, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** An attempt and the first money taken for it. */
    public record Attempt(PaymentRow payment, @Nullable CaptureRow capture) {}

    /** The fee of a dossier. */
    public Uni<FeeRow> fee(Caller caller, UUID dossierId) {
        FeeRights rights = FeeRights.of(caller, clock.instant());
        return unitOfWork
                .read(session -> rights.on(
                                session.createSelectionQuery(FEE, FeeRow.class).setParameter("dossier", dossierId))
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    /** One attempt to pay. */
    public Uni<Attempt> payment(Caller caller, UUID paymentId) {
        FeeRights rights = FeeRights.of(caller, clock.instant());
        return unitOfWork
                .read(session -> rights.on(session.createSelectionQuery(PAYMENT, Object[].class)
                                .setParameter("payment", paymentId))
                        .getResultList())
                .map(rows -> {
                    if (rows.isEmpty()) {
                        throw new NotFound();
                    }
                    Object[] first = rows.getFirst();
                    return new Attempt((PaymentRow) first[0], (CaptureRow) first[1]);
                });
    }

    /** One attempt as the gateway's browser return may show it: the signature has proved who asks. */
    public Uni<@Nullable Attempt> returned(UUID paymentId) {
        return unitOfWork.read(session -> session.createSelectionQuery(
                        "select p, c from PaymentRow p left join CaptureRow c on c.paymentId = p.id where p.id = :payment"
                                + " order by c.recordedAt",
                        Object[].class)
                .setParameter("payment", paymentId)
                .getResultList()
                .map(rows -> rows.isEmpty()
                        ? null
                        : new Attempt((PaymentRow) rows.getFirst()[0], (CaptureRow) rows.getFirst()[1])));
    }
}
