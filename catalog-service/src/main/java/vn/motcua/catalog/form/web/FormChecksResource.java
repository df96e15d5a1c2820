package vn.motcua.catalog.form.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.catalog.form.application.CheckingAnswers;
import vn.motcua.catalog.form.application.FormSources;
import vn.motcua.catalog.form.application.ReadingForms;
import vn.motcua.catalog.form.model.FormSource;
import vn.motcua.catalog.platform.LimitedByCaller;
import vn.motcua.kit.problem.ProblemTexts;

/** Checks answers before they are filed, and lists where answers can be taken from. Nothing is stored. */
@Path("/catalog/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forms")
public class FormChecksResource {

    private final ReadingForms reading;
    private final CheckingAnswers checking;
    private final FormSources sources;
    private final ProblemTexts texts;

    FormChecksResource(ReadingForms reading, CheckingAnswers checking, FormSources sources, ProblemTexts texts) {
        this.reading = reading;
        this.checking = checking;
        this.sources = sources;
        this.texts = texts;
    }

    /** Checks answers against the form of a case. */
    @POST
    @PermitAll
    @LimitedByCaller
    @Path("/form-checks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkForm",
            summary = "What is wrong with the answers of a form",
            description = "Each error names the field and the way to mend it, in Vietnamese and English. The answers"
                    + " are neither stored nor logged nor repeated. At most 64 kB, and at most 100 errors are named.")
    @APIResponse(
            responseCode = "200",
            description = "The findings",
            content = @Content(schema = @Schema(implementation = FormCheck.Findings.class)))
    @APIResponse(responseCode = "413", description = "More than 64 kB")
    @APIResponse(
            responseCode = "429",
            description = "Too many at once from this caller; `Retry-After` says when to come again")
    @APIResponse(
            responseCode = "503",
            description = "Too many at once from everybody; `Retry-After` says when to come again")
    @APIResponse(responseCode = "400", description = "No such form, the wrong field is named")
    public Uni<FormCheck.Findings> check(@NotNull @Valid FormCheck request) {
        return reading.forAnswers(request.procedureCode(), request.version(), request.caseCode())
                .chain(form -> checking.findings(form.schema(), request.answers()))
                .map(found -> FormCheck.Findings.of(found, texts));
    }

    /** The sources that fields may name. */
    @GET
    @PermitAll
    @Path("/form-sources")
    @Operation(
            operationId = "listFormSources",
            summary = "Where answers can be taken from instead of asking for them again")
    @APIResponse(
            responseCode = "200",
            description = "All sources",
            content = @Content(schema = @Schema(implementation = SourceList.class)))
    public SourceList list() {
        return new SourceList(sources.all());
    }

    /** All sources. */
    @Schema(name = "FormSourceList")
    public record SourceList(List<FormSource> items) {}
}
