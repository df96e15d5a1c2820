package vn.motcua.intake.draft.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.model.Filing;
import vn.motcua.intake.dossier.persistence.PortalCodes;
import vn.motcua.intake.dossier.web.FiledDossierView;
import vn.motcua.intake.dossier.web.FilingRequest;
import vn.motcua.intake.dossier.web.Insist;
import vn.motcua.intake.draft.application.PreparingDraft;
import vn.motcua.intake.draft.application.SubmittingDraft;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.command.Commands;
import vn.motcua.kit.command.SeenVersions;
import vn.motcua.kit.problem.ProblemTexts;
import vn.motcua.kit.problem.Problems;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.web.Page;
import vn.motcua.kit.web.PageCursor;

/** Preparing a dossier, over days if need be. */
@Path("/intake/v1/drafts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.APPLICANT, Roles.PORTAL})
@Tag(name = "Drafts")
public class DraftsResource {

    private final Commands commands;
    private final Callers callers;
    private final PreparingDraft preparing;
    private final SubmittingDraft submitting;
    private final ProblemTexts texts;

    DraftsResource(
            Commands commands,
            Callers callers,
            PreparingDraft preparing,
            SubmittingDraft submitting,
            ProblemTexts texts) {
        this.commands = commands;
        this.callers = callers;
        this.preparing = preparing;
        this.submitting = submitting;
        this.texts = texts;
    }

    /** Begins a draft. */
    @POST
    @Operation(operationId = "beginDraft", summary = "Begin a draft; the answer says what is missing")
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "400", description = "No such procedure in force")
    public Uni<Response> begin(
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context HttpHeaders headers,
            @NotNull @Valid FilingRequest body) {
        var caller = callers.current();
        Locale language = Problems.language(headers);
        Filing filing = body.filing();
        return preparing
                .judge(filing)
                .chain(judgement -> commands.onceInSession(caller, key, "drafts", body, session -> preparing
                        .begin(session, caller, filing, judgement)
                        .map(prepared -> Answer.created(
                                DraftView.of(prepared, false, texts, language),
                                "/intake/v1/drafts/" + prepared.draft().id(),
                                prepared.draft().version()))));
    }

    /** Lists the caller's open drafts. */
    @GET
    @Operation(summary = "The caller's open drafts, newest first")
    public Uni<Page<DraftLine>> list(
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Items of a page, 50 unless asked for, at most 200") @QueryParam("limit") @Nullable
                    Integer limit) {
        int size = Page.limit(limit);
        return preparing
                .open(callers.current(), PageCursor.id(cursor), size + 1)
                .map(drafts -> Page.of(drafts, size, draft -> List.of(draft.id().toString()), DraftLine::of));
    }

    /** Reads a draft. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readDraft",
            summary = "A draft with what is filled in and what is missing; ETag for the next edit")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Uni<Response> read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Locale language = Problems.language(headers);
        return preparing.read(callers.current(), id).map(prepared -> shown(prepared, language));
    }

    /** Replaces a draft. */
    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "replaceDraft",
            summary = "Replace a draft's content; If-Match must name the version last seen")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    public Uni<Response> replace(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @Context HttpHeaders headers,
            @NotNull @Valid FilingRequest body) {
        Locale language = Problems.language(headers);
        return preparing
                .replace(callers.current(), id, SeenVersions.required(ifMatch), body.filing())
                .map(prepared -> shown(prepared, language));
    }

    /** Throws a draft away. */
    @DELETE
    @Path("/{id}")
    @Operation(operationId = "discardDraft", summary = "Throw a draft away; If-Match is heeded when sent")
    @APIResponse(responseCode = "204", description = "Gone")
    public Uni<Void> discard(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return preparing.discard(callers.current(), id, SeenVersions.optional(ifMatch));
    }

    /** Turns a draft into a dossier. */
    @POST
    @Path("/{id}/submissions")
    @Operation(operationId = "submitDraft", summary = "Submit a draft: it becomes a dossier")
    @APIResponse(
            responseCode = "201",
            description = "Filed; national status 1",
            content = @Content(schema = @Schema(implementation = FiledDossierView.class)))
    @APIResponse(responseCode = "400", description = "Something is missing or wrong; every field is named")
    @APIResponse(responseCode = "409", description = "Submitted before")
    public Uni<Response> submit(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key,
            @Parameter(description = Insist.DESCRIPTION) @HeaderParam(Insist.HEADER) @Nullable String insist) {
        var caller = callers.current();
        boolean insists = Insist.read(insist);
        return submitting
                .submit(
                        caller,
                        id,
                        insists,
                        work -> commands.once(
                                caller, key, "drafts/" + id + "/submissions", Map.of(), tx -> work.apply(tx)
                                        .map(FiledDossierView::of)))
                .onFailure()
                .transform(PortalCodes::named);
    }

    private Response shown(PreparingDraft.Prepared prepared, Locale language) {
        return Response.ok(DraftView.of(prepared, true, texts, language))
                .header(HttpHeaders.ETAG, Answer.etag(prepared.draft().version()))
                .build();
    }
}
