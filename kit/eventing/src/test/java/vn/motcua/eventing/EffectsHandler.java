package vn.motcua.eventing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes one row per event, and refuses subjects that a test has poisoned. */
@ApplicationScoped
class EffectsHandler implements EventHandler {

    static final String TOPIC = "intake.dossier-events";
    static final String WANTED = "vn.motcua.test.happened.v1";

    private final Set<String> poisoned = ConcurrentHashMap.newKeySet();

    void poison(String subject) {
        poisoned.add(subject);
    }

    void heal(String subject) {
        poisoned.remove(subject);
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
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(event -> {
                    if (poisoned.contains(event.subject())) {
                        return Uni.createFrom().<Integer>failure(new IllegalStateException("Nguyễn Văn A"));
                    }
                    return session.createNativeQuery("insert into effects values (:subject, :seq, :type)")
                            .setParameter("subject", event.subject())
                            .setParameter("seq", event.seq())
                            .setParameter("type", event.type())
                            .executeUpdate();
                })
                .collect()
                .last()
                .replaceWithVoid();
    }
}
