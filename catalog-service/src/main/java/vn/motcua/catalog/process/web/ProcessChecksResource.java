package vn.motcua.catalog.process.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.catalog.process.bpmn.Writable;
import vn.motcua.kit.problem.ProblemTexts;
import vn.motcua.kit.role.Roles;
import vn.motcua.processflow.ProcessDefinition;
import vn.motcua.processflow.ProcessLint;

/**
 * Helps those who draw processes: computed, not stored. Only for them, because each answer takes tens of milliseconds of processor time, which
 * nobody unknown shall spend.
 */
@Path("/catalog/v1")
@Tag(name = "Processes")
@Blocking
@RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.INSPECTOR})
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(
        responseCode = "403",
        description = "None of the roles catalogue-editor, catalogue-approver, inspector, administrator")
@APIResponse(responseCode = "400", description = "Not a process: the place and the way to mend it are named")
public class ProcessChecksResource {

    private final ProblemTexts texts;

    ProcessChecksResource(ProblemTexts texts) {
        this.texts = texts;
    }

    /** Checks a process as its publication would. */
    @POST
    @Path("/process-lints")
    @Consumes({MediaType.APPLICATION_JSON, ProcessMediaTypes.BPMN, ProcessMediaTypes.XML, ProcessMediaTypes.TEXT_XML})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "lintProcess",
            summary = "What is wrong with a process",
            description = "Steps without an actor, loops without exit, branches without a result, missing or overspent"
                    + " time, unreachable steps, parallel ways that do not meet again. `steps` may be left out: they"
                    + " follow from `flow`. A version with any finding is not published. For those who prepare, approve"
                    + " or inspect the catalogue.")
    @APIResponse(
            responseCode = "200",
            description = "The findings, in Vietnamese and English",
            content =
                    @Content(
                            schema = @Schema(implementation = ProcessFindings.class),
                            examples = @ExampleObject(name = "one", value = ProcessExamples.FINDINGS)))
    public ProcessFindings lint(
            @RequestBody(
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = ProcessDefinition.class),
                                        examples = @ExampleObject(name = "json", value = ProcessExamples.JSON)),
                                @Content(
                                        mediaType = ProcessMediaTypes.BPMN,
                                        schema = @Schema(implementation = String.class),
                                        examples = @ExampleObject(name = "bpmn", value = ProcessExamples.BPMN))
                            })
                    @NotNull
                    ProcessDefinition request) {
        ProcessDefinition process = request.withStages();
        return ProcessFindings.of(process, ProcessLint.check(process), texts);
    }

    /** Turns a process from JSON into BPMN or a picture and from BPMN into JSON. */
    @POST
    @Path("/process-conversions")
    @Consumes({MediaType.APPLICATION_JSON, ProcessMediaTypes.BPMN, ProcessMediaTypes.XML, ProcessMediaTypes.TEXT_XML})
    @Produces({MediaType.APPLICATION_JSON, ProcessMediaTypes.BPMN, ProcessMediaTypes.SVG})
    @Operation(
            operationId = "convertProcess",
            summary = "A process from one form into another",
            description = "Send JSON or BPMN 2.0 (`Content-Type`), get JSON, BPMN or SVG (`Accept`). What BPMN has no"
                    + " word for (roles, time shares, signing points) stands in extension elements of the namespace"
                    + " `urn:vn:motcua:bpmn:v1`. What a process here cannot say (timers, subprocesses, other gateways)"
                    + " is refused by name. The answer need not be fit to publish: see process-lints. For those who"
                    + " prepare, approve or inspect the catalogue.")
    @APIResponse(
            responseCode = "200",
            description = "The same process",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ProcessDefinition.class),
                        examples = @ExampleObject(name = "json", value = ProcessExamples.JSON)),
                @Content(mediaType = ProcessMediaTypes.BPMN, schema = @Schema(implementation = String.class)),
                @Content(mediaType = ProcessMediaTypes.SVG, schema = @Schema(implementation = String.class))
            })
    public ProcessDefinition convert(
            @RequestBody(
                            content = {
                                @Content(
                                        mediaType = ProcessMediaTypes.BPMN,
                                        schema = @Schema(implementation = String.class),
                                        examples = @ExampleObject(name = "bpmn", value = ProcessExamples.BPMN)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = ProcessDefinition.class),
                                        examples = @ExampleObject(name = "json", value = ProcessExamples.JSON))
                            })
                    @NotNull
                    ProcessDefinition request) {
        Writable.check(request);
        return request.withStages();
    }
}
