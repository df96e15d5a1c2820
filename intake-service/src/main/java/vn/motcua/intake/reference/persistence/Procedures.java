package vn.motcua.intake.reference.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.reference.model.OnlineLevel;
import vn.motcua.intake.reference.model.ProcedureVersion;

/** Our copy of the published procedures. */
@ApplicationScoped
public class Procedures {

    private static final Duration FRESH = Duration.ofSeconds(2);

    /** One trip for all that is remembered of a procedure. */
    private static final String KNOWN = """
            select v.version, v.seq, cast(v.effective_from as text), cast(v.effective_to as text), null, null
              from procedure_versions v where v.code = :code
            union all
            select null, null, cast(o.valid_from as text), null, o.unit, o.level
              from online_levels o where o.procedure_code = :code
            """;

    /** When a version holds. */
    record Term(
            int version, long seq, LocalDate from, @Nullable LocalDate to) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    private record Known(List<Term> terms, AgencyLevels levels) {}

    private record Edition(String code, int version, long seq) {}

    private final CatalogueJson json;
    private final Remembered<String, Known> remembered = new Remembered<>(FRESH);
    private final Map<Edition, ProcedureVersion> read = new ConcurrentHashMap<>();

    Procedures(CatalogueJson json) {
        this.json = json;
    }

    /** The version that holds on a day: of several the highest. */
    public Uni<Optional<ProcedureVersion>> effective(Mutiny.Session session, String code, LocalDate day) {
        return known(session, code).chain(known -> known.terms().stream()
                .filter(term -> term.holdsOn(day))
                .max(Comparator.comparingInt(Term::version))
                .map(term -> version(session, code, term))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** A version by its number, whether it still holds or not. */
    public Uni<Optional<ProcedureVersion>> version(Mutiny.Session session, String code, int version) {
        return known(session, code).chain(known -> known.terms().stream()
                .filter(term -> term.version() == version)
                .findFirst()
                .map(term -> version(session, code, term))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** What an agency offers online of a procedure on a day, if it has a level of its own; free after the question for the version. */
    public Uni<Optional<OnlineLevel>> ownLevel(Mutiny.Session session, String code, String unit, LocalDate day) {
        return known(session, code).map(known -> known.levels().on(unit, day));
    }

    private Uni<Known> known(Mutiny.Session session, String code) {
        return remembered.get(
                code,
                () -> session.createNativeQuery(KNOWN, Object[].class)
                        .setParameter("code", code)
                        .getResultList()
                        .map(Procedures::read),
                known -> !known.terms().isEmpty());
    }

    private static Known read(List<Object[]> rows) {
        List<Term> terms = new ArrayList<>();
        List<AgencyLevels.Since> levels = new ArrayList<>();
        for (Object[] row : rows) {
            LocalDate from = LocalDate.parse((String) row[2]);
            if (row[0] == null) {
                levels.add(new AgencyLevels.Since((String) row[4], from, OnlineLevel.valueOf((String) row[5])));
            } else {
                LocalDate to = row[3] == null ? null : LocalDate.parse((String) row[3]);
                terms.add(new Term(((Number) row[0]).intValue(), ((Number) row[1]).longValue(), from, to));
            }
        }
        return new Known(terms, new AgencyLevels(levels));
    }

    private Uni<Optional<ProcedureVersion>> version(Mutiny.Session session, String code, Term term) {
        Edition edition = new Edition(code, term.version(), term.seq());
        ProcedureVersion known = read.get(edition);
        if (known != null) {
            return Uni.createFrom().item(Optional.of(known));
        }
        return session.find(ProcedureVersionRow.class, new ProcedureVersionRow.Key(code, term.version()))
                .map(row -> {
                    ProcedureVersion version = parse(row.body);
                    read.put(new Edition(code, row.version, row.seq), version);
                    return Optional.of(version);
                });
    }

    private ProcedureVersion parse(String body) {
        try {
            return json.procedure(body);
        } catch (JsonProcessingException wasReadableWhenItCame) {
            throw new IllegalStateException("a stored procedure version is unreadable", wasReadableWhenItCame);
        }
    }

    /** Looks again at the next use: an event has just changed the copy. */
    public void changed(String code) {
        remembered.forget(code);
    }
}
