package vn.motcua.payment.reference;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.NotYet;
import vn.motcua.eventing.Payloads;

/** Published procedure versions, as the catalogue announced them. */
@ApplicationScoped
public class ProcedureCopies {

    private static final String READ = """
            select v.code, v.version, cast(v.body as text)
              from procedure_versions v
              join jsonb_to_recordset(cast(cast(:wanted as text) as jsonb)) as k(code text, version integer)
                on v.code = k.code and v.version = k.version
            """;

    private static final String KEEP = """
            insert into procedure_versions (code, version, effective_from, effective_to, body)
            select r.code, r.version, r."effectiveFrom", r."effectiveTo", r.body
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as r(code text, version integer, "effectiveFrom" date, "effectiveTo" date, body jsonb)
            on conflict (code, version) do update
               set effective_from = excluded.effective_from, effective_to = excluded.effective_to, body = excluded.body
            """;

    /** One version of a procedure. */
    public record Version(String code, int version) {}

    /** A version as it came; {@code body} is the JSON of the event. */
    public record Published(
            String code,
            int version,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @JsonRawValue String body) {}

    /**
     * The JSON of versions.
     *
     * @throws NotYet (in the Uni) when one has not arrived
     */
    public Uni<Map<Version, String>> bodies(Mutiny.Session session, Set<Version> wanted) {
        return session.createNativeQuery(READ, Object[].class)
                .setParameter("wanted", Payloads.write(wanted))
                .getResultList()
                .map(rows -> {
                    Map<Version, String> bodies = new HashMap<>();
                    for (Object[] row : rows) {
                        bodies.put(new Version((String) row[0], ((Number) row[1]).intValue()), (String) row[2]);
                    }
                    if (!bodies.keySet().containsAll(wanted)) {
                        throw new NotYet("procedure versions of " + wanted);
                    }
                    return bodies;
                });
    }

    /** Keeps versions; a repeated one replaces its copy. */
    public Uni<Void> keep(Mutiny.Session session, Collection<Published> rows) {
        return session.createNativeQuery(KEEP)
                .setParameter("rows", Payloads.write(rows))
                .executeUpdate()
                .replaceWithVoid();
    }
}
