package vn.motcua.payment.fee.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.eventing.NewEvent;
import vn.motcua.eventing.Outbox;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.payment.fee.events.FeeEventRecords;
import vn.motcua.payment.fee.model.Decision;
import vn.motcua.payment.fee.model.FeeEvent;
import vn.motcua.payment.fee.persistence.FeeRow;
import vn.motcua.payment.fee.persistence.RefundRow;
import vn.motcua.payment.ledger.LedgerPostingRow;
import vn.motcua.payment.ledger.model.Posting;

/** Writes decisions: the fee, its refunds, the book, the audit trail and the events, in the transaction at hand. */
@ApplicationScoped
class FeeBook {

    static final String GATEWAY = "VNPAY";
    static final String SYSTEM = "system";

    private final AuditTrail audit;
    private final Outbox outbox;

    FeeBook(AuditTrail audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    /** A decision, whose fee it is about, and the deed as the trail shall remember it. */
    record Change(FeeRow row, Decision decision, AuditEntry deed) {}

    /** Rows of one kind stay together, so that they go to the database as one batch. */
    Uni<Void> write(Mutiny.Session session, List<Change> changes, Instant now) {
        List<Object> rows = new ArrayList<>();
        List<Object> movements = new ArrayList<>();
        List<NewEvent> events = new ArrayList<>();
        for (Change change : changes) {
            FeeRow row = change.row();
            row.become(change.decision().fee());
            change.decision().refund().ifPresent(refund -> rows.add(RefundRow.of(row.dossierId, GATEWAY, refund, now)));
            for (Posting posting : change.decision().postings()) {
                movements.add(LedgerPostingRow.of(row.dossierId, GATEWAY, posting, now));
            }
            for (FeeEvent event : change.decision().events()) {
                row.remember(event);
                events.add(FeeEventRecords.of(row.nextEventSeq(), event));
            }
        }
        rows.addAll(movements);
        changes.forEach(change -> audit.record(session, change.row(), change.deed()));
        outbox.addAll(session, events);
        return session.persistAll(rows.toArray());
    }
}
