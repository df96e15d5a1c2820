package vn.motcua.payment.counter.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.payment.counter.model.NoOpenShift;
import vn.motcua.payment.counter.model.NothingToPayOut;
import vn.motcua.payment.counter.persistence.TillRow;
import vn.motcua.payment.counter.persistence.Tills;
import vn.motcua.payment.fee.application.FeeBook;
import vn.motcua.payment.fee.model.GatewayName;
import vn.motcua.payment.fee.model.Refund;
import vn.motcua.payment.fee.model.RefundAction;
import vn.motcua.payment.fee.model.RefundTransitions;
import vn.motcua.payment.fee.persistence.FeeRow;
import vn.motcua.payment.fee.persistence.Fees;
import vn.motcua.payment.fee.persistence.RefundQueue;
import vn.motcua.payment.fee.persistence.RefundRow;
import vn.motcua.payment.reference.FeeRights;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** Gives back at the counter what no gateway gives back by itself and is owed: cash out of the till, a card payment by the terminal, a transfer by another one. */
@ApplicationScoped
public class PayingOut {

    private final Tills tills;
    private final Fees fees;
    private final RefundQueue refunds;
    private final FeeBook book;
    private final AuditTrail audit;
    private final Clock clock;

    PayingOut(Tills tills, Fees fees, RefundQueue refunds, FeeBook book, AuditTrail audit, Clock clock) {
        this.tills = tills;
        this.fees = fees;
        this.refunds = refunds;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was given back, and when. */
    public record PaidOut(Refund refund, Instant at) {}

    /** Pays the oldest sum that is owed. */
    public Decision<PaidOut> payOut(Transaction tx, Caller caller, UUID dossier) {
        Instant now = clock.instant();
        Asked<Optional<TillRow>> open = tills.open(tx, caller.id());
        FeeRights rights = FeeRights.toTakeMoney(caller, now);
        Asked<Boolean> known = fees.hasBill(tx, rights, dossier);
        Asked<Optional<RefundQueue.Owed>> found = refunds.atTheCounter(tx, rights, dossier);
        return Decision.of(() -> {
            if (!known.answer()) {
                throw new NotFound();
            }
            RefundQueue.Owed owed = found.answer().orElseThrow(NothingToPayOut::new);
            RefundRow row = owed.refund();
            FeeRow fee = owed.fee();
            TillRow till = open.answer()
                    .filter(one -> one.toModel().unit().equals(fee.bill.unit))
                    .orElseThrow(NoOpenShift::new);
            Refund refund = row.refund();
            if (refund.gateway() == GatewayName.CASH) {
                till.become(till.toModel().paid(refund.amount()));
            }
            Map<String, ?> details =
                    Map.of("refund", row.id(), "transactionNo", refund.transactionNo(), "amount", refund.amount());
            row.finish(tx, RefundTransitions.TABLE.next(row.state(), RefundAction.CONFIRM), now);
            book.enter(tx, fee, fee.toModel().refunded(refund, now), caller.id(), "PayOut", details, now);
            fee.write(tx);
            audit.record(tx, till, new AuditEntry(now, caller.id().toString(), "PayOut", details));
            till.write(tx);
            return new PaidOut(refund, now);
        });
    }
}
