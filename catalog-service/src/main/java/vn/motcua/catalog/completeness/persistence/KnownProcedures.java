package vn.motcua.catalog.completeness.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.completeness.model.KnownProcedure;
import vn.motcua.catalog.completeness.model.KnownProcedure.OpenDraft;
import vn.motcua.catalog.completeness.model.Outline;
import vn.motcua.catalog.procedure.model.VersionState;

/** The known procedures, out of both tables. */
@ApplicationScoped
public class KnownProcedures {

    /** The dates say which version counts, whether or not the timer has been there; a revoked version ends before it begins. */
    private static final String ALL = """
            select coalesce(v.code, d.code), v.version, d.id, d.state, d.gaps, cast(coalesce(v.outline, d.outline) as text)
              from (select distinct on (code) code, version, outline from procedure_versions
                     where coalesce(effective_to, :today) >= :today and coalesce(effective_to, effective_from) >= effective_from
                     order by code, effective_from) v
              full join (select code, id, state, gaps, outline from procedure_drafts where state in ('DRAFT', 'PROPOSED')) d
                on d.code = v.code
             order by 1
            """;

    private final ObjectReader outlines;

    KnownProcedures(ObjectMapper json) {
        outlines = json.readerFor(Outline.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** All of them on a day, in the order of their codes. */
    public Uni<List<KnownProcedure>> all(Mutiny.Session session, LocalDate today) {
        return session.createNativeQuery(ALL, Object[].class)
                .setParameter("today", today)
                .getResultList()
                .map(rows -> rows.stream().map(this::procedure).toList());
    }

    private KnownProcedure procedure(Object[] row) {
        return new KnownProcedure(
                (String) row[0], row[1] == null ? null : ((Number) row[1]).intValue(), draft(row), outline((String)
                        row[5]));
    }

    private static @Nullable OpenDraft draft(Object[] row) {
        return row[2] == null
                ? null
                : new OpenDraft((UUID) row[2], VersionState.valueOf((String) row[3]), ((Number) row[4]).intValue());
    }

    private Outline outline(String stored) {
        try {
            return outlines.readValue(stored);
        } catch (JsonProcessingException wasWrittenByTheTrigger) {
            throw new IllegalStateException("A stored outline cannot be read", wasWrittenByTheTrigger);
        }
    }
}
