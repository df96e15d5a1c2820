package vn.motcua.payment.counter.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.eventing.EventIds;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.audit.Audited;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.payment.counter.model.Receipt;
import vn.motcua.payment.counter.persistence.ReceiptRow;
import vn.motcua.payment.counter.persistence.Receipts;
import vn.motcua.payment.reference.FeeRights;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** Two people void a wrong receipt; the money stays, under the next number of the series. */
@ApplicationScoped
public class VoidingReceipt {

    private final Receipts receipts;
    private final AuditTrail audit;
    private final Clock clock;

    VoidingReceipt(Receipts receipts, AuditTrail audit, Clock clock) {
        this.receipts = receipts;
        this.audit = audit;
        this.clock = clock;
    }

    /** One wants it voided. */
    public Decision<Receipt> ask(Transaction tx, Caller caller, UUID id, String reason) {
        Instant now = clock.instant();
        Asked<Optional<ReceiptRow>> found = receipts.lock(tx, FeeRights.toDecideAboutReceipts(caller, now), id);
        return Decision.of(() -> {
            ReceiptRow row = found.answer().orElseThrow(NotFound::new);
            row.become(row.toModel().voidAsked(caller.id(), reason));
            record(tx, row, caller, "AskToVoidReceipt", Map.of("reason", reason), now);
            row.writeVoiding(tx);
            return row.toModel();
        });
    }

    /** The other agrees; the answer is the receipt that takes its place. */
    public Decision<Receipt> agree(Transaction tx, Caller caller, UUID id) {
        Instant now = clock.instant();
        Asked<Optional<ReceiptRow>> found = receipts.lock(tx, FeeRights.toDecideAboutReceipts(caller, now), id);
        return () -> {
            ReceiptRow row = found.answer().orElseThrow(NotFound::new);
            row.become(row.toModel().voided(caller.id(), now));
            String series = ReceiptSeries.of(row.toModel().unit(), now);
            Asked<Long> number = receipts.next(tx, series);
            return tx.answers().map(taken -> replace(tx, caller, row, series, number.answer(), now));
        };
    }

    private Receipt replace(Transaction tx, Caller caller, ReceiptRow row, String series, long number, Instant now) {
        Receipt replacement = row.toModel().replacement(EventIds.next(), number, series, caller.id(), now);
        String written = Receipt.written(series, number);
        record(tx, row, caller, "VoidReceipt", Map.of("replacedBy", written), now);
        row.writeVoiding(tx);
        ReceiptRow issued = ReceiptRow.issued(replacement);
        record(
                tx,
                issued,
                caller,
                "ReplaceReceipt",
                Map.of("replaces", row.toModel().id()),
                now);
        issued.add(tx);
        return replacement;
    }

    private void record(
            Transaction tx, Audited subject, Caller caller, String command, Map<String, ?> details, Instant now) {
        audit.record(tx, subject, new AuditEntry(now, caller.id().toString(), command, details));
    }
}
