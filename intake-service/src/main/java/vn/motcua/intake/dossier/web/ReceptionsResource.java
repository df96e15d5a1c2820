package vn.motcua.intake.dossier.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.application.ReceivingDossier;
import vn.motcua.intake.dossier.application.RefusingDossier;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.command.Commands;
import vn.motcua.kit.problem.Problem;
import vn.motcua.kit.time.VietnamTime;

/** What an officer decides about a filed dossier of their receiving unit. */
@Path("/intake/v1/dossiers/{id}")
@RolesAllowed("reception-officer")
@Tag(name = "Reception")
public class ReceptionsResource {

    private final Commands commands;
    private final Callers callers;
    private final ReceivingDossier receiving;
    private final RefusingDossier refusing;

    ReceptionsResource(Commands commands, Callers callers, ReceivingDossier receiving, RefusingDossier refusing) {
        this.commands = commands;
        this.callers = callers;
        this.receiving = receiving;
        this.refusing = refusing;
    }

    /** Receives a dossier. */
    @POST
    @Path("/receptions")
    @Operation(summary = "Receive: give the code, promise the date, pin the version (Form 01)")
    @APIResponse(
            responseCode = "201",
            description = "Received; national status 2",
            content = @Content(schema = @Schema(implementation = ReceptionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Received, refused or withdrawn before",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> receive(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key) {
        var caller = callers.current();
        return receiving.receive(
                caller,
                id,
                work -> commands.once(caller, key, "dossiers/" + id + "/receptions", Map.of(), tx -> work.apply(tx)
                        .map(ReceptionView::of)));
    }

    /** Refuses to receive a dossier. */
    @POST
    @Path("/refusals")
    @Operation(summary = "Refuse to receive, for a legal reason (Form 03)")
    @APIResponse(responseCode = "201", description = "Refused; national status 3")
    @APIResponse(
            responseCode = "409",
            description = "Received, refused or withdrawn before",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> refuse(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid RefusalRequest body) {
        var caller = callers.current();
        return commands.once(
                caller, key, "dossiers/" + id + "/refusals", body, tx -> refusing.refuse(tx, caller, id, body.command())
                        .map(refused -> Answer.created(
                                Map.of(
                                        "dossierId",
                                        id,
                                        "form",
                                        "03",
                                        "status",
                                        3,
                                        "reason",
                                        refused.reason(),
                                        "legalGround",
                                        refused.legalGround(),
                                        "refusedAt",
                                        VietnamTime.local(refused.refusedAt())),
                                "/intake/v1/dossiers/" + id)));
    }
}
