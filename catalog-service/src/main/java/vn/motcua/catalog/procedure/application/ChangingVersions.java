package vn.motcua.catalog.procedure.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.platform.CatalogChanges;
import vn.motcua.catalog.procedure.model.ProcedureVersion;
import vn.motcua.catalog.procedure.model.VersionAction;
import vn.motcua.catalog.procedure.persistence.ProcedureVersionRow;
import vn.motcua.catalog.procedure.persistence.ProcedureVersions;
import vn.motcua.catalog.procedure.persistence.VersionShelf;
import vn.motcua.eventing.NewEvent;
import vn.motcua.eventing.Outbox;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.time.VietnamTime;

/** What happens to a version after its publication, each move with its audit entry and, when its term changed, its event. */
@ApplicationScoped
class ChangingVersions {

    static final String TOPIC = "catalog.procedure-events";
    static final String TYPE = "vn.motcua.procedure.published.v1";
    private static final String CLOCK = "system";

    private final ProcedureVersions versions;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    ChangingVersions(ProcedureVersions versions, Outbox outbox, AuditTrail audit, ObjectMapper json, Clock clock) {
        this.versions = versions;
        this.outbox = outbox;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** Who does what, for the audit trail. */
    record Deed(String actor, String action, Map<String, ?> details) {}

    /** Names the last day of a version and tells the other services; null for no end. */
    Uni<Void> endOn(Mutiny.Session session, ProcedureVersionRow row, @Nullable LocalDate lastDay, Deed deed) {
        row.endOn(lastDay);
        return announce(session, row, deed, body -> {});
    }

    /** Ends a version by a decision of its own, which its document shows from now on. */
    Uni<Void> abolish(
            Mutiny.Session session,
            ProcedureVersionRow row,
            LocalDate lastDay,
            ProcedureVersion.Decision decision,
            Deed deed) {
        row.endOn(lastDay);
        return announce(session, row, deed, body -> body.set("abolition", json.valueToTree(decision)));
    }

    /** Takes a version back before its first day and tells the other services. */
    Uni<Void> revoke(Mutiny.Session session, ProcedureVersionRow row, Deed deed) {
        row.revoke();
        return announce(session, row, deed, body -> {});
    }

    /** Lets time move every version of a procedure as far as it goes today. Dates were announced before, so nobody needs an event. */
    Uni<Void> advance(Mutiny.Session session, String code) {
        return VersionShelf.of(session, code).chain(shelf -> Multi.createFrom()
                .iterable(shelf.rows().values())
                .onItem()
                .transformToUniAndConcatenate(row -> advance(session, shelf, row))
                .collect()
                .last()
                .replaceWithVoid());
    }

    private Uni<Void> advance(Mutiny.Session session, VersionShelf shelf, ProcedureVersionRow row) {
        Optional<VersionAction> due = shelf.term(row).due(VietnamTime.today(clock));
        if (due.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        row.move(due.get());
        AuditEntry entry = new AuditEntry(clock.instant(), CLOCK, due.get().name(), Map.of("state", row.state()));
        audit.record(session, row, entry);
        return advance(session, shelf, row);
    }

    private Uni<Void> announce(
            Mutiny.Session session, ProcedureVersionRow row, Deed deed, Consumer<ObjectNode> change) {
        Instant now = clock.instant();
        AuditEntry entry = new AuditEntry(now, deed.actor(), deed.action(), deed.details());
        audit.record(session, row, entry);
        return versions.version(session, row.code(), row.version())
                .map(this::read)
                .invoke(body -> putLastDay(body, row.effectiveTo()))
                .invoke(change)
                .chain(body -> versions.rewrite(session, row.code(), row.version(), body.toString())
                        .invoke(() -> outbox.add(session, event(row, body, now))));
    }

    private static void putLastDay(ObjectNode body, @Nullable LocalDate lastDay) {
        if (lastDay == null) {
            body.remove("effectiveTo");
        } else {
            body.put("effectiveTo", lastDay.toString());
        }
    }

    private static NewEvent event(ProcedureVersionRow row, ObjectNode body, Instant now) {
        return new NewEvent(TOPIC, CatalogChanges.SOURCE, TYPE, row.auditSubject(), row.nextEventSeq(), now, body);
    }

    private ObjectNode read(@Nullable String body) {
        try {
            return (ObjectNode) json.readTree(Objects.requireNonNull(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database returned no JSON", impossible);
        }
    }
}
