package vn.motcua.transactions;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.jspecify.annotations.Nullable;

/**
 * Statements in the database's own words ({@code $1}, {@code $2}, …) on the connection of a session, so in its transaction. For what runs
 * several times in every command: Hibernate would interpret the query and flush before it each time, which costs more than the statement.
 * What the session has not flushed yet is not seen.
 */
public final class Statements {

    private Statements() {}

    /** The rows that a query gives; values are of the driver's types. */
    public static Uni<List<Object[]>> select(Mutiny.Session session, String sql, @Nullable Object... values) {
        return Uni.createFrom()
                .completionStage(() -> connection(session).select(sql, values))
                .map(result -> {
                    List<Object[]> rows = new ArrayList<>(result.size());
                    result.forEachRemaining(rows::add);
                    return rows;
                });
    }

    /** Runs a statement and tells how many rows it has touched. */
    public static Uni<Integer> update(Mutiny.Session session, String sql, @Nullable Object... values) {
        return Uni.createFrom().completionStage(() -> connection(session).update(sql, values));
    }

    /** Runs one statement for each set of values; they travel together. */
    static CompletionStage<int[]> batch(Mutiny.Session session, String sql, List<Object[]> values) {
        return connection(session).update(sql, values);
    }

    private static ReactiveConnection connection(Mutiny.Session session) {
        return ((MutinySessionImpl) session).getReactiveConnection();
    }
}
