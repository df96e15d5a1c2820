package vn.motcua.catalog.search.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.search.model.ListedProcedure;
import vn.motcua.catalog.search.model.SearchIndex.Stamped;
import vn.motcua.catalog.search.model.SearchIndex.VersionId;
import vn.motcua.eventing.Payloads;

/** What the search index needs to know of the table of published versions. */
@ApplicationScoped
public class PublishedVersions {

    private static final Logger LOG = Logger.getLogger(PublishedVersions.class);

    /** One statement, hence one snapshot: the next horizon belongs exactly to the rows read. */
    private static final String CHANGED = """
            select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint),
                   changed.code, changed.version, cast(cast(changed.changed_in as text) as bigint)
              from (select 1) as one
              left join procedure_versions as changed on changed.changed_in >= cast(cast(:horizon as text) as xid8)
            """;

    private static final String READ = """
            select cast(found.body - 'cases' - 'guidance' - 'legalGrounds'
                        || jsonb_build_object('effectiveFrom', found.effective_from, 'effectiveTo', found.effective_to) as text),
                   cast(cast(found.changed_in as text) as bigint)
              from jsonb_to_recordset(cast(cast(:keys as text) as jsonb)) as wanted (code text, version integer)
              join procedure_versions as found on found.code = wanted.code and found.version = wanted.version
            """;

    private final ObjectMapper json;

    PublishedVersions(ObjectMapper json) {
        this.json = json;
    }

    /** A version that was stored or altered, and by which transaction. */
    public record Change(VersionId key, long stamp) {}

    /**
     * What changed since a horizon.
     *
     * @param horizon where to go on asking: everything committed before this answer lies below it or is in it
     */
    public record Changes(long horizon, List<Change> changes) {}

    /** Everything stored by transactions that had not ended at the horizon; from 0 on, everything there is. */
    public Uni<Changes> since(Mutiny.Session session, long horizon) {
        return session.createNativeQuery(CHANGED, Object[].class)
                .setParameter("horizon", Long.toString(horizon))
                .getResultList()
                .map(rows -> new Changes(
                        ((Number) rows.getFirst()[0]).longValue(),
                        rows.stream()
                                .filter(row -> row[1] != null)
                                .map(row -> new Change(
                                        new VersionId((String) row[1], ((Number) row[2]).intValue()),
                                        ((Number) row[3]).longValue()))
                                .toList()));
    }

    /** Some versions in their present state. One that cannot be read is reported and left out, so that it does not hide the others. */
    public Uni<List<Stamped>> read(Mutiny.Session session, List<Change> changes) {
        List<Map<String, Object>> keys = changes.stream()
                .map(change -> Map.<String, Object>of(
                        "code", change.key().code(), "version", change.key().version()))
                .toList();
        return session.createNativeQuery(READ, Object[].class)
                .setParameter("keys", Payloads.write(keys))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> stamped((String) row[0], ((Number) row[1]).longValue()))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private @Nullable Stamped stamped(String body, long stamp) {
        try {
            return new Stamped(json.readValue(body, ListedProcedure.class), stamp);
        } catch (JsonProcessingException unreadable) {
            LOG.errorf("A published version cannot be listed: %s", unreadable.getOriginalMessage());
            return null;
        }
    }
}
