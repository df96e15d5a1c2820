package vn.motcua.workflow.casefile.web;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.web.Page;
import vn.motcua.processflow.drawing.SvgDrawing;
import vn.motcua.workflow.casefile.application.ReadingCase;
import vn.motcua.workflow.casefile.application.ReadingLedger;
import vn.motcua.workflow.casefile.application.ReadingProcess;
import vn.motcua.workflow.casefile.persistence.CaseSearch;
import vn.motcua.workflow.platform.DossierName;
import vn.motcua.workflow.platform.Place;

/** Cases to read, for officers of the units that decide on them, work on them or have worked on them. */
@Path("/workflow/v1/cases")
@Tag(name = "Cases")
public class CasesResource {

    private static final String SVG = "image/svg+xml";

    private final Callers callers;
    private final ReadingCase readingCase;
    private final ReadingProcess readingProcess;
    private final ReadingLedger readingLedger;
    private final CaseSearch search;

    CasesResource(
            Callers callers,
            ReadingCase readingCase,
            ReadingProcess readingProcess,
            ReadingLedger readingLedger,
            CaseSearch search) {
        this.callers = callers;
        this.readingCase = readingCase;
        this.readingProcess = readingProcess;
        this.readingLedger = readingLedger;
        this.search = search;
    }

    /** Cases of the caller's units; or the case of one dossier, for all who may read it. */
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
            summary = "Cases of the caller's units, or the case of one dossier",
            description =
                    "The latest received first; with `attention` or `assignee` the most urgent first. With `dossier` its case, if the caller's unit"
                            + " decides on it, works on it, has worked on it or is asked to; nothing else is looked at then.")
    public Uni<Page<CaseLine>> list(
            @BeanParam CaseParameters parameters,
            @Parameter(description = "Only this dossier's case: the dossier's id or its code")
                    @Nullable
                    @QueryParam("dossier")
                    String dossier,
            @Parameter(description = "`next` of the page before") @Nullable @QueryParam("cursor") String cursor,
            @Parameter(description = "Items wanted, 1 to 200; 50 when absent") @Nullable @QueryParam("limit")
                    Integer limit) {
        Caller caller = callers.current();
        int most = Page.limit(limit);
        DossierName named = DossierName.read(dossier);
        return (named == null
                        ? search.find(caller, parameters.wanted(), Place.read(cursor), most + 1)
                        : search.ofDossier(caller, named))
                .map(found -> Page.of(
                        found,
                        most,
                        one -> List.of(
                                one.sortedBy().toString(), one.dossierId().toString()),
                        CaseLine::of));
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

    /** Who held it, and for how long. */
    @GET
    @Path("/{dossierId}/ledger")
    @RolesAllowed({
        Roles.RECEPTION_OFFICER,
        Roles.APPRAISER,
        Roles.APPROVER,
        Roles.CLERK,
        Roles.UNIT_LEAD,
        Roles.INSPECTOR
    })
    @Operation(
            operationId = "readCaseLedger",
            summary = "How much working time each officer, unit and step held a case, and the applicant",
            description =
                    "From the reception until the result was issued, the applicant withdrew, or processing was stopped; until now while it goes on."
                            + " Every minute counts once: steps that are open at the same time share it, and while the clock stands still it is the applicant's."
                            + " `turns` is what Form 06 prints.")
    @APIResponse(
            responseCode = "200",
            description = "The ledger",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LedgerView.class)))
    @APIResponse(
            responseCode = "422",
            description = "`hours-unknown`: office hours of a year in question are not approved")
    public Uni<LedgerView> ledger(@PathParam("dossierId") UUID dossierId) {
        return readingLedger.read(callers.current(), dossierId).map(LedgerView::of);
    }
}
