package vn.motcua.eventing.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.eventing.Door;
import vn.motcua.eventing.EventHandler;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** Follows state that replaces itself; what is not of this world it cannot handle. */
@ApplicationScoped
class LatestEffectsHandler implements EventHandler<LatestEffectsHandler.State> {

    static final String TOPIC = "catalog.unit-events";
    static final String WANTED = "vn.motcua.test.changed.v1";

    record Changed(String content) {}

    record State(String subject, long seq, String content) {
        static State of(Changed changed, ReceivedEvent event) {
            return new State(event.subject(), event.seq(), changed.content());
        }
    }

    @Override
    public String consumer() {
        return "intake";
    }

    @Override
    public List<Door<State>> doors() {
        return List.of(Door.<State>latest(TOPIC).on(WANTED, Changed.class, State::of));
    }

    @Override
    public Decision<Void> gather(Transaction tx, List<State> due) {
        return Decision.doing(() -> due.forEach(state -> {
            if (state.content().equals("poison")) {
                throw new IllegalStateException("poison");
            }
            tx.write("insert into effects values ($1, $2, $3)", state.subject(), state.seq(), state.content());
        }));
    }
}
