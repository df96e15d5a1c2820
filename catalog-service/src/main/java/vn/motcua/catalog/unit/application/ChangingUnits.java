package vn.motcua.catalog.unit.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.platform.CatalogChanges;
import vn.motcua.catalog.unit.model.OfficerAssignments;
import vn.motcua.catalog.unit.model.Unit;
import vn.motcua.catalog.unit.persistence.Officers;
import vn.motcua.catalog.unit.persistence.Units;
import vn.motcua.kit.identity.Revocations;
import vn.motcua.transactions.RowsAtCommit;

/** Sets up units and assigns officers to them, and tells the other services. */
@ApplicationScoped
public class ChangingUnits {

    static final String TOPIC = "catalog.unit-events";

    private static final List<String> UNIT_COLUMNS = List.of(
            "name_vi", "name_en", "kind", "parent", "receives", "valid_from", "valid_to", "successor", "titles");

    private final Units units;
    private final Officers officers;
    private final CatalogChanges changes;
    private final Revocations revocations;
    private final RowsAtCommit rows;
    private final Clock clock;

    ChangingUnits(
            Units units,
            Officers officers,
            CatalogChanges changes,
            Revocations revocations,
            RowsAtCommit rows,
            Clock clock) {
        this.units = units;
        this.officers = officers;
        this.changes = changes;
        this.revocations = revocations;
        this.rows = rows;
        this.clock = clock;
    }

    /** Sets up a unit within the caller's transaction; its parent must be there. */
    public Uni<Void> setUp(Mutiny.Session session, Unit unit, String actor) {
        return put(session, unit, actor, "SetUpUnit", Map.of());
    }

    /** Sets up or replaces a unit within the caller's transaction. */
    public Uni<Void> put(Mutiny.Session session, Unit unit, String actor, String action, Map<String, ?> details) {
        CatalogChanges.Addition addition = new CatalogChanges.Addition(
                TOPIC, "vn.motcua.unit.changed.v1", unit.code(), clock.instant(), unit, actor, action, details);
        Map<String, Object> columns = new HashMap<>();
        columns.put("name_vi", unit.name().vi());
        columns.put("name_en", unit.name().en());
        columns.put("kind", unit.kind());
        columns.put("receives", unit.receives());
        columns.put("valid_from", unit.validFrom());
        putIfPresent(columns, "parent", unit.parent());
        putIfPresent(columns, "valid_to", unit.validTo());
        putIfPresent(columns, "successor", unit.successor());
        putIfPresent(columns, "titles", unit.titles());
        return changes.put(session, addition, "units", Map.of("code", unit.code()), columns, UNIT_COLUMNS);
    }

    /** Gives a new officer assignments within the caller's transaction; the units must be there. */
    public Uni<Void> assign(Mutiny.Session session, OfficerAssignments officer, String actor) {
        return assign(session, officer, actor, Map.of());
    }

    public Uni<Void> assign(Mutiny.Session session, OfficerAssignments officer, String actor, Map<String, ?> details) {
        return units.all(session)
                .chain(known -> changes.add(
                        session,
                        assigned(officer.withInheritance(known), actor, "AssignOfficer", details),
                        "officers",
                        Map.of("officer_id", officer.officerId())))
                .chain(() -> officers.replace(session, officer));
    }

    /** Replaces the assignments of an officer within the caller's transaction. */
    public Uni<Void> reassign(
            Mutiny.Session session, OfficerAssignments officer, String actor, Map<String, ?> details) {
        return replace(session, officer, actor, "ReassignOfficer", details);
    }

    /** The same, when a right was taken away at once: the tokens of the officer end with it, here too. */
    Uni<Void> takeAway(Mutiny.Session session, OfficerAssignments officer, String actor, Map<String, ?> details) {
        revocations.revoke(rows.of(session), officer.officerId(), Objects.requireNonNull(officer.revokedAt()));
        return replace(session, officer, actor, "TakeRightAway", details);
    }

    private Uni<Void> replace(
            Mutiny.Session session, OfficerAssignments officer, String actor, String action, Map<String, ?> details) {
        Map<String, Object> columns = new HashMap<>();
        putIfPresent(columns, "revoked_at", officer.revokedAt());
        return units.all(session)
                .chain(known -> changes.put(
                        session,
                        assigned(officer.withInheritance(known), actor, action, details),
                        "officers",
                        Map.of("officer_id", officer.officerId()),
                        columns,
                        List.of("revoked_at")))
                .chain(() -> officers.replace(session, officer));
    }

    private CatalogChanges.Addition assigned(
            OfficerAssignments officer, String actor, String action, Map<String, ?> details) {
        return new CatalogChanges.Addition(
                TOPIC,
                "vn.motcua.officer.assigned.v1",
                "officer:" + officer.officerId(),
                clock.instant(),
                officer,
                actor,
                action,
                details);
    }

    private static void putIfPresent(Map<String, Object> columns, String column, @Nullable Object value) {
        if (value != null) {
            columns.put(column, value);
        }
    }
}
