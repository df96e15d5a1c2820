package vn.motcua.eventing.inbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.motcua.eventing.EventHandler;
import vn.motcua.transactions.Transactions;

/** The handlers of the service. */
@ApplicationScoped
class Handlers {

    private final List<Handling> all;

    Handlers(@All List<EventHandler<?>> handlers, Transactions transactions) {
        all = handlers.stream()
                .<Handling>map(handler -> new TransactionHandling<>(handler, transactions))
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
