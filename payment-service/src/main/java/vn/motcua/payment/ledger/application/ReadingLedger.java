package vn.motcua.payment.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.payment.ledger.persistence.LedgerPostingRow;
import vn.motcua.payment.ledger.persistence.LedgerPostings;
import vn.motcua.payment.reference.FeeRights;
import vn.motcua.transactions.Transactions;

/** Movements as officers of the unit may see them. */
@ApplicationScoped
public class ReadingLedger {

    private final Transactions transactions;
    private final Clock clock;

    ReadingLedger(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Movements of a dossier after one of them, oldest first. */
    public Uni<List<LedgerPostingRow>> postings(Caller caller, UUID dossierId, UUID after, int most) {
        FeeRights rights = FeeRights.toReadTheBook(caller, clock.instant());
        return LedgerPostings.of(transactions, rights, dossierId, after, most)
                .map(found -> found.orElseThrow(NotFound::new));
    }
}
