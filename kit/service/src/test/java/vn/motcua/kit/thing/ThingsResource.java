package vn.motcua.kit.thing;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.command.Commands;
import vn.motcua.kit.command.SeenVersions;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.kit.refusal.Refusal;
import vn.motcua.transactions.UnitOfWork;

/** Commands and edits as a service has them. */
@Path("/things")
@RolesAllowed("applicant")
public class ThingsResource {

    private static final String NAMED = "select count(*) from things where name = :name";

    private final Commands commands;
    private final Callers callers;
    private final UnitOfWork unitOfWork;
    private final AuditTrail audit;

    ThingsResource(Commands commands, Callers callers, UnitOfWork unitOfWork, AuditTrail audit) {
        this.commands = commands;
        this.callers = callers;
        this.unitOfWork = unitOfWork;
        this.audit = audit;
    }

    /** A name, and names of parts. */
    public record Naming(
            @NotBlank @Size(max = 20) String name,
            @Valid @Nullable List<@NotNull @Valid Part> parts) {}

    /** A part has a name too. */
    public record Part(@NotNull String name) {}

    /** Another thing has the name. */
    static final class NameTaken extends Refusal {
        private static final long serialVersionUID = 1L;

        NameTaken() {
            super(Kind.CONFLICT, "name-taken", Map.of());
        }
    }

    @POST
    public Uni<Response> make(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid Naming naming) {
        Caller caller = callers.current();
        return commands.onceInSession(caller, key, "things", naming, session -> refuseTaken(session, naming.name())
                .chain(() -> {
                    ThingRow row = new ThingRow();
                    row.id = UUID.randomUUID();
                    row.name = naming.name();
                    record(session, row, caller, "MakeThing");
                    return session.persist(row)
                            .replaceWith(() -> Answer.created(
                                    Map.of("id", row.id, "name", row.name), "/things/" + row.id, row.version));
                }));
    }

    @GET
    @Path("/{id}")
    public Uni<Response> read(@PathParam("id") UUID id) {
        return unitOfWork.read(session -> find(session, id)).map(ThingsResource::shown);
    }

    /** Changes the name; nobody writes it down. */
    @PUT
    @Path("/{id}")
    public Uni<Response> rename(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Naming naming) {
        return unitOfWork.run(session -> changed(session, id, ifMatch, naming)).map(ThingsResource::shown);
    }

    /** Changes the name and records it. */
    @PUT
    @Path("/{id}/recorded-name")
    public Uni<Response> renameAndRecord(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Naming naming) {
        Caller caller = callers.current();
        return unitOfWork
                .run(session -> changed(session, id, ifMatch, naming)
                        .invoke(row -> record(session, row, caller, "RenameThing"))
                        .call(session::flush))
                .map(ThingsResource::shown);
    }

    /** A fault of ours. */
    @GET
    @Path("/broken")
    public Uni<Response> broken() {
        throw new IllegalStateException("CANARY");
    }

    private static Uni<ThingRow> changed(Mutiny.Session session, UUID id, @Nullable String ifMatch, Naming naming) {
        SeenVersions seen = SeenVersions.required(ifMatch);
        return find(session, id).invoke(row -> {
            seen.require(row.version);
            row.name = naming.name();
        });
    }

    private static Uni<ThingRow> find(Mutiny.Session session, UUID id) {
        return session.find(ThingRow.class, id).onItem().ifNull().failWith(NotFound::new);
    }

    private static Uni<Void> refuseTaken(Mutiny.Session session, String name) {
        return session.createNativeQuery(NAMED, Long.class)
                .setParameter("name", name)
                .getSingleResult()
                .invoke(count -> {
                    if (count > 0) {
                        throw new NameTaken();
                    }
                })
                .replaceWithVoid();
    }

    private void record(Mutiny.Session session, ThingRow row, Caller caller, String deed) {
        audit.record(
                session,
                row,
                new AuditEntry(Instant.now(), caller.id().toString(), deed, Map.of("name", row.name, "a", 1)));
    }

    private static Response shown(ThingRow row) {
        return Response.ok(Map.of("id", row.id, "name", row.name))
                .header(HttpHeaders.ETAG, Answer.etag(row.version))
                .build();
    }
}
