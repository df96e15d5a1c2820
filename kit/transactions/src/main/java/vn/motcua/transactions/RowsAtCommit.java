package vn.motcua.transactions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a transaction leaves behind and never reads again: events, links of the audit chain, answers of commands. They are kept until
 * the work is done and then sent together, in one trip to the database, right before the commit.
 */
@ApplicationScoped
public class RowsAtCommit {

    private final Map<Mutiny.Session, Map<String, List<Object[]>>> waiting = new ConcurrentHashMap<>();

    /**
     * Adds a row to what the transaction of this session writes.
     *
     * @param insert the statement, in the database's own words; rows of the same statement keep their order
     * @throws IllegalStateException outside {@link UnitOfWork#run}, where nothing would ever write it
     */
    public void add(Mutiny.Session session, String insert, @Nullable Object... row) {
        Map<String, List<Object[]>> rows = waiting.get(session);
        if (rows == null) {
            throw new IllegalStateException("a row for the commit needs a transaction of UnitOfWork.run");
        }
        rows.computeIfAbsent(insert, statement -> new ArrayList<>()).add(row);
    }

    /** The same, as what {@link Transaction} offers too: who leaves rows behind need not know which of the two it is. */
    public Writes of(Mutiny.Session session) {
        return (statement, row) -> add(session, statement, row);
    }

    void begin(Mutiny.Session session) {
        waiting.put(session, new LinkedHashMap<>());
    }

    void end(Mutiny.Session session) {
        waiting.remove(session);
    }

    /** Whether no transaction is open; one that were forgotten would be kept for ever. */
    public boolean isIdle() {
        return waiting.isEmpty();
    }

    /** Writes them after everything else, and answers whether there were any. */
    Uni<Boolean> write(Mutiny.Session session) {
        Map<String, List<Object[]>> rows = waiting.getOrDefault(session, Map.of());
        if (rows.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        return session.flush()
                .chain(() -> Uni.createFrom()
                        .completionStage(() -> CompletableFuture.allOf(rows.entrySet().stream()
                                .map(entry -> Statements.batch(session, entry.getKey(), entry.getValue())
                                        .toCompletableFuture())
                                .toArray(CompletableFuture[]::new))))
                .replaceWith(true);
    }
}
