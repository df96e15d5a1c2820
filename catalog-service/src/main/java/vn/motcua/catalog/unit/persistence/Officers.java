package vn.motcua.catalog.unit.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.platform.CatalogRow;
import vn.motcua.catalog.unit.model.OfficerAssignments;
import vn.motcua.catalog.unit.model.OfficerAssignments.Assignment;

/** The tables of officers and their assignments. */
@ApplicationScoped
public class Officers {

    /** Left join: an officer may have no right any more. */
    private static final String SELECT =
            "select cast(o.officer_id as text), o.event_seq, cast(extract(epoch from o.revoked_at) * 1000000 as bigint), a.unit, cast(to_jsonb(a.roles) as text), a.valid_from,"
                    + " a.valid_to, o.name from officers o left join officer_assignments a on a.officer_id = o.officer_id where ";

    private static final String ORDER = " order by o.officer_id, a.valid_from, a.unit, a.roles";

    private static final String IN_UNIT = """
            select cast(a.officer_id as text), cast(to_jsonb(array_agg(distinct role order by role)) as text)
              from officer_assignments a cross join unnest(a.roles) as role
             where a.unit = :unit and a.valid_from <= :day and coalesce(a.valid_to, :day) >= :day
               and a.officer_id > cast(:after as uuid)
             group by a.officer_id
             order by a.officer_id
             limit :most
            """;

    private final ObjectMapper json;

    Officers(ObjectMapper json) {
        this.json = json;
    }

    /**
     * An officer as stored.
     *
     * @param version how often the assignments were decided
     */
    public record Stored(OfficerAssignments officer, long version) {}

    /** An officer at work in a unit, with the roles held there. */
    public record OfUnit(UUID officerId, List<String> roles) {}

    /** One officer; null when nobody has assigned him. */
    public Uni<@Nullable Stored> find(Mutiny.Session session, UUID officer) {
        return session.createNativeQuery(SELECT + "o.officer_id = :officer" + ORDER, Object[].class)
                .setParameter("officer", officer)
                .getResultList()
                .map(rows -> {
                    List<Stored> found = stored(rows);
                    return found.isEmpty() ? null : found.getFirst();
                });
    }

    /** The assignments of every officer who works, or will work, in one of these units. */
    public Uni<List<OfficerAssignments>> assignedTo(Mutiny.Session session, Collection<String> units) {
        return session.createNativeQuery(
                        SELECT
                                + "o.officer_id in (select b.officer_id from officer_assignments b where b.unit in (:units))"
                                + ORDER,
                        Object[].class)
                .setParameter("units", units)
                .getResultList()
                .map(rows -> stored(rows).stream().map(Stored::officer).toList());
    }

    /** Who works in a unit on a day, in the order of their accounts, one more than wanted when there are more. */
    public Uni<List<OfUnit>> ofUnit(Mutiny.Session session, String unit, LocalDate day, UUID after, int most) {
        return session.createNativeQuery(IN_UNIT, Object[].class)
                .setParameter("unit", unit)
                .setParameter("day", day)
                .setParameter("after", after.toString())
                .setParameter("most", most + 1)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new OfUnit(UUID.fromString((String) row[0]), roles((String) row[1])))
                        .toList());
    }

    /** Replaces what an officer is assigned to. */
    public Uni<Void> replace(Mutiny.Session session, OfficerAssignments officer) {
        return session.createNativeQuery("delete from officer_assignments where officer_id = :officer")
                .setParameter("officer", officer.officerId())
                .executeUpdate()
                .chain(() -> Multi.createFrom()
                        .iterable(officer.assignments())
                        .onItem()
                        .transformToUniAndConcatenate(assignment -> insert(session, officer.officerId(), assignment))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private static Uni<Void> insert(Mutiny.Session session, UUID officer, Assignment assignment) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("officer_id", officer);
        row.put("unit", assignment.unit());
        row.put("roles", assignment.roles());
        row.put("valid_from", assignment.validFrom());
        if (assignment.validTo() != null) {
            row.put("valid_to", assignment.validTo());
        }
        return CatalogRow.insert(session, "officer_assignments", row);
    }

    private List<Stored> stored(List<Object[]> rows) {
        Map<UUID, List<Assignment>> byOfficer = new LinkedHashMap<>();
        Map<UUID, Long> versions = new LinkedHashMap<>();
        Map<UUID, Instant> revoked = new HashMap<>();
        Map<UUID, String> names = new HashMap<>();
        for (Object[] row : rows) {
            UUID officer = UUID.fromString((String) row[0]);
            versions.put(officer, ((Number) row[1]).longValue());
            List<Assignment> assignments = byOfficer.computeIfAbsent(officer, id -> new ArrayList<>());
            if (row[2] != null) {
                revoked.put(officer, Instant.EPOCH.plus(((Number) row[2]).longValue(), ChronoUnit.MICROS));
            }
            if (row[7] != null) {
                names.put(officer, (String) row[7]);
            }
            if (row[3] != null) {
                assignments.add(new Assignment(
                        (String) row[3], roles((String) row[4]), (LocalDate) row[5], (LocalDate) row[6]));
            }
        }
        return byOfficer.entrySet().stream()
                .map(entry -> new Stored(
                        new OfficerAssignments(
                                entry.getKey(),
                                entry.getValue(),
                                revoked.get(entry.getKey()),
                                names.get(entry.getKey())),
                        versions.getOrDefault(entry.getKey(), 0L)))
                .toList();
    }

    private List<String> roles(String stored) {
        try {
            return json.readValue(stored, new TypeReference<>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Stored roles cannot be read", unreadable);
        }
    }
}
