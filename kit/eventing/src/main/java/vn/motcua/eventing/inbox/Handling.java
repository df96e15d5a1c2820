package vn.motcua.eventing.inbox;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import vn.motcua.eventing.ReceivedEvent;

/** One handler and the way its transactions run. */
interface Handling {

    String consumer();

    /** The topics it reads in one way or the other. */
    Set<String> topics(boolean latest);

    /** The types it reads of a topic. */
    Set<String> types(String topic);

    /** Whether the handler reads this type; nothing else of the topic matters to it. */
    boolean wants(String topic, String type);

    /** Runs a claim and the handler in one transaction. */
    <C extends Claimed> Uni<C> run(C claim);

    default boolean wants(ReceivedEvent event) {
        return wants(event.topic(), event.type());
    }
}
