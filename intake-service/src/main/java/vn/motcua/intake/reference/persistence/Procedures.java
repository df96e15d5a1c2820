package vn.motcua.intake.reference.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.reference.model.OnlineLevel;
import vn.motcua.intake.reference.model.ProcedureVersion;
import vn.motcua.transactions.Looks;

/** Our copy of the published procedures, remembered until an event changes it; whoever asks says over which connection to look for what is not. */
@ApplicationScoped
public class Procedures {

    /** Characters of bodies; read they take about three times as many bytes. */
    private static final long MOST_VERSIONS = 8_000_000;

    private static final long MOST_TERMS = 50_000;

    /** One trip for all that is remembered of a procedure. */
    private static final String KNOWN = """
            select v.version, v.seq, v.effective_from, v.effective_to, null, null from procedure_versions v where v.code = $1
            union all
            select null, null, o.valid_from, null, o.unit, o.level from online_levels o where o.procedure_code = $1
            """;

    private static final String BODY = "select body from procedure_versions where code = $1 and version = $2";

    /** When a version holds. */
    record Term(
            int version, long seq, LocalDate from, @Nullable LocalDate to) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    private record Known(List<Term> terms, AgencyLevels levels) {}

    /** A version as of one event; a newer event of it is another edition. */
    private record Edition(String code, int version, long seq) {}

    private record Body(Optional<ProcedureVersion> version, int length) {}

    private final CatalogJson json;
    private final Remembered<String, Known> terms =
            new Remembered<>(MOST_TERMS, (code, known) -> 1 + known.terms().size());
    private final Remembered<Edition, Body> versions =
            new Remembered<>(MOST_VERSIONS, (edition, body) -> body.length());

    Procedures(CatalogJson json) {
        this.json = json;
    }

    /** The version that holds on a day: of several the highest. The same object as long as nothing changes. */
    public Uni<Optional<ProcedureVersion>> effective(Looks looks, String code, LocalDate day) {
        return known(looks, code)
                .chain(known -> version(
                        looks,
                        code,
                        known.terms().stream()
                                .filter(term -> term.holdsOn(day))
                                .max(Comparator.comparingInt(Term::version))));
    }

    /** A version by its number, whether it still holds or not. */
    public Uni<Optional<ProcedureVersion>> version(Looks looks, String code, int version) {
        return known(looks, code)
                .chain(known -> version(
                        looks,
                        code,
                        known.terms().stream()
                                .filter(term -> term.version() == version)
                                .findFirst()));
    }

    /** What an agency offers online of a procedure on a day, if it has a level of its own; free after the question for the version. */
    public Uni<Optional<OnlineLevel>> ownLevel(Looks looks, String code, String unit, LocalDate day) {
        return known(looks, code).map(known -> known.levels().on(unit, day));
    }

    private Uni<Known> known(Looks looks, String code) {
        return terms.get(code, () -> looks.look(KNOWN, code).map(Procedures::read), known -> !known.terms()
                .isEmpty());
    }

    private static Known read(List<Row> rows) {
        List<Term> terms = new ArrayList<>();
        List<AgencyLevels.Since> levels = new ArrayList<>();
        for (Row row : rows) {
            LocalDate from = row.getLocalDate(2);
            if (row.getInteger(0) == null) {
                levels.add(new AgencyLevels.Since(row.getString(4), from, OnlineLevel.valueOf(row.getString(5))));
            } else {
                terms.add(new Term(row.getInteger(0), row.getLong(1), from, row.getLocalDate(3)));
            }
        }
        return new Known(terms, new AgencyLevels(levels));
    }

    private Uni<Optional<ProcedureVersion>> version(Looks looks, String code, Optional<Term> term) {
        return term.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : versions.get(
                                new Edition(
                                        code, term.get().version(), term.get().seq()),
                                () -> looks.look(BODY, code, term.get().version())
                                        .map(this::parse),
                                body -> body.version().isPresent())
                        .map(Body::version);
    }

    private Body parse(List<Row> rows) {
        if (rows.isEmpty()) {
            return new Body(Optional.empty(), 0);
        }
        String body = rows.getFirst().getString(0);
        try {
            return new Body(Optional.of(json.procedure(body)), body.length());
        } catch (JsonProcessingException wasReadableWhenItCame) {
            throw new IllegalStateException("a stored procedure version is unreadable", wasReadableWhenItCame);
        }
    }

    void forget() {
        terms.forgetAll();
    }
}
