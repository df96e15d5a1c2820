package vn.motcua.intake.reference.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.reference.model.ProcedureVersion;

/** Our copy of the published procedures. */
@ApplicationScoped
public class Procedures {

    private static final Duration FRESH = Duration.ofSeconds(2);

    /** When a version holds. */
    record Term(
            int version, long seq, LocalDate from, @Nullable LocalDate to) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    private record Edition(String code, int version, long seq) {}

    private final CatalogueJson json;
    private final Remembered<String, List<Term>> terms = new Remembered<>(FRESH);
    private final Map<Edition, ProcedureVersion> read = new ConcurrentHashMap<>();

    Procedures(CatalogueJson json) {
        this.json = json;
    }

    /** The version that holds on a day: of several the highest. */
    public Uni<Optional<ProcedureVersion>> effective(Mutiny.Session session, String code, LocalDate day) {
        return terms(session, code).chain(known -> known.stream()
                .filter(term -> term.holdsOn(day))
                .max(Comparator.comparingInt(Term::version))
                .map(term -> version(session, code, term))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** A version by its number, whether it still holds or not. */
    public Uni<Optional<ProcedureVersion>> version(Mutiny.Session session, String code, int version) {
        return terms(session, code).chain(known -> known.stream()
                .filter(term -> term.version() == version)
                .findFirst()
                .map(term -> version(session, code, term))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<List<Term>> terms(Mutiny.Session session, String code) {
        return terms.get(
                code,
                () -> session.createSelectionQuery(
                                "select new vn.motcua.intake.reference.persistence.Procedures$Term("
                                        + "v.version, v.seq, v.effectiveFrom, v.effectiveTo)"
                                        + " from ProcedureVersionRow v where v.code = :code",
                                Term.class)
                        .setParameter("code", code)
                        .getResultList(),
                known -> !known.isEmpty());
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
        terms.forget(code);
    }
}
