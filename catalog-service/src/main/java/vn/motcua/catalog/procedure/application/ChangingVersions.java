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
import vn.motcua.catalog.procedure.events.ProcedureMessages;
import vn.motcua.catalog.procedure.model.ProcedureVersion;
import vn.motcua.catalog.procedure.model.VersionAction;
import vn.motcua.catalog.procedure.persistence.ProcedureVersionRow;
import vn.motcua.catalog.procedure.persistence.ProcedureVersions;
import vn.motcua.catalog.procedure.persistence.VersionShelf;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.RowsAtCommit;

/** What happens to a version after its publication, each move with its audit entry and, when its term changed, its event. */
@ApplicationScoped
class ChangingVersions {

    private final ProcedureVersions versions;
    private final Deeds deeds;
    private final RowsAtCommit rows;
    private final ObjectMapper json;
    private final Clock clock;

    ChangingVersions(ProcedureVersions versions, Deeds deeds, RowsAtCommit rows, ObjectMapper json, Clock clock) {
        this.versions = versions;
        this.deeds = deeds;
        this.rows = rows;
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
        deeds.of(rows.of(session), row, clock.instant()).did(due.get().name(), Map.of("state", row.state()));
        return advance(session, shelf, row);
    }

    private Uni<Void> announce(
            Mutiny.Session session, ProcedureVersionRow row, Deed deed, Consumer<ObjectNode> change) {
        Instant now = clock.instant();
        Deeds.Deed done = deeds.of(rows.of(session), row, now).by(deed.actor()).did(deed.action(), deed.details());
        return versions.version(session, row.code(), row.version())
                .map(this::read)
                .invoke(body -> putLastDay(body, row.effectiveTo()))
                .invoke(change)
                .chain(body -> versions.rewrite(session, row.code(), row.version(), body.toString())
                        .invoke(() -> done.tells(ProcedureMessages.published(row.auditSubject(), body, now))));
    }

    private static void putLastDay(ObjectNode body, @Nullable LocalDate lastDay) {
        if (lastDay == null) {
            body.remove("effectiveTo");
        } else {
            body.put("effectiveTo", lastDay.toString());
        }
    }

    private ObjectNode read(@Nullable String body) {
        try {
            return (ObjectNode) json.readTree(Objects.requireNonNull(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database returned no JSON", impossible);
        }
    }
}
