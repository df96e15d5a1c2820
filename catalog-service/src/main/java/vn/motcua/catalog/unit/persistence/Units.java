package vn.motcua.catalog.unit.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.unit.model.Unit;
import vn.motcua.processflow.Text;

/** The tables of units and officers. */
@ApplicationScoped
public class Units {

    private static final String SELECT =
            "select code, name_vi, name_en, kind, parent, receives, valid_from, valid_to, successor,"
                    + " cast(titles as text) from units";

    private static final long UNITS_TURN = 0x6d6f7463_756e6974L;

    private final ObjectMapper json;

    Units(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Which units a list shall have; null filters nothing.
     *
     * @param knownOn those that had begun on a day
     */
    public record Filter(
            Unit.@Nullable Kind kind,
            @Nullable String parent,
            @Nullable Boolean receives,
            @Nullable LocalDate knownOn,
            String after,
            int most) {}

    /** The units that fit in the order of their codes, one more than wanted when there are more. */
    public Uni<List<Unit>> list(Mutiny.Session session, Filter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder(" where code > :after");
        values.put("after", filter.after());
        if (filter.kind() != null) {
            where.append(" and kind = :kind");
            values.put("kind", filter.kind().name());
        }
        if (filter.parent() != null) {
            where.append(" and parent = :parent");
            values.put("parent", filter.parent());
        }
        if (filter.receives() != null) {
            where.append(" and receives = :receives");
            values.put("receives", filter.receives());
        }
        if (filter.knownOn() != null) {
            where.append(" and valid_from <= :knownOn");
            values.put("knownOn", filter.knownOn());
        }
        values.put("most", filter.most() + 1);
        Mutiny.SelectionQuery<Object[]> units =
                session.createNativeQuery(SELECT + where + " order by code limit :most", Object[].class);
        values.forEach(units::setParameter);
        return units.getResultList().map(rows -> rows.stream().map(this::unit).toList());
    }

    /** One unit; null without it. */
    public Uni<@Nullable Unit> find(Mutiny.Session session, String code) {
        return session.createNativeQuery(SELECT + " where code = :code", Object[].class)
                .setParameter("code", code)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : unit(row));
    }

    /** Where a dossier can be handed in on a day: the unit asked for first, if it receives, then the service centres. */
    public Uni<List<Unit>> counters(Mutiny.Session session, @Nullable String unit, LocalDate day) {
        String wanted = unit == null ? "" : unit;
        return session.createNativeQuery(
                        SELECT + " where receives and valid_from <= :day and coalesce(valid_to, :day) >= :day"
                                + " and (kind = 'SERVICE_CENTRE' or code = :wanted) order by code = :wanted desc, code",
                        Object[].class)
                .setParameter("day", day)
                .setParameter("wanted", wanted)
                .getResultList()
                .map(rows -> rows.stream().map(this::unit).toList());
    }

    /** Whether a unit exists. */
    public Uni<Boolean> exists(Mutiny.Session session, String code) {
        return find(session, code).map(unit -> unit != null);
    }

    /** All unit codes. */
    public Uni<Set<String>> codes(Mutiny.Session session) {
        return session.createNativeQuery("select code from units", String.class)
                .getResultList()
                .map(codes -> codes.stream().collect(Collectors.toUnmodifiableSet()));
    }

    /** The accounts of all officers. */
    public Uni<Set<String>> officers(Mutiny.Session session) {
        return session.createNativeQuery("select cast(officer_id as text) from officers", String.class)
                .getResultList()
                .map(ids -> ids.stream().collect(Collectors.toUnmodifiableSet()));
    }

    /** All units by code, locked against other changes until the commit. */
    public Uni<Map<String, Unit>> lockAll(Mutiny.Session session) {
        return session.createNativeQuery("select 1 from (select pg_advisory_xact_lock(" + UNITS_TURN + ")) as turn")
                .getSingleResult()
                .chain(() -> all(session));
    }

    /** All units by code. */
    public Uni<Map<String, Unit>> all(Mutiny.Session session) {
        return session.createNativeQuery(SELECT + " order by code", Object[].class)
                .getResultList()
                .map(rows -> {
                    Map<String, Unit> all = new LinkedHashMap<>();
                    rows.forEach(row -> all.put((String) row[0], unit(row)));
                    return all;
                });
    }

    /** The roles that officers hold on a day, by unit; a unit without officers is not in it. */
    public Uni<Map<String, Set<String>>> rolesHeld(Mutiny.Session session, LocalDate day) {
        return session.createNativeQuery(
                        "select distinct a.unit, role from officer_assignments a cross join unnest(a.roles) as role"
                                + " where a.valid_from <= :day and coalesce(a.valid_to, :day) >= :day",
                        Object[].class)
                .setParameter("day", day)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (String) row[0],
                                Collectors.mapping(row -> (String) row[1], Collectors.toUnmodifiableSet()))));
    }

    private Unit unit(Object[] row) {
        return new Unit(
                (String) row[0],
                new Text((String) row[1], (String) row[2]),
                Unit.Kind.valueOf((String) row[3]),
                (String) row[4],
                (Boolean) row[5],
                (LocalDate) row[6],
                (LocalDate) row[7],
                (String) row[8],
                row[9] == null ? null : read((String) row[9], new TypeReference<List<Unit.Title>>() {}));
    }

    private <T> T read(String stored, TypeReference<T> shape) {
        try {
            return json.readValue(stored, shape);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored unit cannot be read", unreadable);
        }
    }
}
