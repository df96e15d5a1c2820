package vn.motcua.eventing.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import vn.motcua.eventing.Door;
import vn.motcua.eventing.EventHandler;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** Another handler of the same consumer, for another topic; its rows can be told from the first one's. */
@ApplicationScoped
class FeeEffectsHandler implements EventHandler<FeeEffectsHandler.Effect> {

    static final String TOPIC = "payment.fee-events";
    static final String WANTED = "vn.motcua.test.paid.v1";

    private final AtomicReference<String> poisoned = new AtomicReference<>("");

    record Paid() {}

    record Effect(String subject, long seq, String type) {
        static Effect of(Paid paid, ReceivedEvent event) {
            return new Effect(event.subject(), event.seq(), event.type());
        }
    }

    /** Refuses this subject, and no other any more. */
    void poison(String subject) {
        poisoned.set(subject);
    }

    @Override
    public String consumer() {
        return "workflow";
    }

    @Override
    public List<Door<Effect>> doors() {
        return List.of(Door.<Effect>strict(TOPIC).on(WANTED, Paid.class, Effect::of));
    }

    @Override
    public Decision<Void> gather(Transaction tx, List<Effect> due) {
        return Decision.doing(() -> due.forEach(effect -> {
            if (poisoned.get().equals(effect.subject())) {
                throw new IllegalStateException("poisoned");
            }
            tx.write("insert into effects values ($1, $2, $3)", effect.subject(), effect.seq(), effect.type());
        }));
    }
}
