package vn.motcua.transactions;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Opens the one transaction of a use case. */
@ApplicationScoped
public class UnitOfWork {

    private final Mutiny.SessionFactory sessions;
    private final RowsAtCommit rows;
    private final List<AfterCommit> listeners;

    UnitOfWork(Mutiny.SessionFactory sessions, RowsAtCommit rows, @All List<AfterCommit> listeners) {
        this.sessions = sessions;
        this.rows = rows;
        this.listeners = listeners;
    }

    /**
     * Runs the work in one session and one transaction and tells who listens after the commit. A caller that goes away
     * does not cancel it: a transaction ends by its own commit or rollback, never half way.
     *
     * @throws OutcomeUnknown (in the Uni) when the connection was lost after everything had been written, perhaps after the commit
     */
    public <T> Uni<T> run(Function<Mutiny.Session, Uni<T>> work) {
        AtomicBoolean leavesRows = new AtomicBoolean();
        AtomicBoolean decided = new AtomicBoolean();
        return shielded(sessions.withTransaction((session, transaction) -> {
                    OneConnection.hold();
                    if (Undone.marked()) {
                        transaction.markForRollback();
                    }
                    rows.begin(session);
                    // Deferred, so that work which throws at once also comes to the end below.
                    return Uni.createFrom()
                            .deferred(() -> work.apply(session))
                            .call(() -> rows.write(session).invoke(leavesRows::set))
                            .invoke(() -> decided.set(true))
                            .eventually(() -> {
                                OneConnection.release();
                                rows.end(session);
                            });
                })
                .onFailure(failure -> decided.get() && Transience.databaseAway(failure))
                .transform(OutcomeUnknown::new)
                .invoke(() -> {
                    if (leavesRows.get()) {
                        AfterCommit.tell(listeners);
                    }
                }));
    }

    /** Runs a query without a transaction of its own. */
    public <T> Uni<T> read(Function<Mutiny.Session, Uni<T>> query) {
        return shielded(sessions.withSession(session -> {
            session.setDefaultReadOnly(true);
            return query.apply(session);
        }));
    }

    static <T> Uni<T> shielded(Uni<T> work) {
        return Uni.createFrom().emitter(emitter -> {
            var _ = work.subscribe().with(emitter::complete, emitter::fail);
        });
    }
}
