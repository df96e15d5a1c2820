package vn.motcua.intake.dossier.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.NewEvent;
import vn.motcua.eventing.Outbox;
import vn.motcua.intake.dossier.messaging.PublishedEvents;
import vn.motcua.intake.dossier.model.DossierEvent;
import vn.motcua.intake.dossier.model.TimelineTexts;
import vn.motcua.intake.dossier.persistence.DossierRow;
import vn.motcua.intake.dossier.persistence.TimelineRow;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;

/** Writes what was decided: the dossier's row, its timeline, its audit chain and its events, all at the next flush. */
@ApplicationScoped
class Recording {

    private final Outbox outbox;
    private final AuditTrail audit;

    Recording(Outbox outbox, AuditTrail audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * The command behind an event, for the audit.
     *
     * @param actor account that gave it
     * @param name e.g. {@code ReceiveDossier}
     * @param details codes and ids, never personal data
     */
    record Deed(String actor, String name, Map<String, ?> details) {}

    Uni<Void> record(
            Mutiny.Session session,
            DossierRow row,
            DossierEvent event,
            Deed deed,
            @Nullable String timelineDetails,
            NewEvent... others) {
        row.apply(event);
        String type = event.action().eventType();
        int step = TimelineTexts.of(type).orElseThrow().step();
        TimelineRow entry = TimelineRow.next(row, event.happenedAt(), type, step, timelineDetails);
        List<NewEvent> events = new ArrayList<>(List.of(others));
        events.addFirst(PublishedEvents.of(event, row.nextEventSeq()));
        audit.record(session, row, new AuditEntry(event.happenedAt(), deed.actor(), deed.name(), deed.details()));
        outbox.addAll(session, events);
        return session.persist(entry);
    }
}
