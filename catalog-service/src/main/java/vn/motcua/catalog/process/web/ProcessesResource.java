package vn.motcua.catalog.process.web;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.catalog.platform.Fresh;
import vn.motcua.catalog.platform.Language;
import vn.motcua.catalog.platform.LimitedByCaller;
import vn.motcua.catalog.process.application.ReadingProcesses;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.processflow.ProcessDefinition;

/** What happens to a dossier after reception, by procedure version and case. */
@Path("/catalog/v1/procedures/{code}/versions/{version}/processes")
@Tag(name = "Processes")
@LimitedByCaller
@APIResponse(responseCode = "304", description = "What the caller has (`If-None-Match`) is still so")
public class ProcessesResource {

    private final ReadingProcesses reading;

    ProcessesResource(ReadingProcesses reading) {
        this.reading = reading;
    }

    /** One process, as data, as a BPMN document or as a picture. */
    @GET
    @PermitAll
    @Path("/{case}")
    @Produces({MediaType.APPLICATION_JSON, ProcessMediaTypes.BPMN, ProcessMediaTypes.SVG})
    @Operation(
            operationId = "readProcess",
            summary = "The process of a case",
            description = "JSON, BPMN 2.0 with its diagram (`Accept: application/bpmn+xml`, opens in bpmn.io) or a"
                    + " picture (`Accept: image/svg+xml`, in the language of `Accept-Language`). A dossier keeps the"
                    + " process of its version.")
    @APIResponse(
            responseCode = "200",
            description = "The process",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ProcessDefinition.class)),
                @Content(
                        mediaType = ProcessMediaTypes.BPMN,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "bpmn", value = ProcessExamples.BPMN)),
                @Content(mediaType = ProcessMediaTypes.SVG, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "404", description = "No such version or case")
    public Uni<Response> process(
            @Parameter(description = "National code", example = "1.013236") @PathParam("code") String code,
            @Parameter(description = "Version number", example = "1") @PathParam("version") String version,
            @Parameter(description = "Code of the case", example = "DEFAULT") @PathParam("case") String caseCode,
            @Context Request request,
            @Context HttpHeaders headers) {
        String language = Language.of(headers);
        // Drawing takes milliseconds that the event loop does not have.
        return reading.of(code, number(version), caseCode)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(shown -> Fresh.answer(request, shown.tag() + "-" + caseCode + "-" + language, shown::process))
                .invoke(response -> response.getHeaders().putSingle(HttpHeaders.VARY, "Accept, Accept-Language"));
    }

    private static int number(String version) {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException noNumber) {
            throw new NotFound();
        }
    }
}
