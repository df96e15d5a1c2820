package vn.motcua.transactions;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One transaction in two trips to the database: gather, decide, write. What is {@linkplain #ask asked} travels together with the begin, what is
 * {@linkplain #write written} travels together with the commit. The first trip locks what the decision is about ({@code for update}), so that no
 * write of the second can come too late: nobody looks at the number of rows that it touched.
 *
 * <p>A statement sees what statements before it did, and each has a snapshot of its own (READ COMMITTED): what is asked behind a lock sees what the
 * lock waited for.
 */
public final class Transaction implements Looks, Writes {

    private static final Logger LOG = Logger.getLogger(Transaction.class);

    private final SqlConnection connection;
    private final boolean undone = Undone.marked();
    private final Map<String, List<Tuple>> writes = new LinkedHashMap<>();
    private final Map<TableRows, List<@Nullable Object[]>> rows = new LinkedHashMap<>();
    private final List<Runnable> unsent = new ArrayList<>();
    private final List<Future<?>> pending = new ArrayList<>();
    private final List<Runnable> followed = new ArrayList<>();
    private boolean begun;

    Transaction(SqlConnection connection) {
        this.connection = connection;
        add(() -> connection.query("begin").execute());
        Undone.given()
                .forEach(statement -> add(() -> connection.query(statement).execute()));
    }

    /** Keeps a statement until everything that travels with it is there. */
    private <T> Future<T> add(Supplier<Future<T>> statement) {
        Promise<T> answer = Promise.promise();
        unsent.add(() -> {
            try {
                statement.get().onComplete(answer);
            } catch (RuntimeException failure) {
                answer.fail(failure);
            }
        });
        pending.add(answer.future());
        return answer.future();
    }

    private void send() {
        List<Runnable> together = List.copyOf(unsent);
        unsent.clear();
        begun = true;
        if (!together.isEmpty()) {
            OneFlush.together(connection, together);
        }
    }

    /** Asks a question; its answer comes with {@link #answers()}. */
    public Asked<List<Row>> ask(String sql, @Nullable Object... values) {
        return Asked.of(add(() -> connection.preparedQuery(sql).execute(Tuple.from(values))));
    }

    /** One more trip, for the rare thing that can only be asked when the first answers are known. */
    @Override
    public Uni<List<Row>> look(String sql, @Nullable Object... values) {
        Asked<List<Row>> asked = ask(sql, values);
        return answers().map(answered -> asked.answer());
    }

    /**
     * Sends everything asked so far, and waits until it is answered.
     *
     * @throws RuntimeException (in the Uni) the first failure of a question; the transaction can only be rolled back then
     */
    public Uni<Void> answers() {
        send();
        List<Future<?>> asked = List.copyOf(pending);
        return Uni.createFrom()
                .completionStage(() -> Future.join(asked).toCompletionStage())
                .replaceWithVoid();
    }

    @Override
    public void write(String statement, @Nullable Object... row) {
        writes.computeIfAbsent(statement, sent -> new ArrayList<>()).add(Tuple.from(row));
    }

    @Override
    public void write(TableRows table, @Nullable Object... row) {
        rows.computeIfAbsent(table, sent -> new ArrayList<>()).add(row);
    }

    /** Does something once all of this is committed, and never otherwise: hands on what is in the database now. Returns at once. */
    public void afterCommit(Runnable following) {
        followed.add(following);
    }

    /** What is committed stays so, whatever follows it: a failure there is its own. */
    void committed() {
        for (Runnable following : undone ? List.<Runnable>of() : followed) {
            try {
                following.run();
            } catch (RuntimeException | Error failure) {
                LOG.error("Failed after a commit", failure);
            }
        }
    }

    boolean leavesRows() {
        return !(writes.isEmpty() && rows.isEmpty()) && !undone;
    }

    /**
     * Sends the rows and the commit together. PostgreSQL answers the commit of a broken transaction with a quiet rollback, so every answer is
     * looked at.
     *
     * @throws RuntimeException (in the Uni) the first refusal, {@link OutcomeUnknown} when the connection was lost before the commit was answered
     */
    Uni<Void> commit() {
        writes.forEach(this::add);
        addRows();
        Future<?> committed =
                add(() -> connection.query(undone ? "rollback" : "commit").execute());
        pending.removeLast();
        // Whatever was not answered when the connection was lost: the commit was on its way behind it. A row that was
        // refused is an answer.
        return answers()
                .onFailure(failure -> Transience.databaseAway(failure) && !(failure instanceof PgException))
                .transform(OutcomeUnknown::new)
                .chain(() -> Uni.createFrom()
                        .completionStage(committed::toCompletionStage)
                        .onFailure(Transience::databaseAway)
                        .transform(OutcomeUnknown::new))
                .replaceWithVoid();
    }

    private void add(String statement, List<Tuple> values) {
        add(() -> values.size() == 1
                ? connection.preparedQuery(statement).execute(values.getFirst())
                : connection.preparedQuery(statement).executeBatch(values));
    }

    private void addRows() {
        Map<TableRows, List<@Nullable Object[]>> together = new LinkedHashMap<>();
        rows.forEach((table, values) -> {
            if (values.size() == 1 || table.takesMany()) {
                together.put(table, values);
            } else {
                add(table.statement(), values.stream().map(Tuple::from).toList());
            }
        });
        if (!together.isEmpty()) {
            add(TableRows.together(together), List.of(TableRows.values(together)));
        }
    }

    /** Undoes everything; a connection that cannot even do that is no longer usable, and the database undoes the rest when it sees it gone. */
    Uni<Void> rollback() {
        if (!begun) {
            return Uni.createFrom().voidItem();
        }
        unsent.clear();
        Future<?> rolledBack = add(() -> connection.query("rollback").execute());
        send();
        return Uni.createFrom()
                .completionStage(rolledBack::toCompletionStage)
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(() -> Uni.createFrom().voidItem());
    }
}
