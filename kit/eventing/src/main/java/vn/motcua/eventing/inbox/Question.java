package vn.motcua.eventing.inbox;

import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;

/** What a transaction asks first, and how its answers are read. */
record Question(String sql, List<Object> values) {

    static Question of(String sql, Object... values) {
        return new Question(sql, List.of(values));
    }

    /** Sends it with its transaction's begin. */
    Asked<List<@Nullable Object[]>> ask(Transaction tx) {
        return tx.ask(sql, values.toArray())
                .as(rows -> rows.stream().map(Question::columns).toList());
    }

    private static @Nullable Object[] columns(Row row) {
        @Nullable Object[] columns = new Object[row.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = row.getValue(i);
        }
        return columns;
    }

    static String text(@Nullable Object column) {
        return (String) Objects.requireNonNull(column);
    }

    static long number(@Nullable Object column) {
        return ((Number) Objects.requireNonNull(column)).longValue();
    }
}
