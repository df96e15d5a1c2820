package vn.motcua.payment.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.payment.ledger.persistence.LedgerPostingRow;
import vn.motcua.payment.reference.FeeRights;
import vn.motcua.transactions.Transactions;

/** Movements as officers of the unit may see them. */
@ApplicationScoped
public class ReadingLedger {

    /** A fee without movements gives one row without any. */
    private static final String POSTINGS = "select " + LedgerPostingRow.COLUMNS
            + " from bills b left join ledger_postings l on l.dossier_id = b.dossier_id and l.id > $6"
            + " where b.dossier_id = $5 and " + FeeRights.MAY_SEE + " order by l.id limit $7";

    private final Transactions transactions;
    private final Clock clock;

    ReadingLedger(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Movements of a dossier after one of them, oldest first. */
    public Uni<List<LedgerPostingRow>> postings(Caller caller, UUID dossierId, UUID after, int most) {
        FeeRights rights = FeeRights.toReadTheBook(caller, clock.instant());
        return transactions.look(POSTINGS, rights.and(dossierId, after, most)).map(rows -> {
            if (rows.isEmpty()) {
                throw new NotFound();
            }
            return rows.stream()
                    .filter(row -> row.getUUID("id") != null)
                    .map(LedgerPostingRow::of)
                    .toList();
        });
    }
}
