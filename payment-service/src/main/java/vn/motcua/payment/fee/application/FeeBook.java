package vn.motcua.payment.fee.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.payment.fee.events.FeeMessages;
import vn.motcua.payment.fee.model.FeeDecision;
import vn.motcua.payment.fee.model.FeeEvent;
import vn.motcua.payment.fee.model.Refund;
import vn.motcua.payment.fee.persistence.FeeRow;
import vn.motcua.payment.fee.persistence.RefundRow;
import vn.motcua.payment.ledger.model.Posting;
import vn.motcua.payment.ledger.persistence.LedgerPostingRow;
import vn.motcua.transactions.Writes;

/** Enters decisions about a fee: the deed, its events, the movements of the book and what is owed. The fee's own row is written by whoever decided, at the end. */
@ApplicationScoped
public class FeeBook {

    private final Deeds deeds;

    FeeBook(Deeds deeds) {
        this.deeds = deeds;
    }

    /**
     * Enters one decision.
     *
     * @param command as the trail shall remember it, e.g. {@code RaiseFee}
     * @param details codes and ids
     */
    void enter(Writes writes, FeeRow row, FeeDecision decision, String command, Map<String, ?> details, Instant now) {
        enter(writes, row, decision, deeds.of(writes, row.bill, now).did(command, details), now);
    }

    /** Enters what somebody decided. */
    public void enter(
            Writes writes,
            FeeRow row,
            FeeDecision decision,
            UUID by,
            String command,
            Map<String, ?> details,
            Instant now) {
        enter(writes, row, decision, deeds.of(writes, row.bill, now).by(by).did(command, details), now);
    }

    private static void enter(Writes writes, FeeRow row, FeeDecision decision, Deeds.Deed deed, Instant now) {
        row.become(decision.fee());
        for (FeeEvent event : decision.events()) {
            row.remember(event);
            deed.tells(seq -> FeeMessages.of(seq, event));
        }
        for (Posting posting : decision.postings()) {
            LedgerPostingRow.add(writes, row.bill.dossierId, posting, now);
        }
        if (decision.refund().isPresent()) {
            Refund refund = decision.refund().get();
            RefundRow.add(writes, row.bill.dossierId, refund, now);
        }
    }
}
