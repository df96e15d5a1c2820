package vn.motcua.catalog.draft.web;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.draft.application.PreparingDraft;
import vn.motcua.catalog.draft.application.PreparingDraft.Prepared;
import vn.motcua.catalog.draft.persistence.ProcedureDrafts;
import vn.motcua.catalog.procedure.model.VersionState;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.command.Commands;
import vn.motcua.kit.command.SeenVersions;
import vn.motcua.kit.problem.ProblemTexts;
import vn.motcua.kit.problem.Problems;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.web.Page;
import vn.motcua.kit.web.PageCursor;

/** Preparing versions of procedures; what is decided about them stands in {@link DraftDecisionsResource}. */
@Path("/catalog/v1/procedure-drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
@APIResponse(responseCode = "404", description = "No such draft")
@APIResponse(
        responseCode = "409",
        description = "Not possible in the draft's state, or the procedure has a draft already")
@APIResponse(responseCode = "412", description = "Changed since the caller looked")
public class ProcedureDraftsResource {

    private final Commands commands;
    private final Callers callers;
    private final PreparingDraft preparing;
    private final ProblemTexts texts;

    ProcedureDraftsResource(Commands commands, Callers callers, PreparingDraft preparing, ProblemTexts texts) {
        this.commands = commands;
        this.callers = callers;
        this.preparing = preparing;
        this.texts = texts;
    }

    /** Begins a draft. */
    @POST
    @RolesAllowed(Roles.CATALOGUE_EDITOR)
    @Operation(
            operationId = "beginProcedureDraft",
            summary = "Begin the draft of a new version",
            description =
                    "With a content, as a copy of a published version (`basedOn`), or empty. Nothing but the code has to"
                            + " be there; the answer says what is missing. A procedure has one draft at a time.")
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Uni<Response> begin(
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context HttpHeaders headers,
            @NotNull @Valid DraftRequests.NewDraft body) {
        var caller = callers.current();
        Locale language = Problems.language(headers);
        return commands.onceInSession(caller, key, "procedure-drafts", body, session -> preparing
                .begin(session, body.command(), caller.id())
                .map(prepared -> DraftView.answer(prepared, texts, language)));
    }

    /** Lists drafts. */
    @GET
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.INSPECTOR})
    @Operation(summary = "Drafts, newest first; open ones unless a state is named")
    @APIResponse(
            responseCode = "200",
            description = "A page of drafts",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftPage.class),
                            examples = @ExampleObject(name = "one", value = """
                                    {"items":[{"id":"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10","code":"1.004222","state":"PROPOSED","basedOn":1,
                                    "gaps":0,"updatedAt":"2026-11-25T09:30:00+07:00","proposedBy":"00000000-0000-4000-8000-000000000018"}]}""")))
    public Uni<Page<DraftLine>> list(
            @Parameter(description = "DRAFT, PROPOSED, APPROVED or DISCARDED", example = "PROPOSED")
                    @QueryParam("state")
                    @Nullable
                    VersionState state,
            @Parameter(description = "National code", example = "1.004222") @QueryParam("code") @Nullable String code,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200, 50 unless given", example = "20") @QueryParam("limit") @Nullable
                    Integer limit) {
        int most = Page.limit(limit);
        return preparing
                .list(new ProcedureDrafts.Filter(state, code, PageCursor.id(cursor), most))
                .map(drafts -> Page.of(drafts, most, draft -> List.of(draft.id().toString()), DraftLine::of));
    }

    /** Reads a draft. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.INSPECTOR})
    @Operation(
            operationId = "readProcedureDraft",
            summary = "A draft with its content and what is missing; ETag for the next edit")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Uni<Response> read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Locale language = Problems.language(headers);
        return preparing.read(id).map(prepared -> shown(prepared, language));
    }

    /** Replaces a draft's content. */
    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CATALOGUE_EDITOR)
    @Operation(
            operationId = "editProcedureDraft",
            summary = "Replace a draft's content; If-Match must name the version last seen")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Uni<Response> edit(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @Context HttpHeaders headers,
            @NotNull @Valid DraftRequests.NewContent body) {
        Locale language = Problems.language(headers);
        return preparing
                .edit(
                        id,
                        SeenVersions.required(ifMatch),
                        body.content(),
                        callers.current().id())
                .map(prepared -> shown(prepared, language));
    }

    /** Throws a draft away. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CATALOGUE_EDITOR)
    @Operation(operationId = "discardProcedureDraft", summary = "Throw a draft away; If-Match is heeded when sent")
    @APIResponse(responseCode = "204", description = "Discarded; it stays in the list of discarded drafts")
    public Uni<Void> discard(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return preparing.discard(
                id, SeenVersions.optional(ifMatch), callers.current().id());
    }

    private Response shown(Prepared prepared, Locale language) {
        return Response.ok(DraftView.of(prepared, texts, language))
                .header(HttpHeaders.ETAG, Answer.etag(prepared.draft().version()))
                .build();
    }

    /** Names the shape of the list in the OpenAPI document. */
    @Schema(name = "ProcedureDraftPage")
    record DraftPage(List<DraftLine> items, @Nullable String next) {}
}
