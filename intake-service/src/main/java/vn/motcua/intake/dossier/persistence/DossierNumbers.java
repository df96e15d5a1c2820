package vn.motcua.intake.dossier.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.intake.dossier.model.DossierCode;
import vn.motcua.transactions.Statements;

/**
 * Gives dossier codes. The day's row of a unit is locked by the statement that takes the number, until the reception commits: safe on any
 * number of nodes, and a reception that fails takes no number with it.
 */
@ApplicationScoped
public class DossierNumbers {

    private static final String TAKE = """
            insert into dossier_numbers as n (unit, day, last) values ($1, $2, 1)
            on conflict (unit, day) do update set last = n.last + 1
            returning last
            """;

    /** The next code of a unit on a day. */
    public Uni<String> next(Mutiny.Session session, String unit, LocalDate day) {
        return Statements.select(session, TAKE, unit, day)
                .map(rows -> DossierCode.of(unit, day, ((Number) rows.getFirst()[0]).intValue()));
    }
}
