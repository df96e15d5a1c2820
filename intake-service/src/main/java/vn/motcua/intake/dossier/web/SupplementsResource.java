package vn.motcua.intake.dossier.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.application.AnsweringSupplement;
import vn.motcua.intake.dossier.application.AskingApplicant;
import vn.motcua.intake.dossier.application.LookingAtDossier;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.command.Commands;
import vn.motcua.kit.role.Roles;

/** What an applicant is asked to complete, and the answer (Form 02). */
@Path("/intake/v1/dossiers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Supplements")
public class SupplementsResource {

    private final Commands commands;
    private final Callers callers;
    private final AskingApplicant asking;
    private final AnsweringSupplement answering;
    private final LookingAtDossier looking;

    SupplementsResource(
            Commands commands,
            Callers callers,
            AskingApplicant asking,
            AnsweringSupplement answering,
            LookingAtDossier looking) {
        this.commands = commands;
        this.callers = callers;
        this.asking = asking;
        this.answering = answering;
        this.looking = looking;
    }

    /** What the applicant is asked for. */
    @GET
    @Path("/supplements")
    @RolesAllowed({Roles.APPLICANT, Roles.PORTAL, Roles.RECEPTION_OFFICER, Roles.UNIT_LEAD, Roles.INSPECTOR})
    @Operation(
            operationId = "listSupplements",
            summary = "What the applicant was asked to complete (Form 02), the oldest first")
    @APIResponse(responseCode = "404", description = "No such dossier, or not for this caller")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SupplementView.Supplements.class)))
    public Uni<SupplementView.Supplements> list(@PathParam("id") UUID id) {
        return looking.supplements(callers.current(), id)
                .map(all -> new SupplementView.Supplements(
                        all.stream().map(SupplementView::of).toList()));
    }

    /** Form 02 before reception. */
    @POST
    @Path("/supplement-requests")
    @RolesAllowed(Roles.RECEPTION_OFFICER)
    @Operation(
            operationId = "askApplicant",
            summary = "Ask the applicant, once, for everything that is missing before reception (Form 02)",
            description =
                    "The dossier is received after the answer; without one in time its reception is refused. After reception the office that"
                            + " decides asks (workflow).")
    @APIResponse(
            responseCode = "201",
            description = "Asked",
            content = @Content(schema = @Schema(implementation = SupplementView.class)))
    @APIResponse(responseCode = "400", description = "Something is asked for that the version does not have")
    @APIResponse(responseCode = "409", description = "Asked, received, refused or withdrawn before")
    public Uni<Response> ask(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid SupplementWishRequest body) {
        var caller = callers.current();
        return commands.once(caller, key, "dossiers/" + id + "/supplement-requests", body, tx -> asking.ask(
                        tx, caller, id, body.wish())
                .map(asked -> Answer.created(SupplementView.of(asked), "/intake/v1/dossiers/" + id + "/supplements")));
    }

    /** The answer. */
    @POST
    @Path("/supplements/{supplementId}/answers")
    @RolesAllowed({Roles.APPLICANT, Roles.PORTAL, Roles.RECEPTION_OFFICER})
    @Operation(
            operationId = "answerSupplement",
            summary = "Complete a dossier with what was asked for, and nothing else",
            description =
                    "By its applicant, or by the counter for whoever brings it there. What was filed before is kept. The case goes on where it"
                            + " stood, on its own version, and its due date moves by the working time between.")
    @APIResponse(
            responseCode = "201",
            description = "Answered",
            content = @Content(schema = @Schema(implementation = AnsweredSupplementView.class)))
    @APIResponse(responseCode = "400", description = "Not asked for, missing or wrong; every place is named")
    @APIResponse(responseCode = "404", description = "No such dossier or request, or not for this caller")
    @APIResponse(
            responseCode = "409",
            description = "`supplement-too-late`, `supplement-closed`, or the applicant wants the dossier back")
    public Uni<Response> answer(
            @PathParam("id") UUID id,
            @Parameter(description = "The request, as the list of supplements names it") @PathParam("supplementId")
                    UUID supplementId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid SupplementAnswerRequest body) {
        var caller = callers.current();
        return answering.answer(
                caller,
                id,
                supplementId,
                body.answer(),
                work -> commands.once(
                        caller,
                        key,
                        "dossiers/" + id + "/supplements/" + supplementId + "/answers",
                        body,
                        tx -> work.apply(tx)
                                .map(answered -> Answer.created(
                                        AnsweredSupplementView.of(answered),
                                        "/intake/v1/dossiers/" + id + "/supplements"))));
    }
}
