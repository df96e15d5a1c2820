package vn.motcua.eventing;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The old way to handle events, with a Hibernate session; goes when the last service has moved to {@link EventHandler}. */
public interface SessionEventHandler {

    /** Stable name: the Kafka group, the cursor's owner and the suffix of dead-letter topics. */
    String consumer();

    /** Topics and types. */
    List<Subscription> subscriptions();

    /** Acts on events that are claimed in the same transaction, one statement after the other. */
    Uni<Void> handle(Mutiny.Session session, List<ReceivedEvent> events);
}
