package vn.motcua.eventing.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.eventing.Door;
import vn.motcua.eventing.EventHandler;
import vn.motcua.eventing.NotYet;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** Writes one row per event, refuses subjects that a test has poisoned, and waits for what a test lets be missing. */
@ApplicationScoped
class EffectsHandler implements EventHandler<EffectsHandler.Effect> {

    static final String TOPIC = "intake.dossier-events";
    static final String WANTED = "vn.motcua.test.happened.v1";

    private final Set<String> poisoned = ConcurrentHashMap.newKeySet();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    record Happened(long number) {}

    record Effect(String subject, long seq, String type) {
        static Effect of(Happened payload, ReceivedEvent event) {
            return new Effect(event.subject(), payload.number(), event.type());
        }
    }

    void poison(String subject) {
        poisoned.add(subject);
        missing.remove(subject);
    }

    void missing(String subject) {
        missing.add(subject);
    }

    void heal(String subject) {
        poisoned.remove(subject);
        missing.remove(subject);
    }

    @Override
    public String consumer() {
        return "workflow";
    }

    @Override
    public List<Door<Effect>> doors() {
        return List.of(Door.<Effect>strict(TOPIC).on(WANTED, Happened.class, Effect::of));
    }

    @Override
    public Decision<Void> gather(Transaction tx, List<Effect> due) {
        Asked<Long> before = tx.ask("select count(*) from effects")
                .as(rows -> rows.getFirst().getLong(0));
        return Decision.doing(() -> {
            for (Effect effect : due) {
                if (poisoned.contains(effect.subject())) {
                    throw new IllegalStateException("Nguyễn Văn A, " + before.answer());
                }
                if (missing.contains(effect.subject())) {
                    throw new NotYet("procedure 1.000001 version 7");
                }
                tx.write("insert into effects values ($1, $2, $3)", effect.subject(), effect.seq(), effect.type());
            }
        });
    }
}
