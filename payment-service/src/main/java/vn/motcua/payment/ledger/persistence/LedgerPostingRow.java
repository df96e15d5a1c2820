package vn.motcua.payment.ledger.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.EventIds;
import vn.motcua.payment.ledger.model.Account;
import vn.motcua.payment.ledger.model.Posting;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Times;
import vn.motcua.transactions.Writes;

/** One movement in the book; never changed, the database sees to it. */
public record LedgerPostingRow(UUID id, Posting posting, Instant bookedAt) {

    /** Of a posting {@code l}. */
    public static final String COLUMNS =
            "l.id, l.kind, l.debit_account, l.credit_account, l.amount, l.gateway, l.transaction_no, l.booked_at";

    private static final TableRows ADD = TableRows.of("""
            insert into ledger_postings (id, dossier_id, kind, debit_account, credit_account, amount, gateway, transaction_no, booked_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """);

    /** Books a movement; {@code dossierId} is absent when the money belongs to no dossier of ours. */
    public static void add(Writes writes, @Nullable UUID dossierId, Posting posting, Instant now) {
        writes.write(
                ADD,
                EventIds.next(),
                dossierId,
                posting.kind().name(),
                posting.debit().code(),
                posting.credit().code(),
                posting.amount(),
                posting.gateway(),
                posting.transactionNo(),
                Times.utc(now));
    }

    /** Reads {@link #COLUMNS}. */
    public static LedgerPostingRow of(Row row) {
        return new LedgerPostingRow(
                row.getUUID("id"),
                new Posting(
                        Posting.Kind.valueOf(row.getString("kind")),
                        new Account(row.getString("debit_account")),
                        new Account(row.getString("credit_account")),
                        row.getLong("amount"),
                        row.getString("gateway"),
                        row.getString("transaction_no")),
                row.getOffsetDateTime("booked_at").toInstant());
    }
}
