package vn.motcua.workflow.casefile.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.transactions.Statements;

/** Numbers results, unit by unit: {@code KQ.H26.30.01.000031}. */
@ApplicationScoped
public class ResultNumbers {

    /** The next code of a unit; never given twice, on however many nodes. A rolled-back issue leaves its number unused. */
    public Uni<String> next(Mutiny.Session session, String unit) {
        return Statements.select(session, "select next_result_number($1)", unit)
                .map(rows -> String.format(Locale.ROOT, "KQ.%s.%06d", unit, (Long) rows.getFirst()[0]));
    }
}
