package vn.motcua.payment.counter.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.payment.counter.model.Till;
import vn.motcua.payment.reference.FeeRights;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Transactions;

/** Shifts at tills. */
@ApplicationScoped
public class Tills {

    private static final String OPEN = "select " + TillRow.COLUMNS
            + " from counter_shifts s where s.cashier = $1 and s.closed_at is null for update";

    private static final String OWN =
            "select " + TillRow.COLUMNS + " from counter_shifts s where s.id = $1 and s.cashier = $2 for update";

    private static final String SEEN =
            "select " + TillRow.COLUMNS + " from counter_shifts s where s.id = $5 and " + FeeRights.mayWorkIn("s.unit");

    private static final String WORKS_IN = "select 1 where " + FeeRights.mayWorkIn("$5");

    private final Transactions transactions;

    Tills(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The cashier's open shift, locked. */
    public Asked<Optional<TillRow>> open(Transaction tx, UUID cashier) {
        return tx.ask(OPEN, cashier).as(rows -> rows.stream().map(TillRow::of).findFirst());
    }

    /** A shift of the cashier's own, locked. */
    public Asked<Optional<TillRow>> own(Transaction tx, UUID shift, UUID cashier) {
        return tx.ask(OWN, shift, cashier)
                .as(rows -> rows.stream().map(TillRow::of).findFirst());
    }

    /** Whether somebody may work at a till of a unit today. */
    public Asked<Boolean> worksIn(Transaction tx, FeeRights rights, String unit) {
        return tx.ask(WORKS_IN, rights.and(unit)).as(rows -> !rows.isEmpty());
    }

    /** A shift that somebody may see. */
    public Uni<Optional<Till>> seen(FeeRights rights, UUID shift) {
        return transactions
                .look(SEEN, rights.and(shift))
                .map(rows ->
                        rows.stream().map(TillRow::of).map(TillRow::toModel).findFirst());
    }
}
