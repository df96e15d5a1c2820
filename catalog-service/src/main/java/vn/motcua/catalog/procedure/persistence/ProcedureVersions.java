package vn.motcua.catalog.procedure.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.ProcedureVersion;

/** The table of published versions. Bodies go in and out as JSON text. */
@ApplicationScoped
public class ProcedureVersions {

    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);
    private static final String IN_FORCE = "effective_from <= :today and coalesce(effective_to, :today) >= :today";

    /** Whether another version of the procedure is in force on a day of this one. */
    public Uni<Boolean> overlaps(Mutiny.Session session, ProcedureVersion version) {
        LocalDate end = version.effectiveTo() == null ? NO_END : version.effectiveTo();
        return session.createNativeQuery(
                        "select count(*) from procedure_versions where code = :code and effective_from <= :last and"
                                + " coalesce(effective_to, :noEnd) >= :first",
                        Long.class)
                .setParameter("code", version.code())
                .setParameter("first", version.effectiveFrom())
                .setParameter("last", end)
                .setParameter("noEnd", NO_END)
                .getSingleResult()
                .map(count -> count > 0);
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

    /** All versions of a procedure, oldest first: a JSON array of number and days in force. */
    public Uni<String> history(Mutiny.Session session, String code) {
        return session.createNativeQuery(
                        "select cast(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('version', version, 'effectiveFrom',"
                                + " effective_from, 'effectiveTo', effective_to)) order by version) as text) from"
                                + " procedure_versions where code = :code",
                        String.class)
                .setParameter("code", code)
                .getSingleResult();
    }

    /** Every published version as {@code code/version}. */
    public Uni<Set<String>> published(Mutiny.Session session) {
        return session.createNativeQuery("select code || '/' || version from procedure_versions", String.class)
                .getResultList()
                .map(keys -> keys.stream().collect(Collectors.toUnmodifiableSet()));
    }
}
