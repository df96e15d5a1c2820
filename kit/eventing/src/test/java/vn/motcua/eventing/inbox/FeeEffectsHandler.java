package vn.motcua.eventing.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.eventing.SessionEventHandler;
import vn.motcua.eventing.Subscription;

/** Another handler of the same consumer, for another topic; its rows can be told from the first one's. */
@ApplicationScoped
class FeeEffectsHandler implements SessionEventHandler {

    static final String TOPIC = "payment.fee-events";
    static final String WANTED = "vn.motcua.test.paid.v1";

    private final AtomicReference<String> poisoned = new AtomicReference<>("");

    /** Refuses this subject, and no other any more. */
    void poison(String subject) {
        poisoned.set(subject);
    }

    @Override
    public String consumer() {
        return "workflow";
    }

    @Override
    public List<Subscription> subscriptions() {
        return List.of(Subscription.strict(TOPIC, WANTED));
    }

    @Override
    public Uni<Void> handle(Mutiny.Session session, List<ReceivedEvent> events) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (ReceivedEvent event : events) {
            done = done.chain(() -> poisoned.get().equals(event.subject())
                    ? Uni.createFrom().failure(new IllegalStateException("poisoned"))
                    : session.createNativeQuery("insert into effects values (:subject, :seq, :type)")
                            .setParameter("subject", event.subject())
                            .setParameter("seq", event.seq())
                            .setParameter("type", event.type())
                            .executeUpdate()
                            .replaceWithVoid());
        }
        return done;
    }
}
