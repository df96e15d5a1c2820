package vn.motcua.payment.gateway.vietqr.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.payment.fee.persistence.FeeRow;
import vn.motcua.payment.reference.FeeRights;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Transactions;
import vn.motcua.transactions.Writes;

/** Bank statements and their lines, each once. */
@ApplicationScoped
public class StatementLines {

    private static final String WORKS_IN = "select 1 where " + FeeRights.mayWorkIn("$5");

    private static final String ADD_STATEMENT = """
            insert into bank_statements (id, account, unit, format, lines, new_lines, imported_by, imported_at)
            values ($1, $2, $3, $4, $5, 0, $6, $7)
            """;

    private static final String ADD_LINES = """
            with new as (
                insert into bank_statement_lines (account, line_ref, statement_id, booked_on, amount, content)
                select $2, l.line_ref, $1, l.booked_on, l.amount, l.content
                  from unnest($3::text[], $4::date[], $5::bigint[], $6::text[]) as l(line_ref, booked_on, amount, content)
                on conflict (account, line_ref) do nothing
                returning 1
            )
            update bank_statements s set new_lines = (select count(*) from new) where s.id = $1 returning s.new_lines
            """;

    private static final String NEXT = """
            select account, line_ref, booked_on, amount, content from bank_statement_lines
             where finding is null order by account, line_ref limit $1 for update skip locked
            """;

    private static final TableRows FOUND = TableRows.of("""
            update bank_statement_lines set finding = $3, looked_at = $4 where account = $1 and line_ref = $2
            """);

    private static final String STATEMENT = """
            select s.id, s.account, s.unit, s.format, s.lines, s.new_lines, s.imported_at,
                   count(l.line_ref) filter (where l.finding is null) as waiting,
                   count(l.line_ref) filter (where l.finding = 'FEE') as matched,
                   count(l.line_ref) filter (where l.finding in ('NO_CODE', 'UNKNOWN_CODE', 'OTHER_ACCOUNT')) as unmatched
              from bank_statements s left join bank_statement_lines l on l.statement_id = s.id
             where s.id = $5 and
            """ + FeeRights.mayWorkIn("s.unit") + " group by s.id";

    private final Transactions transactions;

    StatementLines(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A line that nobody has looked at. */
    public record Waiting(String account, String reference, LocalDate bookedOn, long amount, String content) {}

    /** What a line turned out to be. */
    public enum Finding {
        /** It names a fee; what the money did to it stands with the capture. */
        FEE,
        /** Nothing in its content looks like a code, or several do. */
        NO_CODE,
        /** No fee has that code. */
        UNKNOWN_CODE,
        /** The fee of that code is paid into another account. */
        OTHER_ACCOUNT,
        /** The money went out. */
        MONEY_OUT
    }

    /** A statement and what has become of its new lines. */
    public record Statement(
            UUID id,
            String account,
            String unit,
            String format,
            int lines,
            int newLines,
            Instant importedAt,
            long waiting,
            long matched,
            long unmatched) {}

    /** Whether somebody may bring the statements of a unit's account today. */
    public Asked<Boolean> worksIn(Transaction tx, FeeRights rights, String unit) {
        return tx.ask(WORKS_IN, rights.and(unit)).as(rows -> !rows.isEmpty());
    }

    /** Keeps a statement and those of its lines that are new; answers how many are. */
    public Uni<Integer> keep(
            Transaction tx,
            UUID id,
            String account,
            String unit,
            String format,
            UUID by,
            Instant now,
            List<Waiting> lines) {
        var _ = tx.ask(ADD_STATEMENT, id, account, unit, format, lines.size(), by, FeeRow.column(now));
        Asked<Integer> added = tx.ask(
                        ADD_LINES,
                        id,
                        account,
                        lines.stream().map(Waiting::reference).toArray(String[]::new),
                        lines.stream().map(Waiting::bookedOn).toArray(LocalDate[]::new),
                        lines.stream().map(Waiting::amount).toArray(Long[]::new),
                        lines.stream().map(Waiting::content).toArray(String[]::new))
                .as(rows -> rows.getFirst().getInteger(0));
        return tx.answers().map(answered -> added.answer());
    }

    /** Takes up to so many lines that nobody else looks at. */
    public Asked<List<Waiting>> next(Transaction tx, int most) {
        return tx.ask(NEXT, most)
                .as(rows -> rows.stream().map(StatementLines::line).toList());
    }

    private static Waiting line(Row row) {
        return new Waiting(
                row.getString("account"),
                row.getString("line_ref"),
                row.getLocalDate("booked_on"),
                row.getLong("amount"),
                row.getString("content"));
    }

    /** Notes what a line turned out to be. */
    public void found(Writes writes, Waiting line, Finding finding, Instant now) {
        writes.write(FOUND, line.account(), line.reference(), finding.name(), FeeRow.column(now));
    }

    /** A statement of an account for which somebody works. */
    public Uni<Optional<Statement>> seen(FeeRights rights, UUID id) {
        return transactions.look(STATEMENT, rights.and(id)).map(rows -> rows.stream()
                .map(row -> new Statement(
                        row.getUUID("id"),
                        row.getString("account"),
                        row.getString("unit"),
                        row.getString("format"),
                        row.getInteger("lines"),
                        row.getInteger("new_lines"),
                        row.getOffsetDateTime("imported_at").toInstant(),
                        row.getLong("waiting"),
                        row.getLong("matched"),
                        row.getLong("unmatched")))
                .findFirst());
    }
}
