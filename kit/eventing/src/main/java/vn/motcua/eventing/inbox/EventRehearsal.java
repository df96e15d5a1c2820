package vn.motcua.eventing.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.Undone;

/** Lets an event pass the whole way from its door to its rows, and keeps nothing of it: no cursor moves, nothing is set aside or told. */
@ApplicationScoped
public class EventRehearsal {

    private final Handlers handlers;
    private final EventLoop eventLoop;

    EventRehearsal(Handlers handlers, EventLoop eventLoop) {
        this.handlers = handlers;
        this.eventLoop = eventLoop;
    }

    /**
     * Handles an event that never was.
     *
     * @param given statements that its transaction begins with
     */
    public CompletableFuture<Void> rehearse(ReceivedEvent event, List<String> given) {
        return eventLoop.start(() -> {
            Undone.mark(given);
            return handlers.all().stream()
                    .filter(handling -> handling.wants(event))
                    .findFirst()
                    .map(handling -> handling.run(new Claim(handling.consumer(), false, List.of(event)))
                            .replaceWithVoid())
                    .orElseGet(() ->
                            Uni.createFrom().failure(new IllegalArgumentException("nobody reads " + event.type())));
        });
    }
}
