package vn.motcua.catalog.procedure.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.application.PublishedDocument.VersionKey;
import vn.motcua.catalog.procedure.model.ProcedureVersion;
import vn.motcua.catalog.procedure.model.VersionTerm;
import vn.motcua.catalog.procedure.persistence.ProcedureVersions;
import vn.motcua.catalog.procedure.persistence.ProcedureVersions.StampedTerm;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.UnitOfWork;

/** Reads the versions of procedures. The table is asked each time which version holds, and for its document only when nobody asked lately. */
@ApplicationScoped
public class FindingProcedures {

    private final UnitOfWork unitOfWork;
    private final ProcedureVersions versions;
    private final PublishedDocuments documents;
    private final Clock clock;

    FindingProcedures(UnitOfWork unitOfWork, ProcedureVersions versions, PublishedDocuments documents, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.versions = versions;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * A version as it is shown.
     *
     * @param body the document with its state
     * @param tag another one whenever anything that is shown of the procedure is another
     */
    public record Shown(JsonNode body, String tag) {}

    /** A document among the versions of its procedure. */
    private record Found(PublishedDocument document, SortedMap<Integer, StampedTerm> history) {}

    private record Looked(
            VersionKey key,
            SortedMap<Integer, StampedTerm> history,
            @Nullable String text) {}

    /**
     * The version in force today (or, when none is, the newest), with the list of all versions added.
     *
     * @throws NotFound without such a procedure
     */
    public Uni<Shown> current(String code) {
        return find(code, history -> {
                    Integer inForce = inForce(history);
                    return inForce == null && !history.isEmpty() ? history.lastKey() : inForce;
                })
                .map(found -> {
                    ObjectNode body = withState(found);
                    found.history().forEach((number, kept) -> line(body, number, kept.term()));
                    return new Shown(body, tag(found));
                });
    }

    /**
     * One version.
     *
     * @throws NotFound without such a version
     */
    public Uni<Shown> version(String code, int version) {
        return find(code, history -> history.containsKey(version) ? version : null)
                .map(found -> new Shown(withState(found), tag(found)));
    }

    /**
     * The document of the version in force today.
     *
     * @throws NotFound without such a procedure, or when no version of it is in force
     */
    public Uni<PublishedDocument> documentInForce(String code) {
        return find(code, this::inForce).map(Found::document);
    }

    /** The version in force today to compute with; null without such a procedure. */
    public Uni<@Nullable ProcedureVersion> inForce(String code) {
        return documentInForce(code)
                .<@Nullable ProcedureVersion>map(PublishedDocument::version)
                .onFailure(NotFound.class)
                .recoverWithNull();
    }

    private Uni<Found> find(String code, Function<SortedMap<Integer, StampedTerm>, @Nullable Integer> pick) {
        return unitOfWork
                .read(session -> versions.history(session, code).chain(history -> {
                    Integer number = pick.apply(history);
                    if (number == null) {
                        throw new NotFound();
                    }
                    long changedIn = Objects.requireNonNull(history.get(number)).changedIn();
                    VersionKey key = new VersionKey(code, number, changedIn);
                    return documents.known(key) != null
                            ? Uni.createFrom().item(new Looked(key, history, null))
                            : versions.version(session, code, number).map(text -> new Looked(key, history, text));
                }))
                .chain(looked -> document(looked).map(document -> new Found(document, looked.history())));
    }

    private Uni<PublishedDocument> document(Looked looked) {
        PublishedDocument known = documents.known(looked.key());
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        String text = looked.text();
        return text == null
                // It was there a moment ago and had to make room.
                ? unitOfWork
                        .read(session -> versions.version(
                                session, looked.key().code(), looked.key().version()))
                        .chain(again -> documents.read(looked.key(), Objects.requireNonNull(again)))
                : documents.read(looked.key(), text);
    }

    private @Nullable Integer inForce(SortedMap<Integer, StampedTerm> history) {
        LocalDate today = today();
        return history.entrySet().stream()
                .filter(entry -> entry.getValue().term().isInForce(today))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private ObjectNode withState(Found found) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        shown.setAll((ObjectNode) found.document().body());
        return shown.put("state", state(found, found.document().key().version()));
    }

    private String state(Found found, int version) {
        return Objects.requireNonNull(found.history().get(version))
                .term()
                .on(today())
                .name();
    }

    private void line(ObjectNode body, int number, VersionTerm term) {
        ObjectNode line = body.withArrayProperty("versions")
                .addObject()
                .put("version", number)
                .put("state", term.on(today()).name())
                .put("effectiveFrom", term.from().toString());
        if (term.to() != null) {
            line.put("effectiveTo", term.to().toString());
        }
    }

    /** The version, the last change of any version, and the states of the day. */
    private String tag(Found found) {
        long changed = found.history().values().stream()
                .mapToLong(StampedTerm::changedIn)
                .max()
                .orElse(0);
        String states = found.history().keySet().stream()
                .map(version -> state(found, version).substring(0, 2))
                .collect(Collectors.joining());
        return found.document().key().version() + "-" + Long.toHexString(changed) + "-" + states;
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }
}
