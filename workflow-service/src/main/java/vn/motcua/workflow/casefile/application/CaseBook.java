package vn.motcua.workflow.casefile.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Outbox;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.workflow.casefile.events.CaseEventMessages;
import vn.motcua.workflow.casefile.model.CaseEvent;
import vn.motcua.workflow.casefile.model.Move;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;
import vn.motcua.workflow.casefile.persistence.CaseRow;
import vn.motcua.workflow.deadline.model.Term;
import vn.motcua.workflow.deadline.model.Terms;

/** The one place where a decided move becomes rows, events and a link of the audit chain, all in the caller's transaction. */
@ApplicationScoped
class CaseBook {

    private static final Logger LOG = Logger.getLogger(CaseBook.class);

    private final Outbox outbox;
    private final AuditTrail audit;

    CaseBook(Outbox outbox, AuditTrail audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Enters a move; nothing is written before {@link #write}. */
    void enter(Changes changes, CaseAtHand at, Move move, Terms terms, AuditEntry entry) {
        if (move.isNothing()) {
            return;
        }
        CaseRow row = at.row();
        LOG.infof("Dossier %s: %s, now %s", row.dossierCode(), entry.action(), move.to());
        at.apply(move, termOfNext(row, move, terms, entry), entry.at()).ifPresent(changes.newTasks::add);
        changes.deeds.add(new Changes.Deed(row, entry));
        tell(changes, row, move.events(), entry.at());
    }

    /** Enters events that move nothing and are nobody's deed, such as a deadline that was missed. */
    void tell(Changes changes, CaseRow row, List<CaseEvent> events, Instant now) {
        events.forEach(event -> changes.events.add(CaseEventMessages.of(row, event, now)));
    }

    private static @Nullable Term termOfNext(CaseRow row, Move move, Terms terms, AuditEntry entry) {
        Move.TaskStart start = move.starts();
        return start == null
                ? null
                : terms.ofStep(
                        row.receivedAt(), row.term().dueAt(), start.step().share(), entry.at());
    }

    /** Hands everything to the session, kind by kind, so that the flush writes each table in one batch. */
    Uni<Void> write(Mutiny.Session session, Changes changes) {
        changes.deeds.forEach(deed -> audit.record(session, deed.subject(), deed.entry()));
        outbox.addAll(session, changes.events);
        return persist(session, changes.newCases).chain(() -> persist(session, changes.newTasks));
    }

    private static Uni<Void> persist(Mutiny.Session session, List<?> rows) {
        return rows.isEmpty() ? Uni.createFrom().voidItem() : session.persistAll(rows.toArray());
    }
}
