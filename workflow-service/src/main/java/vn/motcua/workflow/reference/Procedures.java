package vn.motcua.workflow.reference;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.NotYet;
import vn.motcua.eventing.Payloads;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;

/** Our copies of published procedure versions. A published version never changes, so what was read once is kept in memory. */
@ApplicationScoped
public class Procedures {

    private static final String READ = """
            select cast(p.body as text) from procedure_versions p
              join jsonb_to_recordset(cast(cast($1 as text) as jsonb)) as w(code text, version int)
                on p.code = w.code and p.version = w.version
            """;

    private final Map<Ref, Map<String, PinnedCase>> known = new ConcurrentHashMap<>();

    /** One version of one procedure. */
    public record Ref(String code, int version) {}

    /** Makes these versions known, as far as there is a copy: with one trip to the database, usually with none. */
    public Uni<Void> know(Transaction tx, Collection<Ref> wanted) {
        List<Ref> missing = wanted.stream()
                .distinct()
                .filter(ref -> !known.containsKey(ref))
                .toList();
        if (missing.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Asked<List<Row>> bodies = tx.ask(READ, Payloads.write(missing));
        return tx.answers().invoke(() -> bodies.answer().stream()
                .map(row -> Copies.read(row.getString(0), PublishedProcedure.class))
                .forEach(read -> known.put(new Ref(read.code(), read.version()), read.pinnedCases())));
    }

    /** Whether this version was read before. */
    public boolean isKnown(Ref version) {
        return known.containsKey(version);
    }

    /**
     * The case of a loaded version.
     *
     * @throws NotYet when its copy has not arrived
     * @throws IllegalArgumentException when the version has no such case
     */
    public PinnedCase pinned(Ref procedure, String caseCode) {
        Map<String, PinnedCase> cases = known.get(procedure);
        if (cases == null) {
            throw new NotYet("procedure " + procedure.code() + "/" + procedure.version());
        }
        @Nullable PinnedCase pinned = cases.get(caseCode);
        if (pinned == null) {
            throw new IllegalArgumentException("Procedure " + procedure + " has no case " + caseCode);
        }
        return pinned;
    }
}
