package vn.motcua.catalog.form.web;

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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.catalog.form.application.FormSources;
import vn.motcua.catalog.form.application.ReadingForms;
import vn.motcua.catalog.platform.Fresh;
import vn.motcua.catalog.platform.LimitedByCaller;
import vn.motcua.kit.refusal.NotFound;

/** The electronic forms, by procedure version and case. */
@Path("/catalog/v1/procedures/{code}/versions/{version}/forms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forms")
@LimitedByCaller
@APIResponse(responseCode = "304", description = "What the caller has (`If-None-Match`) is still so")
public class FormsResource {

    private final ReadingForms reading;
    private final FormSources sources;

    FormsResource(ReadingForms reading, FormSources sources) {
        this.reading = reading;
        this.sources = sources;
    }

    /** One form. */
    @GET
    @PermitAll
    @Path("/{case}")
    @Operation(
            operationId = "readForm",
            summary = "The form of a case, with its layout, its texts in both languages and its sources",
            description = "JSON Schema 2020-12 and a UI schema for JSON Forms. `translations` has the keys that JSON"
                    + " Forms derives by itself. A field with a source need not be asked for again. A dossier keeps"
                    + " the form of its version.")
    @APIResponse(
            responseCode = "200",
            description = "The form",
            content =
                    @Content(
                            schema = @Schema(implementation = FormView.class),
                            examples = @ExampleObject(name = "short", value = """
                                    {"procedureCode":"2.000815","version":1,"caseCode":"DEFAULT",
                                    "schema":{"type":"object","properties":{"copies":{"title":"Số bản sao cần chứng thực","x-title-en":"Copies to certify","type":"integer","minimum":1}}},
                                    "uiSchema":{"type":"VerticalLayout","elements":[{"type":"Control","scope":"#/properties/copies"}]},
                                    "translations":{"vi":{"copies.label":"Số bản sao cần chứng thực"},"en":{"copies.label":"Copies to certify"}},"sources":[]}""")))
    @APIResponse(responseCode = "404", description = "No such version or case")
    public Uni<Response> form(
            @Parameter(description = "National code", example = "1.004222") @PathParam("code") String code,
            @Parameter(description = "Version number", example = "1") @PathParam("version") String version,
            @Parameter(description = "Code of the case", example = "DEFAULT") @PathParam("case") String caseCode,
            @Context Request request) {
        return reading.of(code, number(version), caseCode)
                .map(form ->
                        Fresh.answer(request, form.tag() + "-" + form.caseCode(), () -> FormView.of(form, sources)));
    }

    private static int number(String version) {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException noNumber) {
            throw new NotFound();
        }
    }
}
