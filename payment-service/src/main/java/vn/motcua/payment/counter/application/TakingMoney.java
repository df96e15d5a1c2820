package vn.motcua.payment.counter.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.EventIds;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.audit.Audited;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.payment.counter.model.CounterMethod;
import vn.motcua.payment.counter.model.NoOpenShift;
import vn.motcua.payment.counter.model.Receipt;
import vn.motcua.payment.counter.model.ReceiptState;
import vn.motcua.payment.counter.model.Till;
import vn.motcua.payment.counter.persistence.ReceiptRow;
import vn.motcua.payment.counter.persistence.Receipts;
import vn.motcua.payment.counter.persistence.TillRow;
import vn.motcua.payment.counter.persistence.Tills;
import vn.motcua.payment.fee.application.FeeBook;
import vn.motcua.payment.fee.model.Capture;
import vn.motcua.payment.fee.model.CaptureOutcome;
import vn.motcua.payment.fee.model.Fee;
import vn.motcua.payment.fee.model.Soundness;
import vn.motcua.payment.fee.persistence.CaptureRow;
import vn.motcua.payment.fee.persistence.FeeRow;
import vn.motcua.payment.fee.persistence.Fees;
import vn.motcua.payment.fee.persistence.PaymentRow;
import vn.motcua.payment.reference.FeeRights;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/**
 * A cashier takes money for a fee: payment, capture, book, receipt and till move in one transaction, so that whatever is interrupted, all of it has
 * happened or nothing. It takes one trip more than other commands, because a number is taken only when the rules allow the receipt.
 */
@ApplicationScoped
public class TakingMoney {

    private final Tills tills;
    private final Fees fees;
    private final Receipts receipts;
    private final FeeBook book;
    private final AuditTrail audit;
    private final Clock clock;

    TakingMoney(Tills tills, Fees fees, Receipts receipts, FeeBook book, AuditTrail audit, Clock clock) {
        this.tills = tills;
        this.fees = fees;
        this.receipts = receipts;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is taken.
     *
     * @param cardReference number of the terminal's slip; null for cash
     */
    public record TakeMoney(
            UUID feeId, CounterMethod method, @Nullable String cardReference) {

        /** A card payment is found again by its slip, and only that. */
        public TakeMoney {
            if ((method == CounterMethod.CARD) != (cardReference != null)) {
                throw InvalidRequest.field("cardReference", method == CounterMethod.CARD ? "required" : "not-for-cash");
            }
        }
    }

    /** Takes it, exactly what is due. */
    public Decision<Receipt> take(Transaction tx, Caller caller, TakeMoney command) {
        Instant now = clock.instant();
        Asked<Optional<TillRow>> open = tills.open(tx, caller.id());
        Asked<Optional<FeeRow>> found = fees.atTheCounter(tx, FeeRights.toTakeMoney(caller, now), command.feeId());
        return () -> {
            FeeRow fee = found.answer().orElseThrow(NotFound::new);
            TillRow till = open.answer()
                    .filter(row -> row.toModel().unit().equals(fee.bill.unit))
                    .orElseThrow(NoOpenShift::new);
            fee.toModel().mayBePaid();
            String series = ReceiptSeries.of(till.toModel().unit(), now);
            Asked<Long> number = receipts.next(tx, series);
            return tx.answers().map(taken -> enter(tx, caller, command, till, fee, series, number.answer(), now));
        };
    }

    private Receipt enter(
            Transaction tx,
            Caller caller,
            TakeMoney command,
            TillRow till,
            FeeRow row,
            String series,
            long number,
            Instant now) {
        Fee fee = row.toModel();
        String transactionNo = Receipt.written(series, number);
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        PaymentRow payment = new PaymentRow(
                EventIds.next(),
                fee.dossierId(),
                fee.feeId(),
                fee.amount(),
                command.method().gateway(),
                second,
                second);
        Receipt receipt = receipt(caller, command, till.toModel(), fee, payment.id(), series, number, now);
        Map<String, ?> details = Map.of(
                "fee", fee.feeId(), "receipt", transactionNo, "method", command.method(), "amount", fee.amount());
        record(tx, payment, caller, details, now);
        payment.add(tx);
        new CaptureRow(
                        command.method().gateway(),
                        transactionNo,
                        payment.id(),
                        fee.dossierId(),
                        payment.reference(),
                        fee.amount(),
                        CaptureOutcome.SETTLED,
                        null,
                        now,
                        now)
                .add(tx);
        Capture capture = new Capture(
                payment.id(), fee.amount(), command.method().gateway(), transactionNo, fee.amount(), Soundness.SOUND);
        book.enter(tx, row, fee.captured(capture, now), caller.id(), "TakeMoney", details, now);
        row.write(tx);
        ReceiptRow issued = ReceiptRow.issued(receipt);
        record(tx, issued, caller, details, now);
        issued.add(tx);
        till.become(till.toModel().took(command.method(), fee.amount()));
        record(tx, till, caller, details, now);
        till.write(tx);
        return receipt;
    }

    private void record(Transaction tx, Audited subject, Caller caller, Map<String, ?> details, Instant now) {
        audit.record(tx, subject, new AuditEntry(now, caller.id().toString(), "TakeMoney", details));
    }

    private static Receipt receipt(
            Caller caller,
            TakeMoney command,
            Till till,
            Fee fee,
            UUID payment,
            String series,
            long number,
            Instant now) {
        return new Receipt(
                EventIds.next(),
                series,
                number,
                till.unit(),
                till.id(),
                payment,
                fee.feeId(),
                fee.dossierCode(),
                fee.amount(),
                command.method(),
                command.cardReference(),
                now,
                caller.id(),
                null,
                ReceiptState.ISSUED,
                null);
    }
}
