package vn.motcua.eventing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Opens the one transaction of a use case. */
@ApplicationScoped
public class UnitOfWork {

    private final Mutiny.SessionFactory sessions;
    private final RelaySignal relay;

    UnitOfWork(Mutiny.SessionFactory sessions, RelaySignal relay) {
        this.sessions = sessions;
        this.relay = relay;
    }

    /**
     * Runs the work in one session and one transaction and wakes the relay after the commit. A caller that goes away
     * does not cancel it: a transaction ends by its own commit or rollback, never half way.
     */
    public <T> Uni<T> run(Function<Mutiny.Session, Uni<T>> work) {
        return shielded(sessions.withTransaction((session, transaction) -> work.apply(session))
                .onItem()
                .invoke(relay::wake));
    }

    /** Runs a query without a transaction of its own. */
    public <T> Uni<T> read(Function<Mutiny.Session, Uni<T>> query) {
        return shielded(sessions.withSession(session -> {
            session.setDefaultReadOnly(true);
            return query.apply(session);
        }));
    }

    private static <T> Uni<T> shielded(Uni<T> work) {
        return Uni.createFrom().emitter(emitter -> {
            var _ = work.subscribe().with(emitter::complete, emitter::fail);
        });
    }
}
