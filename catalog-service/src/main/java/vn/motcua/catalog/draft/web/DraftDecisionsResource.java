package vn.motcua.catalog.draft.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.draft.application.DecidingOnDraft;
import vn.motcua.catalog.procedure.application.PublishingProcedure;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.command.Commands;
import vn.motcua.kit.command.SeenVersions;
import vn.motcua.kit.problem.ProblemTexts;
import vn.motcua.kit.problem.Problems;
import vn.motcua.kit.role.Roles;

/** Who prepared a version hands it over; somebody else approves it or gives it back. */
@Path("/catalog/v1/procedure-drafts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
@APIResponse(responseCode = "404", description = "No such draft")
@APIResponse(
        responseCode = "409",
        description = "Not possible in the draft's state, or the procedure has a draft already")
@APIResponse(responseCode = "412", description = "Changed since the caller looked")
public class DraftDecisionsResource {

    private final Commands commands;
    private final Callers callers;
    private final DecidingOnDraft deciding;
    private final ProblemTexts texts;

    DraftDecisionsResource(Commands commands, Callers callers, DecidingOnDraft deciding, ProblemTexts texts) {
        this.commands = commands;
        this.callers = callers;
        this.deciding = deciding;
        this.texts = texts;
    }

    /** Proposes a draft. */
    @POST
    @Path("/proposals")
    @RolesAllowed(Roles.CATALOGUE_EDITOR)
    @Operation(
            operationId = "proposeProcedureDraft",
            summary = "Hand a draft to an approver",
            description =
                    "Nobody edits it from now on, unless the approver returns it. The answer names what is missing: as"
                            + " long as anything is, it cannot be approved.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Uni<Response> propose(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Context HttpHeaders headers) {
        var caller = callers.current();
        Locale language = Problems.language(headers);
        return commands.onceInSession(
                caller, key, "procedure-drafts/" + id + "/proposals", Map.of(), session -> deciding.propose(
                                session, id, SeenVersions.optional(ifMatch), caller.id())
                        .map(prepared -> DraftView.answer(prepared, texts, language)));
    }

    /** Returns a draft to its editors. */
    @POST
    @Path("/returns")
    @RolesAllowed(Roles.CATALOGUE_APPROVER)
    @Operation(
            operationId = "giveBackProcedureDraft",
            summary = "Give a proposed draft back to its editors, with the reason")
    @APIResponse(
            responseCode = "201",
            description = "Returned; a draft again",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Uni<Response> giveBack(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Context HttpHeaders headers,
            @NotNull @Valid DraftRequests.Return body) {
        var caller = callers.current();
        Locale language = Problems.language(headers);
        return commands.onceInSession(
                caller, key, "procedure-drafts/" + id + "/returns", body, session -> deciding.giveBack(
                                session, id, SeenVersions.optional(ifMatch), body.reason(), caller.id())
                        .map(prepared -> DraftView.answer(prepared, texts, language)));
    }

    /** Approves and publishes a draft. */
    @POST
    @Path("/approvals")
    @RolesAllowed(Roles.CATALOGUE_APPROVER)
    @Operation(
            operationId = "approveProcedureDraft",
            summary = "Approve a proposed draft: it is published under the next number",
            description =
                    "Only somebody who did not edit or propose it. From its first day (`effectiveFrom`, today or later) dossiers"
                            + " are received on it; the version before ends the day before; dossiers in process keep theirs.")
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content =
                    @Content(
                            schema = @Schema(implementation = PublishingProcedure.Published.class),
                            examples = @ExampleObject(name = "next-month", value = """
                                    {"code":"1.004222","version":2,"state":"APPROVED","effectiveFrom":"2026-12-15"}""")))
    @APIResponse(
            responseCode = "422",
            description =
                    "Something is missing (every field is named), the approver edited it, or the dates do not fit")
    public Uni<Response> approve(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var caller = callers.current();
        return commands.onceInSession(
                caller, key, "procedure-drafts/" + id + "/approvals", Map.of(), session -> deciding.approve(
                                session, id, SeenVersions.optional(ifMatch), caller.id())
                        .map(published -> Answer.created(
                                published,
                                "/catalog/v1/procedures/" + published.code() + "/versions/" + published.version())));
    }
}
