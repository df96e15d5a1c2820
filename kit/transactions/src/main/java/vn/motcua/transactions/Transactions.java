package vn.motcua.transactions;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens the one transaction of a use case that does its work in two trips (ADR 44). Where entities serve better, {@link UnitOfWork} does. */
@ApplicationScoped
public class Transactions implements Looks {

    private final Pool pool;
    private final List<AfterCommit> listeners;

    Transactions(Pool pool, @All List<AfterCommit> listeners) {
        this.pool = pool;
        this.listeners = listeners;
    }

    /**
     * Runs a use case in one transaction: lets it ask, waits for the answers, lets it decide, writes and commits, and tells who listens after the commit. A caller that goes away does not cancel it: a transaction ends by its
     * own commit or rollback, never half way.
     */
    public <T> Uni<T> run(Function<Transaction, Decision<T>> gathering) {
        OneConnection.require();
        return UnitOfWork.shielded(Uni.createFrom()
                .completionStage(() -> pool.getConnection().toCompletionStage())
                .chain(connection -> run(connection, gathering)));
    }

    /** Answers one question, in one trip and without a transaction: for lists and other looks on which nothing is decided. */
    @Override
    public Uni<List<Row>> look(String sql, @Nullable Object... values) {
        OneConnection.require();
        return UnitOfWork.shielded(Uni.createFrom()
                .completionStage(() ->
                        pool.preparedQuery(sql).execute(Tuple.from(values)).toCompletionStage())
                .map(found -> {
                    List<Row> rows = new ArrayList<>(found.size());
                    found.forEach(rows::add);
                    return rows;
                }));
    }

    private <T> Uni<T> run(SqlConnection connection, Function<Transaction, Decision<T>> gathering) {
        Transaction transaction = new Transaction(connection);
        // Deferred, so that work which throws at once is rolled back too.
        return Uni.createFrom()
                .deferred(() -> {
                    OneConnection.hold();
                    Decision<T> decision = gathering.apply(transaction);
                    return transaction.answers().chain(decision::decide);
                })
                .onFailure()
                .call(transaction::rollback)
                .call(() -> transaction.commit().onFailure().call(transaction::rollback))
                .onTermination()
                .invoke(OneConnection::release)
                .eventually(() -> Uni.createFrom()
                        .completionStage(() -> connection.close().toCompletionStage())
                        .onFailure()
                        .recoverWithNull())
                .invoke(() -> {
                    if (transaction.leavesRows()) {
                        AfterCommit.tell(listeners);
                    }
                    transaction.committed();
                });
    }
}
