package vn.motcua.catalog.procedure.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.platform.CatalogRow;
import vn.motcua.catalog.procedure.events.ProcedureMessages;
import vn.motcua.catalog.procedure.model.ProcedureVersion;
import vn.motcua.catalog.procedure.model.Succession;
import vn.motcua.catalog.procedure.model.VersionState;
import vn.motcua.catalog.procedure.model.VersionTerm;
import vn.motcua.catalog.procedure.persistence.VersionShelf;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.kit.refusal.Refusal.FieldError;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.RowsAtCommit;

/** Publishes a version of a procedure: checked, stored as it is, announced to the other services. */
@ApplicationScoped
public class PublishingProcedure {

    private final CheckingContent checking;
    private final ChangingVersions changing;
    private final Deeds deeds;
    private final RowsAtCommit rows;
    private final ObjectMapper json;
    private final Clock clock;

    PublishingProcedure(
            CheckingContent checking,
            ChangingVersions changing,
            Deeds deeds,
            RowsAtCommit rows,
            ObjectMapper json,
            Clock clock) {
        this.checking = checking;
        this.changing = changing;
        this.deeds = deeds;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A published version.
     *
     * @param state in force already, or waiting for its first day
     */
    public record Published(
            String code,
            int version,
            VersionState state,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo) {}

    /**
     * Publishes within the caller's transaction. A version that is in force on the first day of the new one ends the day before.
     *
     * @param content the whole version as other services shall read it; without a number it gets the next one
     * @param actor who publishes
     * @param details for the audit trail
     * @throws VersionIncomplete naming every gap
     */
    public Uni<Published> publish(Mutiny.Session session, JsonNode content, String actor, Map<String, ?> details) {
        List<FieldError> findings = checking.findings(content);
        if (!findings.isEmpty()) {
            throw new VersionIncomplete(findings);
        }
        LocalDate today = VietnamTime.today(clock);
        return VersionShelf.of(session, content.path("code").asText()).chain(shelf -> {
            ObjectNode body = numbered(content, shelf.nextVersion());
            ProcedureVersion version = parse(body);
            VersionTerm term =
                    new VersionTerm(VersionState.APPROVED, version.effectiveFrom(), version.effectiveTo(), false);
            Uni<Void> ended = Succession.predecessor(version.code(), term, shelf.terms(), today)
                    .map(number -> changing.endOn(
                            session,
                            shelf.row(number),
                            version.effectiveFrom().minusDays(1),
                            new ChangingVersions.Deed(actor, "EndVersion", Map.of("successor", version.version()))))
                    .orElseGet(() -> Uni.createFrom().voidItem());
            return ended.chain(() -> store(session, version, body, actor, details))
                    .chain(() -> changing.advance(session, version.code()))
                    .replaceWith(() -> new Published(
                            version.code(),
                            version.version(),
                            term.on(today),
                            version.effectiveFrom(),
                            version.effectiveTo()));
        });
    }

    /** The number stands behind the code, where people look for it. */
    private ObjectNode numbered(JsonNode content, int next) {
        ObjectNode body = json.createObjectNode();
        body.set("code", content.path("code"));
        body.put("version", content.path("version").asInt(next));
        content.properties().forEach(field -> {
            if (!body.has(field.getKey())) {
                body.set(field.getKey(), field.getValue());
            }
        });
        return body;
    }

    private Uni<Void> store(
            Mutiny.Session session, ProcedureVersion version, JsonNode body, String actor, Map<String, ?> details) {
        Instant now = clock.instant();
        String subject = version.code() + "/" + version.version();
        CatalogRow row = CatalogRow.begun(
                "procedure_versions", Map.of("code", version.code(), "version", version.version()), subject);
        deeds.of(rows.of(session), row, now)
                .by(actor)
                .did("PublishProcedure", details)
                .tells(ProcedureMessages.published(subject, body, now));
        return row.write(session, columns(version, body, now));
    }

    private static Map<String, Object> columns(ProcedureVersion version, JsonNode body, Instant now) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("effective_from", version.effectiveFrom());
        if (version.effectiveTo() != null) {
            columns.put("effective_to", version.effectiveTo());
            columns.put("declared_to", version.effectiveTo());
        }
        columns.put("state", VersionState.APPROVED);
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
