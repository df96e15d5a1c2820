package vn.motcua.catalog.procedure.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.catalog.platform.CatalogChanges;
import vn.motcua.catalog.procedure.model.ProcedureVersion;
import vn.motcua.catalog.procedure.model.PublishingRules;
import vn.motcua.catalog.procedure.persistence.ProcedureVersions;
import vn.motcua.kit.refusal.InvalidRequest;

/** Publishes a version of a procedure: checked, stored as it is, announced to the other services. */
@ApplicationScoped
public class PublishingProcedure {

    private static final String TOPIC = "catalog.procedure-events";
    private static final String TYPE = "vn.motcua.procedure.published.v1";

    private final ProcedureVersions versions;
    private final CatalogChanges changes;
    private final ObjectMapper json;
    private final Clock clock;
    private final List<PublicationCheck> checks;

    PublishingProcedure(
            ProcedureVersions versions,
            CatalogChanges changes,
            ObjectMapper json,
            Clock clock,
            @All List<PublicationCheck> checks) {
        this.versions = versions;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
        this.checks = checks;
    }

    /**
     * Publishes within the caller's transaction.
     *
     * @param body the whole version as other services shall read it
     * @param actor who publishes
     */
    public Uni<Void> publish(Mutiny.Session session, JsonNode body, String actor) {
        ProcedureVersion version = parse(body);
        PublishingRules.check(version);
        check(body);
        return versions.overlaps(session, version)
                .invoke(overlaps -> {
                    if (overlaps) {
                        throw new VersionsOverlap(version.code());
                    }
                })
                .chain(() -> store(session, version, body, actor));
    }

    private void check(JsonNode body) {
        InvalidRequest refusal = new InvalidRequest();
        checks.stream()
                .flatMap(check -> check.findings(body).stream())
                .forEach(finding -> refusal.at(finding.field(), finding.rule(), finding.arguments()));
        refusal.throwIfAny();
    }

    private Uni<Void> store(Mutiny.Session session, ProcedureVersion version, JsonNode body, String actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String subject = version.code() + "/" + version.version();
        CatalogChanges.Addition addition =
                new CatalogChanges.Addition(TOPIC, TYPE, subject, now, body, actor, "PublishProcedure");
        return changes.add(session, addition, "procedure_versions", columns(version, body, now));
    }

    private static Map<String, Object> columns(ProcedureVersion version, JsonNode body, Instant now) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("code", version.code());
        columns.put("version", version.version());
        columns.put("effective_from", version.effectiveFrom());
        if (version.effectiveTo() != null) {
            columns.put("effective_to", version.effectiveTo());
        }
        columns.put("sector", version.sector().code());
        columns.put("level", version.level());
        columns.put("body", body);
        columns.put("published_at", now);
        return columns;
    }

    private ProcedureVersion parse(JsonNode body) {
        try {
            return json.treeToValue(body, ProcedureVersion.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("Not a procedure version: " + body.path("code"), unreadable);
        }
    }
}
