package vn.motcua.catalog.procedure.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.catalog.procedure.application.FindingProcedures;
import vn.motcua.catalog.procedure.model.ProcedureVersion;
import vn.motcua.kit.problem.Problem;
import vn.motcua.kit.refusal.NotFound;

/** One procedure and its versions, for everybody; the search stands in the package {@code search}. */
@Path("/catalog/v1/procedures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Procedures")
@APIResponse(
        responseCode = "404",
        description = "No such procedure or version",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ProceduresResource {

    private static final Pattern CODE = Pattern.compile("\\d\\.\\d{6}");

    private final FindingProcedures finding;

    ProceduresResource(FindingProcedures finding) {
        this.finding = finding;
    }

    /** One procedure as it is in force today. */
    @GET
    @PermitAll
    @Path("{code}")
    @Operation(
            summary = "A procedure: the version in force today, with the list of all its versions",
            description = "Cases with documents, time limits, fees, form and process.")
    @APIResponse(
            responseCode = "200",
            description = "The version in force",
            content = @Content(schema = @Schema(implementation = ProcedureVersion.class)))
    public Uni<JsonNode> current(
            @Parameter(description = "National code", example = "1.004222") @PathParam("code") String code) {
        return finding.current(checked(code));
    }

    /** One version. */
    @GET
    @PermitAll
    @Path("{code}/versions/{version}")
    @Operation(
            summary = "One version of a procedure, in force or not",
            description = "A dossier keeps the version of its reception; here it can be read for good.")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = ProcedureVersion.class)))
    public Uni<JsonNode> version(
            @Parameter(description = "National code", example = "1.004222") @PathParam("code") String code,
            @Parameter(description = "Version number", example = "1") @PathParam("version") String version) {
        try {
            return finding.version(checked(code), Integer.parseInt(version));
        } catch (NumberFormatException noNumber) {
            throw new NotFound();
        }
    }

    private static String checked(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new NotFound();
        }
        return code;
    }
}
