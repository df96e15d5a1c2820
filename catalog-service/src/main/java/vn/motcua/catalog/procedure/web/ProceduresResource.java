package vn.motcua.catalog.procedure.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.catalog.platform.Fresh;
import vn.motcua.catalog.platform.LimitedByCaller;
import vn.motcua.catalog.procedure.application.FindingProcedures;
import vn.motcua.catalog.procedure.model.NationalCode;
import vn.motcua.catalog.procedure.model.ProcedureVersion;
import vn.motcua.kit.refusal.NotFound;

/** One procedure and its versions, for everybody; the search stands in the package {@code search}. */
@Path("/catalog/v1/procedures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Procedures")
@LimitedByCaller
@APIResponse(responseCode = "304", description = "What the caller has (`If-None-Match`) is still so")
@APIResponse(responseCode = "404", description = "No such procedure or version")
public class ProceduresResource {

    private final FindingProcedures finding;

    ProceduresResource(FindingProcedures finding) {
        this.finding = finding;
    }

    /** One procedure as it is in force today. */
    @GET
    @PermitAll
    @Path("/{code}")
    @Operation(
            operationId = "readProcedure",
            summary = "A procedure: the version in force today, with the list of all its versions",
            description =
                    "Cases with documents, time limits, fees, form and process. May be kept for half a minute; with"
                            + " `If-None-Match` it is sent again only when anything of it changed.")
    @APIResponse(
            responseCode = "200",
            description = "The version in force",
            content = @Content(schema = @Schema(implementation = ProcedureVersion.class)))
    public Uni<Response> current(
            @Parameter(description = "National code", example = "1.004222") @PathParam("code") String code,
            @Context Request request) {
        return finding.current(checked(code)).map(shown -> Fresh.answer(request, shown.tag(), shown::body));
    }

    /** One version. */
    @GET
    @PermitAll
    @Path("/{code}/versions/{version}")
    @Operation(
            operationId = "readProcedureVersion",
            summary = "One version of a procedure, in force or not",
            description = "A dossier keeps the version of its reception; here it can be read for good.")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = ProcedureVersion.class)))
    public Uni<Response> version(
            @Parameter(description = "National code", example = "1.004222") @PathParam("code") String code,
            @Parameter(description = "Version number", example = "1") @PathParam("version") String version,
            @Context Request request) {
        try {
            return finding.version(checked(code), Integer.parseInt(version))
                    .map(shown -> Fresh.answer(request, shown.tag(), shown::body));
        } catch (NumberFormatException noNumber) {
            throw new NotFound();
        }
    }

    private static String checked(String code) {
        if (!NationalCode.isOne(code)) {
            throw new NotFound();
        }
        return code;
    }
}
