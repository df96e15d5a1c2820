package vn.motcua.workflow.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.transactions.Transaction;
import vn.motcua.workflow.casefile.events.CaseMessages;
import vn.motcua.workflow.casefile.model.CaseEvent;
import vn.motcua.workflow.casefile.model.Move;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;
import vn.motcua.workflow.deadline.model.NearlyDuePolicy;
import vn.motcua.workflow.deadline.model.Term;
import vn.motcua.workflow.deadline.model.Terms;
import vn.motcua.workflow.reference.OfficeHours;
import vn.motcua.workflow.reference.UnitMoves.Heirs;

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

    /**
     * What the beginning of a step is reckoned with.
     *
     * @param heirs who took over from whom; a flow may name a unit that has closed
     * @param terms by unit
     */
    record Reckoning(Heirs heirs, Function<String, Terms> terms) {

        static Reckoning with(Heirs heirs, OfficeHours hours, NearlyDuePolicy policy) {
            return new Reckoning(heirs, unit -> new Terms(hours.of(unit), policy));
        }

        /** Where a step is done: in the unit that the flow names, or in the one whose case it is. */
        private String unit(CaseAtHand at, Move.TaskStart start) {
            String named = start.step().unit();
            return named == null ? at.standing().unit() : heirs.of(named);
        }

        private Term term(CaseAtHand at, Move.TaskStart start, Instant now) {
            Instant dueAt = at.reception().dueAt();
            Integer share = start.step().share();
            return share == null
                    ? Term.fresh(dueAt, dueAt)
                    : terms.apply(unit(at, start)).ofStep(at.reception().receivedAt(), dueAt, share, now);
        }
    }

    /** Enters a decided move. */
    void enter(Transaction tx, CaseAtHand at, Move move, Reckoning reckoning, Deed deed) {
        if (move.isNothing()) {
            return;
        }
        at.work()
                .apply(
                        move,
                        start -> reckoning.unit(at, start),
                        start -> reckoning.term(at, start, deed.at()),
                        (term, from, to) ->
                                reckoning.terms().apply(at.standing().unit()).afterPause(term, from, to),
                        deed.at());
        LOG.debugf(
                "Dossier %s: %s, now %s",
                at.dossierCode(), deed.command(), at.standing().marking().text());
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
}
