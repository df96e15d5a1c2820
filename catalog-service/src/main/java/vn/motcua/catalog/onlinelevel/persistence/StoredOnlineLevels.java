package vn.motcua.catalog.onlinelevel.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.onlinelevel.model.OnlineLevels;
import vn.motcua.catalog.platform.CatalogRow;

/** Histories of levels, a row for each procedure and agency. */
@ApplicationScoped
public class StoredOnlineLevels {

    private static final String SELECT =
            "select unit, cast(levels as text) from online_levels where procedure_code = :code";

    private final ObjectMapper json;

    StoredOnlineLevels(ObjectMapper json) {
        this.json = json;
    }

    /** Null when the agency goes by the version in force. */
    public Uni<@Nullable OnlineLevels> find(Mutiny.Session session, String code, String unit) {
        return session.createNativeQuery(SELECT + " and unit = :unit", Object[].class)
                .setParameter("code", code)
                .setParameter("unit", unit)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : levels(code, row));
    }

    /** Those of a procedure in the order of the agencies' codes. */
    public Uni<List<OnlineLevels>> of(Mutiny.Session session, String code) {
        return session.createNativeQuery(SELECT + " order by unit", Object[].class)
                .setParameter("code", code)
                .getResultList()
                .map(rows -> rows.stream().map(row -> levels(code, row)).toList());
    }

    /** Every procedure and agency with a level of its own as {@code code@unit}. */
    public Uni<Set<String>> known(Mutiny.Session session) {
        return session.createNativeQuery("select procedure_code || '@' || unit from online_levels", String.class)
                .getResultList()
                .map(keys -> keys.stream().collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * The row, locked, or one to be written.
     *
     * @param subject what its events and its audit chain are about
     */
    public static Uni<CatalogRow> lock(Mutiny.Session session, OnlineLevels levels, String subject) {
        return CatalogRow.lock(
                session,
                "online_levels",
                Map.of("procedure_code", levels.procedureCode(), "unit", levels.unit()),
                subject);
    }

    private OnlineLevels levels(String code, Object[] row) {
        try {
            OnlineLevels.Since[] levels = json.readValue((String) row[1], OnlineLevels.Since[].class);
            return new OnlineLevels(code, (String) row[0], List.of(levels));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Stored online levels cannot be read", unreadable);
        }
    }
}
