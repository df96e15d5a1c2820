package vn.motcua.payment.counter.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.payment.counter.model.Receipt;
import vn.motcua.payment.reference.FeeRights;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Transactions;

/** Receipts, and the numbers of their series. */
@ApplicationScoped
public class Receipts {

    /** The series stays locked until the commit: what is refused gives its number back. */
    private static final String NEXT = """
            insert into receipt_series as n (series, last) values ($1, 1) on conflict (series) do update set last = n.last + 1 returning last
            """;

    private static final String LOCK = "select " + ReceiptRow.COLUMNS + " from counter_receipts k where k.id = $5 and "
            + FeeRights.mayWorkIn("k.unit") + " for update";

    private static final String SEEN = "select " + ReceiptRow.COLUMNS + " from counter_receipts k where k.id = $5 and "
            + FeeRights.mayWorkIn("k.unit");

    private final Transactions transactions;

    Receipts(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The next number of a series. */
    public Asked<Long> next(Transaction tx, String series) {
        return tx.ask(NEXT, series).as(rows -> rows.getFirst().getLong(0));
    }

    /** A receipt of a unit in which somebody works today, locked. */
    public Asked<Optional<ReceiptRow>> lock(Transaction tx, FeeRights rights, UUID receipt) {
        return tx.ask(LOCK, rights.and(receipt))
                .as(rows -> rows.stream().map(ReceiptRow::of).findFirst());
    }

    /** A receipt that somebody may see. */
    public Uni<Optional<Receipt>> seen(FeeRights rights, UUID receipt) {
        return transactions.look(SEEN, rights.and(receipt)).map(rows -> rows.stream()
                .map(ReceiptRow::of)
                .map(ReceiptRow::toModel)
                .findFirst());
    }
}
