package vn.motcua.eventing.parking;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transactions;

/** What stands aside, as an operator may see it: no payload, no text of an exception. */
@ApplicationScoped
public class ParkedList {

    private static final String OLDEST = """
            select id, consumer, source, subject, seq, type, reason, failure, parked_at as "parkedAt"
              from parked_events where reason <> 'DISMISSED' order by parked_at limit 500
            """;

    private final Transactions transactions;

    ParkedList(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The oldest 500. */
    public Uni<List<Map<String, Object>>> oldest() {
        return transactions.run(tx -> {
            Asked<List<Row>> rows = tx.ask(OLDEST);
            return Decision.of(
                    () -> rows.answer().stream().map(ParkedList::summary).toList());
        });
    }

    private static Map<String, Object> summary(Row row) {
        Map<String, Object> summary = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            Object value = row.getValue(i);
            if (value != null) {
                summary.put(
                        row.getColumnName(i),
                        value instanceof java.time.OffsetDateTime time ? time.toInstant() : value);
            }
        }
        return summary;
    }
}
