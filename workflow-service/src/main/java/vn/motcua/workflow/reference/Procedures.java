package vn.motcua.workflow.reference;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.NotYet;
import vn.motcua.eventing.Payloads;
import vn.motcua.kit.memory.Lately;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;

/** Our copies of published procedure versions. A published version never changes, so what was read lately is kept in memory. */
@ApplicationScoped
public class Procedures {

    private static final String READ = """
            select cast(p.body as text) from procedure_versions p
              join jsonb_to_recordset(cast(cast($1 as text) as jsonb)) as w(code text, version int)
                on p.code = w.code and p.version = w.version
            """;

    /** Characters of documents; what is kept of them takes about as many bytes. */
    private static final long MOST_KEPT = 8_000_000;

    private final Lately<Ref, Map<String, PinnedCase>> known = new Lately<>(MOST_KEPT);

    /** One version of one procedure. */
    public record Ref(String code, int version) {}

    /** Makes these versions known, as far as there is a copy: with one trip to the database, usually with none. */
    public Uni<Void> know(Transaction tx, Collection<Ref> wanted) {
        List<Ref> missing =
                wanted.stream().distinct().filter(ref -> !isKnown(ref)).toList();
        if (missing.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Asked<List<Row>> bodies = tx.ask(READ, Payloads.write(missing));
        return tx.answers()
                .invoke(() ->
                        bodies.answer().stream().map(row -> row.getString(0)).forEach(this::keep));
    }

    private void keep(String body) {
        PublishedProcedure read = Copies.read(body, PublishedProcedure.class);
        known.keep(new Ref(read.code(), read.version()), read.pinnedCases(), body.length());
    }

    /** Whether this version is in memory. */
    public boolean isKnown(Ref version) {
        return known.find(version) != null;
    }

    /**
     * The case of a loaded version.
     *
     * @throws NotYet when its copy has not arrived
     * @throws IllegalArgumentException when the version has no such case
     */
    public PinnedCase pinned(Ref procedure, String caseCode) {
        Map<String, PinnedCase> cases = known.find(procedure);
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
