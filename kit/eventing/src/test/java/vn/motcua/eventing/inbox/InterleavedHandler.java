package vn.motcua.eventing.inbox;

import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import vn.motcua.eventing.Door;
import vn.motcua.eventing.EventHandler;
import vn.motcua.eventing.NotYet;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** Writes one row per event; fails where and how a test wants it, after it has written. No proxy: tests set its fields. */
@Singleton
class InterleavedHandler implements EventHandler<InterleavedHandler.Effect> {

    static final String TOPIC = "workflow.case-events";
    static final String WANTED = "vn.motcua.test.interleaved.v1";

    final Set<String> poisoned = ConcurrentHashMap.newKeySet();
    final Set<String> missing = ConcurrentHashMap.newKeySet();
    volatile boolean crashes;

    record Happened(String key) {}

    record Effect(String subject, long seq, String key) {
        static Effect of(Happened happened, ReceivedEvent event) {
            return new Effect(event.subject(), event.seq(), happened.key());
        }
    }

    /** What a crash of the database looks like from here: nothing is written, and the same comes again. */
    static final class Crash extends RuntimeException implements vn.motcua.transactions.PassesLater {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public String consumer() {
        return "payment";
    }

    @Override
    public List<Door<Effect>> doors() {
        return List.of(Door.<Effect>strict(TOPIC).on(WANTED, Happened.class, Effect::of));
    }

    @Override
    public Decision<Void> gather(Transaction tx, List<Effect> due) {
        Asked<List<Row>> question = tx.ask("select 1");
        return Decision.doing(() -> {
            question.answer();
            for (Effect effect : due) {
                tx.write("insert into effects values ($1, $2, $3)", effect.subject(), effect.seq(), "interleaved");
                if (poisoned.contains(effect.key())) {
                    throw new IllegalStateException("poison");
                }
                if (missing.contains(effect.key())) {
                    throw new NotYet(effect.key());
                }
            }
            if (crashes && ThreadLocalRandom.current().nextInt(4) == 0) {
                throw new Crash();
            }
        });
    }
}
