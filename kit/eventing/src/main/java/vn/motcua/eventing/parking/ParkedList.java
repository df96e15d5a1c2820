package vn.motcua.eventing.parking;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transactions;

/** What stands aside, as an operator may see it: no payload, no text of an exception. */
@ApplicationScoped
public class ParkedList {

    private static final String OLDEST = """
            select id, consumer, source, subject, seq, type, reason, failure, parked_at
              from parked_events where reason <> 'DISMISSED' order by parked_at limit 500
            """;

    private final Transactions transactions;

    ParkedList(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The oldest 500. */
    public Uni<List<ParkedRecord>> oldest() {
        return transactions.run(tx -> {
            Asked<List<Row>> rows = tx.ask(OLDEST);
            return Decision.of(
                    () -> rows.answer().stream().map(ParkedList::summary).toList());
        });
    }

    private static ParkedRecord summary(Row row) {
        return new ParkedRecord(
                row.getUUID("id"),
                row.getString("consumer"),
                row.getString("source"),
                row.getString("subject"),
                row.getLong("seq"),
                row.getString("type"),
                row.getString("reason"),
                row.getString("failure"),
                row.getOffsetDateTime("parked_at").toInstant());
    }
}
