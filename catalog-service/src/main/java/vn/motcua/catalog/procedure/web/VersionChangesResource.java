package vn.motcua.catalog.procedure.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.application.AbolishingProcedure;
import vn.motcua.catalog.procedure.model.ProcedureVersion;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.command.Commands;
import vn.motcua.kit.role.Roles;

/** Ending a procedure, and taking back a version before its first day. */
@Path("/catalog/v1/procedures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CATALOGUE_APPROVER)
@Tag(name = "Procedures")
public class VersionChangesResource {

    private final Commands commands;
    private final Callers callers;
    private final AbolishingProcedure abolishing;

    VersionChangesResource(Commands commands, Callers callers, AbolishingProcedure abolishing) {
        this.commands = commands;
        this.callers = callers;
        this.abolishing = abolishing;
    }

    /** The decision to abolish. */
    @Schema(
            name = "Abolition",
            examples = "{\"lastDay\":\"2026-12-31\",\"decision\":{\"number\":\"12/QĐ-UBND\",\"date\":\"2026-11-20\","
                    + "\"source\":\"https://congbao.example/12-qd-ubnd\"}}")
    record AbolitionRequest(
            @Schema(
                    description = "The last day on which dossiers are received, today or later",
                    examples = "2026-12-31")
            @NotNull
            LocalDate lastDay,

            @NotNull @Valid DecisionRequest decision) {}

    /** The paper behind it. */
    @Schema(name = "AbolitionDecision")
    record DecisionRequest(
            @NotBlank @Size(max = 100) String number,
            @NotNull LocalDate date,
            @NotBlank @Size(max = 500) String source) {}

    /** The version that ends. */
    @Schema(name = "AbolishedVersion", examples = "{\"code\":\"1.004222\",\"version\":2,\"lastDay\":\"2026-12-31\"}")
    record Abolished(String code, int version, LocalDate lastDay) {}

    /** The version that never comes into force. */
    @Schema(name = "RevokedVersion", examples = "{\"code\":\"1.004222\",\"version\":2}")
    record Revoked(String code, int version) {}

    /** Abolishes a procedure. */
    @POST
    @Path("/{code}/abolitions")
    @Operation(
            operationId = "abolishProcedure",
            summary = "Abolish a procedure on a day",
            description =
                    "The version in force ends with that day and nothing follows. Dossiers that were received are finished.")
    @APIResponse(
            responseCode = "201",
            description = "The last day is set and announced",
            content = @Content(schema = @Schema(implementation = Abolished.class)))
    @APIResponse(responseCode = "409", description = "A later version is approved already; revoke it first")
    public Uni<Response> abolish(
            @Parameter(description = "National code", example = "1.004222") @PathParam("code") String code,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid AbolitionRequest body) {
        var caller = callers.current();
        var decision = new ProcedureVersion.Decision(
                body.decision().number(),
                body.decision().date(),
                body.decision().source());
        var command = new AbolishingProcedure.AbolishProcedure(code, body.lastDay(), decision);
        return commands.onceInSession(caller, key, "procedures/" + code + "/abolitions", body, session -> abolishing
                .abolish(session, command, caller.id().toString())
                .map(version -> Answer.created(
                        new Abolished(code, version, body.lastDay()),
                        "/catalog/v1/procedures/" + code + "/versions/" + version)));
    }

    /** Takes back a version before its first day. */
    @POST
    @Path("/{code}/versions/{version}/revocations")
    @Operation(
            operationId = "revokeProcedureVersion",
            summary = "Take back an approved version before its first day",
            description = "The version that would have ended for it goes on.")
    @APIResponse(
            responseCode = "201",
            description = "Revoked; it is never in force",
            content = @Content(schema = @Schema(implementation = Revoked.class)))
    @APIResponse(responseCode = "409", description = "It is in force already, or was")
    public Uni<Response> revoke(
            @Parameter(description = "National code", example = "1.004222") @PathParam("code") String code,
            @Parameter(description = "Version number", example = "2") @PathParam("version") int version,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key) {
        var caller = callers.current();
        String place = "procedures/" + code + "/versions/" + version;
        return commands.onceInSession(caller, key, place + "/revocations", Map.of(), session -> abolishing
                .revoke(session, code, version, caller.id().toString())
                .replaceWith(() -> Answer.created(new Revoked(code, version), "/catalog/v1/" + place)));
    }
}
