package vn.motcua.intake.dossier.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.application.DecidingOnGroup;
import vn.motcua.intake.dossier.application.ReceivingDossier;
import vn.motcua.intake.dossier.application.RefusingDossier;
import vn.motcua.intake.dossier.model.RefuseDossier;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.command.Commands;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.time.VietnamTime;

/** What an officer decides about a filed dossier of their receiving unit. */
@Path("/intake/v1/dossiers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.RECEPTION_OFFICER)
@Tag(name = "Reception")
public class ReceptionsResource {

    private final Commands commands;
    private final Callers callers;
    private final ReceivingDossier receiving;
    private final RefusingDossier refusing;
    private final DecidingOnGroup deciding;

    ReceptionsResource(
            Commands commands,
            Callers callers,
            ReceivingDossier receiving,
            RefusingDossier refusing,
            DecidingOnGroup deciding) {
        this.commands = commands;
        this.callers = callers;
        this.receiving = receiving;
        this.refusing = refusing;
        this.deciding = deciding;
    }

    /** Receives a dossier. */
    @POST
    @Path("/receptions")
    @Operation(
            operationId = "receiveDossier",
            summary = "Receive: give the code, promise the date, pin the version (Form 01)")
    @APIResponse(
            responseCode = "201",
            description = "Received; national status 2",
            content = @Content(schema = @Schema(implementation = ReceptionView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Received, refused or withdrawn before; groups-undecided while nobody has looked at a stated group")
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

    /**
     * What a refusal leaves.
     *
     * @param form 03
     * @param status national status
     */
    @Schema(
            name = "RefusedDossier",
            examples =
                    "{\"dossierId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\",\"form\":\"03\",\"status\":3,\"reason\":\"OUT_OF_COMPETENCE\","
                            + "\"legalGround\":\"118/2025/NĐ-CP\",\"refusedAt\":\"2026-05-04T08:00:00+07:00\"}")
    record Refused(
            UUID dossierId,
            String form,
            int status,
            RefuseDossier.Reason reason,
            String legalGround,
            OffsetDateTime refusedAt) {}

    /** Refuses to receive a dossier. */
    @POST
    @Path("/refusals")
    @Operation(operationId = "refuseDossier", summary = "Refuse to receive, for a legal reason (Form 03)")
    @APIResponse(
            responseCode = "201",
            description = "Refused; national status 3",
            content = @Content(schema = @Schema(implementation = Refused.class)))
    @APIResponse(responseCode = "409", description = "Received, refused or withdrawn before")
    public Uni<Response> refuse(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid RefusalRequest body) {
        var caller = callers.current();
        return commands.once(
                caller, key, "dossiers/" + id + "/refusals", body, tx -> refusing.refuse(tx, caller, id, body.command())
                        .map(refused -> Answer.created(
                                new Refused(
                                        id,
                                        "03",
                                        3,
                                        refused.reason(),
                                        refused.legalGround(),
                                        VietnamTime.local(refused.refusedAt())),
                                "/intake/v1/dossiers/" + id)));
    }

    /** The groups that the applicant states, as they stand after a decision. */
    @Schema(
            name = "DecidedGroups",
            examples =
                    "{\"dossierId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\",\"groups\":[{\"group\":\"POOR_HOUSEHOLD\",\"state\":\"CONFIRMED\",\"decidedAt\":\"2026-05-04T08:00:00+07:00\"}]}")
    record DecidedGroups(UUID dossierId, List<DossierView.GroupView> groups) {}

    /** Confirms or rejects a group that the applicant states. */
    @POST
    @Path("/group-decisions")
    @Operation(
            operationId = "decideOnGroup",
            summary =
                    "Confirm or reject a group that the applicant states; the bill follows what is confirmed at reception")
    @APIResponse(
            responseCode = "200",
            description = "All stated groups as they stand now",
            content = @Content(schema = @Schema(implementation = DecidedGroups.class)))
    @APIResponse(responseCode = "409", description = "Received, refused or withdrawn before, or decided so before")
    public Uni<Response> decide(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid GroupDecisionRequest body) {
        var caller = callers.current();
        return commands.once(caller, key, "dossiers/" + id + "/group-decisions", body, tx -> deciding.decide(
                        tx, caller, id, body.command())
                .map(concessions -> Answer.done(new DecidedGroups(id, DossierView.GroupView.of(concessions)))));
    }
}
