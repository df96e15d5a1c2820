package vn.motcua.catalog.procedure.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.ProcedureSearch;
import vn.motcua.catalog.procedure.model.VersionState;
import vn.motcua.catalog.procedure.model.VersionTerm;

/** The table of published versions. Bodies go in and out as JSON text. */
@ApplicationScoped
public class ProcedureVersions {

    private static final String IN_FORCE = "effective_from <= :today and coalesce(effective_to, :today) >= :today";

    /**
     * A search hit.
     *
     * @param rank 0 the name itself, 1 the name begins so, 2 the words stand together in the name, 3 all words occur
     * @param summary the version without its cases, JSON text
     */
    public record Found(String code, int rank, String summary) {}

    /** The hits of a search, one more than wanted when there are more. */
    public Uni<List<Found>> search(Mutiny.Session session, ProcedureSearch wanted, LocalDate today) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder(IN_FORCE);
        values.put("today", today);
        if (wanted.sector() != null) {
            where.append(" and sector = :sector");
            values.put("sector", wanted.sector());
        }
        if (wanted.level() != null) {
            where.append(" and level in (:level, 'BOTH')");
            values.put("level", wanted.level().name());
        }
        String rank = "3";
        List<String> words = wanted.text().words();
        if (!words.isEmpty()) {
            rank = "case when folded_name = :name then 0 when folded_name like :name || '%' then 1"
                    + " when folded_name like '%' || :name || '%' then 2 else 3 end";
            values.put("name", wanted.text().text());
        }
        for (int i = 0; i < words.size(); i++) {
            where.append(" and search_text like :word").append(i);
            values.put("word" + i, "% " + words.get(i) + "%");
        }
        String page = "";
        if (!wanted.after().isEmpty()) {
            page = " where (rank, code) > (:afterRank, :afterCode)";
            values.put("afterRank", Integer.parseInt(wanted.after().getFirst()));
            values.put("afterCode", wanted.after().getLast());
        }
        values.put("most", wanted.most() + 1);
        String hitsOfPage = "select code, version, rank from (select code, version, " + rank
                + " as rank from procedure_versions where " + where + ") as hits" + page
                + " order by rank, code limit :most";
        // Documents are read for the hits of the page only: they are large.
        String query = "select hit.code, hit.rank, cast(found.body - 'cases' as text) from (" + hitsOfPage
                + ") as hit join procedure_versions as found on found.code = hit.code and found.version = hit.version"
                + " order by hit.rank, hit.code";
        Mutiny.SelectionQuery<Object[]> hits = session.createNativeQuery(query, Object[].class);
        values.forEach(hits::setParameter);
        return hits.getResultList().map(rows -> rows.stream()
                .map(row -> new Found((String) row[0], ((Number) row[1]).intValue(), (String) row[2]))
                .toList());
    }

    /** The version in force on a day; null when there is none. */
    public Uni<@Nullable String> inForce(Mutiny.Session session, String code, LocalDate today) {
        return session.createNativeQuery(
                        "select cast(body as text) from procedure_versions where code = :code and " + IN_FORCE,
                        String.class)
                .setParameter("code", code)
                .setParameter("today", today)
                .getSingleResultOrNull();
    }

    /** The version in force on a day, otherwise the newest; null without such a procedure. */
    public Uni<@Nullable String> current(Mutiny.Session session, String code, LocalDate today) {
        return session.createNativeQuery(
                        "select cast(body as text) from procedure_versions where code = :code order by (" + IN_FORCE
                                + ") desc, version desc limit 1",
                        String.class)
                .setParameter("code", code)
                .setParameter("today", today)
                .getSingleResultOrNull();
    }

    /** One version; null when there is none. */
    public Uni<@Nullable String> version(Mutiny.Session session, String code, int version) {
        return session.createNativeQuery(
                        "select cast(body as text) from procedure_versions where code = :code and version = :version",
                        String.class)
                .setParameter("code", code)
                .setParameter("version", version)
                .getSingleResultOrNull();
    }

    /** All versions of a procedure with their terms, oldest first. */
    public Uni<SortedMap<Integer, VersionTerm>> history(Mutiny.Session session, String code) {
        return session.createNativeQuery(
                        "select version, state, effective_from, effective_to, exists (select 1 from procedure_versions later"
                                + " where later.code = v.code and later.effective_from = v.effective_to + 1"
                                + " and coalesce(later.effective_to, later.effective_from) >= later.effective_from)"
                                + " from procedure_versions v where code = :code",
                        Object[].class)
                .setParameter("code", code)
                .getResultList()
                .map(rows -> {
                    SortedMap<Integer, VersionTerm> history = new TreeMap<>();
                    rows.forEach(row -> history.put(
                            ((Number) row[0]).intValue(),
                            new VersionTerm(
                                    VersionState.valueOf((String) row[1]),
                                    (LocalDate) row[2],
                                    (LocalDate) row[3],
                                    (Boolean) row[4])));
                    return history;
                });
    }

    /** The procedures that have a version on which the day has something to do. */
    public Uni<List<String>> due(Mutiny.Session session, LocalDate today) {
        return session.createNativeQuery(
                        "select distinct code from procedure_versions where (state = 'APPROVED' and effective_from <= :today)"
                                + " or (state = 'EFFECTIVE' and effective_to < :today) order by code",
                        String.class)
                .setParameter("today", today)
                .getResultList();
    }

    /** Replaces the stored document of a version. */
    public Uni<Void> rewrite(Mutiny.Session session, String code, int version, String body) {
        return session.createNativeQuery("update procedure_versions set body = cast(cast(:body as text) as jsonb)"
                        + " where code = :code and version = :version")
                .setParameter("body", body)
                .setParameter("code", code)
                .setParameter("version", version)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Every published version as {@code code/version}. */
    public Uni<Set<String>> published(Mutiny.Session session) {
        return session.createNativeQuery("select code || '/' || version from procedure_versions", String.class)
                .getResultList()
                .map(keys -> keys.stream().collect(Collectors.toUnmodifiableSet()));
    }
}
