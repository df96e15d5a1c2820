package vn.motcua.transactions;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers a question in a trip of its own: {@link Transactions} over a connection of its own, a {@link Transaction} over the one that it has. Whoever
 * looks for something while a transaction is open asks that transaction: when all connections wait for one more, nobody gets any.
 */
public interface Looks {

    /** The rows that the statement finds. */
    Uni<List<Row>> look(String sql, @Nullable Object... values);
}
