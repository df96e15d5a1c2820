package vn.motcua.eventing;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a service does with the events of others. One bean per consumer; it is found and run by {@link Consumers}. */
public interface EventHandler {

    /** Stable name: the Kafka group, the cursor's owner and the suffix of dead-letter topics. */
    String consumer();

    /** Topics and types. */
    List<Subscription> subscriptions();

    /**
     * Acts on events that were just claimed, in the claiming transaction. They come in order for each subject; a
     * batch mixes many subjects, so load what is needed with few statements. When it fails the whole batch is rolled
     * back and tried one by one. Work strictly one statement after the other: a session is not concurrent.
     */
    Uni<Void> handle(Mutiny.Session session, List<ReceivedEvent> events);
}
