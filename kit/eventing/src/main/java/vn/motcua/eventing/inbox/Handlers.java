package vn.motcua.eventing.inbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.eventing.EventHandler;
import vn.motcua.eventing.SessionEventHandler;
import vn.motcua.transactions.RowsAtCommit;
import vn.motcua.transactions.Transactions;
import vn.motcua.transactions.UnitOfWork;

/** The handlers of the service. */
@ApplicationScoped
class Handlers {

    private final List<Handling> all;

    Handlers(
            @All List<EventHandler<?>> handlers,
            @All List<SessionEventHandler> ofSessions,
            Transactions transactions,
            UnitOfWork unitOfWork,
            RowsAtCommit rows) {
        all = Stream.<Handling>concat(
                        handlers.stream().map(handler -> new TransactionHandling<>(handler, transactions)),
                        ofSessions.stream().map(handler -> new SessionHandling(handler, unitOfWork, rows)))
                .toList();
    }

    List<Handling> all() {
        return all;
    }

    /** Who reads a topic for a consumer; nobody when the service has given it up. */
    Optional<Handling> of(String consumer, String topic) {
        return all.stream()
                .filter(handling -> handling.consumer().equals(consumer)
                        && (handling.topics(false).contains(topic)
                                || handling.topics(true).contains(topic)))
                .findFirst();
    }
}
