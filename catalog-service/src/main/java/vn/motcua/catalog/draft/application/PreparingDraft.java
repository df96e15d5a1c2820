package vn.motcua.catalog.draft.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.draft.model.DraftExists;
import vn.motcua.catalog.draft.model.LeftOut;
import vn.motcua.catalog.draft.model.VersionFields;
import vn.motcua.catalog.draft.persistence.ProcedureDraft;
import vn.motcua.catalog.draft.persistence.ProcedureDraftRow;
import vn.motcua.catalog.draft.persistence.ProcedureDrafts;
import vn.motcua.catalog.procedure.application.CheckingContent;
import vn.motcua.catalog.procedure.model.NationalCode;
import vn.motcua.catalog.procedure.persistence.ProcedureVersions;
import vn.motcua.catalog.procedure.persistence.VersionShelf;
import vn.motcua.eventing.EventIds;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.command.SeenVersions;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.kit.refusal.Refusal.FieldError;
import vn.motcua.transactions.UnitOfWork;

/** Begins, edits, discards and reads drafts. A draft may lack anything but its code, and says what it lacks. */
@ApplicationScoped
public class PreparingDraft {

    private final UnitOfWork unitOfWork;
    private final ProcedureDrafts drafts;
    private final ProcedureVersions versions;
    private final CheckingContent checking;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    PreparingDraft(
            UnitOfWork unitOfWork,
            ProcedureDrafts drafts,
            ProcedureVersions versions,
            CheckingContent checking,
            AuditTrail audit,
            ObjectMapper json,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.drafts = drafts;
        this.versions = versions;
        this.checking = checking;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What a draft begins with.
     *
     * @param code national code; may stand in the content instead
     * @param basedOn a published version to copy; null for none
     * @param content the document; null to copy or to begin empty
     */
    public record BeginDraft(
            @Nullable String code,
            @Nullable Integer basedOn,
            @Nullable JsonNode content) {}

    /**
     * A draft and what it still lacks.
     *
     * @param findings everything missing or wrong
     * @param leftOut what the last import could not take over
     */
    public record Prepared(ProcedureDraft draft, JsonNode content, List<FieldError> findings, List<LeftOut> leftOut) {}

    /**
     * Begins the draft of a procedure.
     *
     * @throws DraftExists (in the Uni) when it has one
     */
    public Uni<Prepared> begin(Mutiny.Session session, BeginDraft command, UUID editor) {
        String code = code(command);
        return VersionShelf.takeTurn(session, code)
                .chain(() -> drafts.lockOpen(session, code))
                .invoke(open -> {
                    if (open != null) {
                        throw new DraftExists(code, open.toModel().id());
                    }
                })
                .chain(() -> content(session, code, command))
                .chain(content -> {
                    List<FieldError> findings = checking.findings(content);
                    ProcedureDraftRow row = ProcedureDraftRow.begun(
                            EventIds.next(),
                            code,
                            command.basedOn(),
                            content.toString(),
                            findings,
                            editor,
                            clock.instant());
                    record(session, row, editor, "BeginDraft", Map.of("code", code));
                    return session.persist(row)
                            .chain(session::flush)
                            .replaceWith(() -> prepared(row.toModel(), content, findings));
                });
    }

    private static String code(BeginDraft command) {
        String inContent = command.content() == null
                ? null
                : command.content().path("code").textValue();
        String code = command.code() == null ? inContent : command.code();
        String field = command.code() == null ? "content.code" : "code";
        if (code == null) {
            throw InvalidRequest.field("code", "required");
        }
        if (!NationalCode.isOne(code)) {
            throw InvalidRequest.field(field, "procedure-code");
        }
        return code;
    }

    private Uni<ObjectNode> content(Mutiny.Session session, String code, BeginDraft command) {
        if (command.content() != null) {
            return Uni.createFrom().item(ofProcedure(command.content(), code));
        }
        Integer basedOn = command.basedOn();
        if (basedOn == null) {
            return Uni.createFrom().item(json.createObjectNode().put("code", code));
        }
        return versions.version(session, code, basedOn).map(body -> {
            if (body == null) {
                throw InvalidRequest.field("basedOn", "unknown-version");
            }
            return ((ObjectNode) read(body))
                    .remove(VersionFields.OWN_TO_A_VERSION)
                    .remove(VersionFields.SAID_BY_THE_CATALOGUE);
        });
    }

    /** The content with its code, without what only the catalogue says of a version: its number, its state, its end. */
    private static ObjectNode ofProcedure(JsonNode content, String code) {
        if (!(content instanceof ObjectNode object)) {
            throw InvalidRequest.field("content", "wrong-type");
        }
        if (object.hasNonNull("code") && !object.path("code").asText().equals(code)) {
            throw InvalidRequest.field("content.code", "other-procedure");
        }
        ObjectNode owned = object.deepCopy();
        owned.put("code", code);
        owned.remove(VersionFields.SAID_BY_THE_CATALOGUE);
        return owned;
    }

    /** Replaces a draft's content if the caller has seen its current state. */
    public Uni<Prepared> edit(UUID id, SeenVersions seen, JsonNode content, UUID editor) {
        return unitOfWork.run(session -> drafts.lock(session, id).chain(row -> {
            row.requireSeen(seen);
            ObjectNode owned = ofProcedure(content, row.toModel().code());
            List<FieldError> findings = checking.findings(owned);
            row.edit(owned.toString(), findings, editor, clock.instant());
            record(session, row, editor, "EditDraft", Map.of());
            return session.flush().replaceWith(() -> prepared(row.toModel(), owned, findings));
        }));
    }

    /** Throws a draft away. */
    public Uni<Void> discard(UUID id, SeenVersions seen, UUID editor) {
        return unitOfWork.run(session -> drafts.lock(session, id)
                .invoke(row -> {
                    row.requireSeen(seen);
                    row.discard(editor, clock.instant());
                    record(session, row, editor, "DiscardDraft", Map.of());
                })
                .replaceWithVoid());
    }

    /**
     * Reads a draft.
     *
     * @throws NotFound (in the Uni) when there is none
     */
    public Uni<Prepared> read(UUID id) {
        return unitOfWork
                .read(session -> drafts.find(session, id).map(ProcedureDraftRow::toModel))
                .map(this::prepared);
    }

    Prepared prepared(ProcedureDraft draft) {
        JsonNode content = read(draft.content());
        return prepared(draft, content, checking.findings(content));
    }

    private Prepared prepared(ProcedureDraft draft, JsonNode content, List<FieldError> findings) {
        return new Prepared(draft, content, findings, draft.leftOut() == null ? List.of() : leftOut(draft.leftOut()));
    }

    private List<LeftOut> leftOut(String stored) {
        try {
            return json.readValue(stored, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A stored document cannot be read", impossible);
        }
    }

    /** Lists drafts, newest first. */
    public Uni<List<ProcedureDraft>> list(ProcedureDrafts.Filter filter) {
        return unitOfWork.read(session -> drafts.list(session, filter));
    }

    void record(Mutiny.Session session, ProcedureDraftRow row, UUID actor, String action, Map<String, ?> details) {
        audit.record(session, row, new AuditEntry(clock.instant(), actor.toString(), action, details));
    }

    private JsonNode read(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A stored document cannot be read", impossible);
        }
    }
}
