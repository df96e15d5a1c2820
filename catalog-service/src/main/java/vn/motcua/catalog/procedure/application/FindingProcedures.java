package vn.motcua.catalog.procedure.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.ProcedureVersion;
import vn.motcua.catalog.procedure.model.VersionTerm;
import vn.motcua.catalog.procedure.persistence.ProcedureVersions;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.transactions.UnitOfWork;

/** Reads the versions of procedures. */
@ApplicationScoped
public class FindingProcedures {

    private final UnitOfWork unitOfWork;
    private final ProcedureVersions versions;
    private final ObjectMapper json;
    private final Clock clock;

    FindingProcedures(UnitOfWork unitOfWork, ProcedureVersions versions, ObjectMapper json, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.versions = versions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The version in force today (or, when none is, the newest), with the list of all versions added.
     *
     * @throws NotFound without such a procedure
     */
    public Uni<JsonNode> current(String code) {
        return unitOfWork.read(session -> versions.current(session, code, today())
                .map(body -> (ObjectNode) read(body))
                .chain(body -> versions.history(session, code).map(history -> {
                    body.put("state", state(history, body.path("version").asInt()));
                    history.forEach((number, term) -> line(body.withArrayProperty("versions"), number, term));
                    return body;
                })));
    }

    /**
     * One version.
     *
     * @throws NotFound without such a version
     */
    public Uni<JsonNode> version(String code, int version) {
        return unitOfWork.read(session -> versions.version(session, code, version)
                .map(body -> (ObjectNode) read(body))
                .chain(body ->
                        versions.history(session, code).map(history -> body.put("state", state(history, version)))));
    }

    private String state(SortedMap<Integer, VersionTerm> history, int version) {
        return Objects.requireNonNull(history.get(version)).on(today()).name();
    }

    private void line(ArrayNode lines, int number, VersionTerm term) {
        ObjectNode line = lines.addObject()
                .put("version", number)
                .put("state", term.on(today()).name())
                .put("effectiveFrom", term.from().toString());
        if (term.to() != null) {
            line.put("effectiveTo", term.to().toString());
        }
    }

    /** The version in force today to compute with; null without such a procedure. */
    public Uni<@Nullable ProcedureVersion> inForce(String code) {
        return unitOfWork
                .read(session -> versions.inForce(session, code, today()))
                .map(body -> body == null ? null : parse(body));
    }

    /**
     * The whole document of the version in force today.
     *
     * @throws NotFound without such a procedure, or when no version of it is in force
     */
    public Uni<JsonNode> documentInForce(String code) {
        return unitOfWork
                .read(session -> versions.inForce(session, code, today()))
                .map(this::read);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private JsonNode read(@Nullable String body) {
        if (body == null) {
            throw new NotFound();
        }
        try {
            return json.readTree(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database returned no JSON", impossible);
        }
    }

    private ProcedureVersion parse(String body) {
        try {
            return json.readValue(body, ProcedureVersion.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored procedure version cannot be read", unreadable);
        }
    }
}
