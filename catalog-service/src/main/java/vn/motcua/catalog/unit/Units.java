package vn.motcua.catalog.unit;

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
import vn.motcua.catalog.procedure.model.Text;

/** The tables of units and officers. */
@ApplicationScoped
public class Units {

    private static final String SELECT =
            "select code, name_vi, name_en, kind, parent, receives, valid_from, valid_to from units";

    /** Which units a list shall have; null filters nothing. */
    record Filter(
            Unit.@Nullable Kind kind,
            @Nullable String parent,
            @Nullable Boolean receives,
            String after,
            int most) {}

    /** The units that fit in the order of their codes, one more than wanted when there are more. */
    Uni<List<Unit>> list(Mutiny.Session session, Filter filter) {
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
        values.put("most", filter.most() + 1);
        Mutiny.SelectionQuery<Object[]> units =
                session.createNativeQuery(SELECT + where + " order by code limit :most", Object[].class);
        values.forEach(units::setParameter);
        return units.getResultList().map(rows -> rows.stream().map(Units::unit).toList());
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
                .map(rows -> rows.stream().map(Units::unit).toList());
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

    private static Unit unit(Object[] row) {
        return new Unit(
                (String) row[0],
                new Text((String) row[1], (String) row[2]),
                Unit.Kind.valueOf((String) row[3]),
                (String) row[4],
                (Boolean) row[5],
                (LocalDate) row[6],
                (LocalDate) row[7]);
    }
}
