package vn.motcua.workflow.casefile.web;

import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.web.Page;
import vn.motcua.workflow.casefile.application.ReadingCase;
import vn.motcua.workflow.casefile.persistence.WatchedCases;
import vn.motcua.workflow.deadline.model.Attention;
import vn.motcua.workflow.platform.DossierName;
import vn.motcua.workflow.platform.Place;
import vn.motcua.workflow.platform.WhoMay;

/** Cases to read, for officers of their units. */
@Path("/workflow/v1/cases")
@Tag(name = "Cases")
public class CasesResource {

    private final Callers callers;
    private final ReadingCase readingCase;
    private final WatchedCases watched;

    CasesResource(Callers callers, ReadingCase readingCase, WatchedCases watched) {
        this.callers = callers;
        this.readingCase = readingCase;
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
}
