package vn.motcua.workflow.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.transactions.Transaction;
import vn.motcua.workflow.casefile.events.CaseMessages;
import vn.motcua.workflow.casefile.model.CaseEvent;
import vn.motcua.workflow.casefile.model.Move;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;
import vn.motcua.workflow.deadline.model.Term;
import vn.motcua.workflow.deadline.model.Terms;

/** Enters what was done to a case: in the case itself, in its audit chain, in its events. */
@ApplicationScoped
class CaseDeeds {

    private static final Logger LOG = Logger.getLogger(CaseDeeds.class);

    private final Deeds deeds;

    CaseDeeds(Deeds deeds) {
        this.deeds = deeds;
    }

    /**
     * A deed.
     *
     * @param by whose it is; null where the system acts
     * @param command how the audit trail calls it
     * @param details codes and ids that an inspection wants to know later; never free texts
     * @param at when
     */
    record Deed(@Nullable UUID by, String command, Map<String, ?> details, Instant at) {}

    /** Enters a decided move. */
    void enter(Transaction tx, CaseAtHand at, Move move, Terms terms, Deed deed) {
        if (move.isNothing()) {
            return;
        }
        at.work().apply(move, termOfNext(at, move, terms, deed.at()), deed.at());
        LOG.debugf("Dossier %s: %s, now %s", at.dossierCode(), deed.command(), move.to());
        enter(tx, at, move.events(), deed);
    }

    /** Enters a deed that was done to the case already. */
    void enter(Transaction tx, CaseAtHand at, List<CaseEvent> events, Deed deed) {
        Deeds.Deed entry = deeds.of(tx, at, deed.at());
        if (deed.by() != null) {
            entry.by(deed.by());
        }
        entry.did(deed.command(), deed.details());
        tell(entry, at, events, deed.at());
    }

    /** Tells what is nobody's deed, such as a deadline that was missed. */
    void tell(Transaction tx, CaseAtHand at, List<CaseEvent> events, Instant now) {
        tell(deeds.of(tx, at, now), at, events, now);
    }

    private static void tell(Deeds.Deed deed, CaseAtHand at, List<CaseEvent> events, Instant now) {
        events.forEach(event -> deed.tells(seq -> CaseMessages.of(at, event, seq, now)));
    }

    private static @Nullable Term termOfNext(CaseAtHand at, Move move, Terms terms, Instant now) {
        Move.TaskStart start = move.starts();
        return start == null
                ? null
                : terms.ofStep(
                        at.reception().receivedAt(),
                        at.standing().term().dueAt(),
                        start.step().share(),
                        now);
    }
}
