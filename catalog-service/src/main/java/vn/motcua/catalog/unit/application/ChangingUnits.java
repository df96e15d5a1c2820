package vn.motcua.catalog.unit.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.platform.CatalogRow;
import vn.motcua.catalog.unit.events.UnitMessages;
import vn.motcua.catalog.unit.model.OfficerAssignments;
import vn.motcua.catalog.unit.model.Unit;
import vn.motcua.catalog.unit.persistence.Officers;
import vn.motcua.catalog.unit.persistence.Units;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.kit.identity.Revocations;
import vn.motcua.transactions.RowsAtCommit;

/** Sets up units and assigns officers to them, and tells the other services; always within the caller's transaction. */
@ApplicationScoped
public class ChangingUnits {

    private final Units units;
    private final Officers officers;
    private final Deeds deeds;
    private final RowsAtCommit rows;
    private final Revocations revocations;
    private final Clock clock;

    ChangingUnits(
            Units units, Officers officers, Deeds deeds, RowsAtCommit rows, Revocations revocations, Clock clock) {
        this.units = units;
        this.officers = officers;
        this.deeds = deeds;
        this.rows = rows;
        this.revocations = revocations;
        this.clock = clock;
    }

    /** Sets up a unit; its parent must be there. */
    public Uni<Void> setUp(Mutiny.Session session, Unit unit, String actor) {
        return put(session, unit, actor, "SetUpUnit", Map.of());
    }

    /** Sets up or replaces a unit. */
    public Uni<Void> put(Mutiny.Session session, Unit unit, String actor, String action, Map<String, ?> details) {
        Instant now = clock.instant();
        return CatalogRow.lock(session, "units", Map.of("code", unit.code()), unit.code())
                .chain(row -> {
                    deeds.of(rows.of(session), row, now)
                            .by(actor)
                            .did(action, details)
                            .tells(UnitMessages.changed(unit, now));
                    return row.write(session, columns(unit));
                });
    }

    private static Map<String, @Nullable Object> columns(Unit unit) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("name_vi", unit.name().vi());
        columns.put("name_en", unit.name().en());
        columns.put("kind", unit.kind());
        columns.put("parent", unit.parent());
        columns.put("receives", unit.receives());
        columns.put("valid_from", unit.validFrom());
        columns.put("valid_to", unit.validTo());
        columns.put("successor", unit.successor());
        columns.put("titles", unit.titles());
        return columns;
    }

    /** Gives an officer assignments who has none yet; the units must be there. */
    public Uni<Void> assign(Mutiny.Session session, OfficerAssignments officer, String actor) {
        return assign(session, officer, actor, Map.of());
    }

    Uni<Void> assign(Mutiny.Session session, OfficerAssignments officer, String actor, Map<String, ?> details) {
        CatalogRow row = CatalogRow.begun("officers", key(officer), UnitMessages.subjectOf(officer.officerId()));
        return replace(session, row, officer, actor, "AssignOfficer", details);
    }

    /** Replaces the assignments of an officer. */
    Uni<Void> reassign(Mutiny.Session session, OfficerAssignments officer, String actor, Map<String, ?> details) {
        return lock(session, officer).chain(row -> replace(session, row, officer, actor, "ReassignOfficer", details));
    }

    /** The same, when a right was taken away at once: the tokens of the officer end with it, here too. */
    Uni<Void> takeAway(Mutiny.Session session, OfficerAssignments officer, String actor, Map<String, ?> details) {
        revocations.revoke(rows.of(session), officer.officerId(), Objects.requireNonNull(officer.revokedAt()));
        return lock(session, officer).chain(row -> replace(session, row, officer, actor, "TakeRightAway", details));
    }

    private static Uni<CatalogRow> lock(Mutiny.Session session, OfficerAssignments officer) {
        return CatalogRow.lock(session, "officers", key(officer), UnitMessages.subjectOf(officer.officerId()));
    }

    private static Map<String, ?> key(OfficerAssignments officer) {
        return Map.of("officer_id", officer.officerId());
    }

    private Uni<Void> replace(
            Mutiny.Session session,
            CatalogRow row,
            OfficerAssignments officer,
            String actor,
            String action,
            Map<String, ?> details) {
        Instant now = clock.instant();
        return units.all(session)
                .chain(known -> {
                    deeds.of(rows.of(session), row, now)
                            .by(actor)
                            .did(action, details)
                            .tells(UnitMessages.assigned(officer.withInheritance(known), now));
                    Map<String, @Nullable Object> columns = new HashMap<>();
                    columns.put("revoked_at", officer.revokedAt());
                    columns.put("name", officer.name());
                    return row.write(session, columns);
                })
                .chain(() -> officers.replace(session, officer));
    }
}
