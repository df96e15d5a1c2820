package vn.motcua.workflow.casefile.web;

import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.problem.Problems;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.web.Page;
import vn.motcua.processflow.drawing.SvgDrawing;
import vn.motcua.workflow.casefile.application.ReadingCase;
import vn.motcua.workflow.casefile.application.ReadingProcess;
import vn.motcua.workflow.casefile.persistence.WatchedCases;
import vn.motcua.workflow.deadline.model.Attention;
import vn.motcua.workflow.platform.DossierName;
import vn.motcua.workflow.platform.Place;
import vn.motcua.workflow.platform.WhoMay;

/** Cases to read, for officers of the units that decide on them, work on them or have worked on them. */
@Path("/workflow/v1/cases")
@Tag(name = "Cases")
public class CasesResource {

    private static final String SVG = "image/svg+xml";

    private final Callers callers;
    private final ReadingCase readingCase;
    private final ReadingProcess readingProcess;
    private final WatchedCases watched;

    CasesResource(Callers callers, ReadingCase readingCase, ReadingProcess readingProcess, WatchedCases watched) {
        this.callers = callers;
        this.readingCase = readingCase;
        this.readingProcess = readingProcess;
        this.watched = watched;
    }

    /** Late and nearly late cases, for those who watch over a unit; or the case of one dossier, for all who may read it. */
    @GET
    @RolesAllowed({
        Roles.RECEPTION_OFFICER,
        Roles.APPRAISER,
        Roles.APPROVER,
        Roles.CLERK,
        Roles.UNIT_LEAD,
        Roles.INSPECTOR
    })
    @Operation(
            summary = "Late cases of the caller's units, the most urgent first, or the case of one dossier",
            description =
                    "With `dossier` its case, late or not. Without, cases that are nearly due or overdue, for leads and inspectors.")
    public Uni<Page<WatchedCaseLine>> list(
            @Parameter(
                            description =
                                    "OVERDUE or NEARLY_DUE: the worse of dossier and open step; required without `dossier`")
                    @Nullable
                    @QueryParam("attention")
                    Attention attention,
            @Parameter(description = "Only this dossier's case: the dossier's id or its code")
                    @Nullable
                    @QueryParam("dossier")
                    String dossier,
            @Parameter(description = "`next` of the page before") @Nullable @QueryParam("cursor") String cursor,
            @Parameter(description = "Items wanted, 1 to 200; 50 when absent") @Nullable @QueryParam("limit")
                    Integer limit) {
        Caller caller = callers.current();
        DossierName named = DossierName.read(dossier);
        if (named == null && caller.roles().stream().noneMatch(WhoMay.WATCH::contains)) {
            throw new ForbiddenException();
        }
        int most = Page.limit(limit);
        if (named != null) {
            return page(watched.ofDossier(caller, named), most);
        }
        if (attention == null) {
            throw InvalidRequest.field("query.attention", "required");
        }
        return page(watched.find(caller, attention, Place.read(cursor), most + 1), most);
    }

    private static Uni<Page<WatchedCaseLine>> page(Uni<List<WatchedCases.Watched>> found, int most) {
        return found.map(cases ->
                Page.of(cases.stream().map(WatchedCaseLine::of).toList(), most, WatchedCaseLine::place, line -> line));
    }

    /** One case, for officers of its unit. */
    @GET
    @Path("/{dossierId}")
    @RolesAllowed({
        Roles.RECEPTION_OFFICER,
        Roles.APPRAISER,
        Roles.APPROVER,
        Roles.CLERK,
        Roles.UNIT_LEAD,
        Roles.INSPECTOR
    })
    @Operation(operationId = "readCase", summary = "One case with its history and the explanation of its due date")
    @APIResponse(
            responseCode = "200",
            description = "The case; its ETag can be sent as If-Match with a command",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseView.class)))
    public Uni<Response> read(@PathParam("dossierId") UUID dossierId) {
        return readingCase.read(callers.current(), dossierId).map(found -> Response.ok(CaseView.of(found))
                .header(HttpHeaders.ETAG, Answer.etag(found.at().foundVersion()))
                .build());
    }

    /** Its process, with the way it went. */
    @GET
    @Path("/{dossierId}/process")
    @Produces({MediaType.APPLICATION_JSON, SVG})
    @RolesAllowed({
        Roles.RECEPTION_OFFICER,
        Roles.APPRAISER,
        Roles.APPROVER,
        Roles.CLERK,
        Roles.UNIT_LEAD,
        Roles.INSPECTOR
    })
    @Operation(
            operationId = "readCaseProcess",
            summary = "The process that a case runs: what is done, open and next",
            description =
                    "JSON, or a picture in which done and open steps are marked (`Accept: image/svg+xml`, in the language of"
                            + " `Accept-Language`). `choices` of an open step are what its commands can answer.")
    @APIResponse(
            responseCode = "200",
            description = "The process",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ProcessView.class)),
                @Content(mediaType = SVG, schema = @Schema(implementation = String.class))
            })
    public Uni<Response> process(@PathParam("dossierId") UUID dossierId, @Context HttpHeaders headers) {
        boolean picture = headers.getAcceptableMediaTypes().stream()
                .filter(type -> !type.isWildcardType())
                .findFirst()
                .filter(type -> type.toString().startsWith(SVG))
                .isPresent();
        Uni<ReadingProcess.Found> found = readingProcess.read(callers.current(), dossierId);
        if (!picture) {
            return found.map(of -> Response.ok(ProcessView.of(of), MediaType.APPLICATION_JSON_TYPE)
                    .build());
        }
        String language = Problems.language(headers).getLanguage();
        // Drawing takes milliseconds that the event loop does not have.
        return found.emitOn(Infrastructure.getDefaultWorkerPool()).map(of -> Response.ok(
                        SvgDrawing.of(of.process().flow(), of.at().dossierCode(), language, ProcessView.marks(of)),
                        SVG + ";charset=UTF-8")
                .build());
    }
}
