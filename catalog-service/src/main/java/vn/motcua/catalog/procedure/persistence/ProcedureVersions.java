package vn.motcua.catalog.procedure.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.VersionState;
import vn.motcua.catalog.procedure.model.VersionTerm;

/** The table of published versions. Bodies go in and out as JSON text. */
@ApplicationScoped
public class ProcedureVersions {

    /**
     * The term of a version and the transaction that changed anything of it last.
     *
     * @param changedIn grows with every change
     */
    public record StampedTerm(VersionTerm term, long changedIn) {}

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
    public Uni<SortedMap<Integer, StampedTerm>> history(Mutiny.Session session, String code) {
        return session.createNativeQuery(
                        "select version, state, effective_from, effective_to, exists (select 1 from procedure_versions later"
                                + " where later.code = v.code and later.effective_from = v.effective_to + 1"
                                + " and coalesce(later.effective_to, later.effective_from) >= later.effective_from),"
                                + " cast(cast(changed_in as text) as bigint)"
                                + " from procedure_versions v where code = :code",
                        Object[].class)
                .setParameter("code", code)
                .getResultList()
                .map(rows -> {
                    SortedMap<Integer, StampedTerm> history = new TreeMap<>();
                    rows.forEach(row -> history.put(((Number) row[0]).intValue(), stamped(row)));
                    return history;
                });
    }

    private static StampedTerm stamped(Object[] row) {
        VersionTerm term = new VersionTerm(
                VersionState.valueOf((String) row[1]), (LocalDate) row[2], (LocalDate) row[3], (Boolean) row[4]);
        return new StampedTerm(term, ((Number) row[5]).longValue());
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
