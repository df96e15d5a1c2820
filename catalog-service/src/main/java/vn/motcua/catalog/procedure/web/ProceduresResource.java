package vn.motcua.catalog.procedure.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.platform.QueryValues;
import vn.motcua.catalog.procedure.application.FindingProcedures;
import vn.motcua.catalog.procedure.model.FoldedText;
import vn.motcua.catalog.procedure.model.ProcedureSearch;
import vn.motcua.catalog.procedure.model.ProcedureVersion;
import vn.motcua.catalog.procedure.model.ProcedureVersion.Level;
import vn.motcua.catalog.procedure.persistence.ProcedureVersions;
import vn.motcua.kit.problem.Problem;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.kit.web.Page;
import vn.motcua.kit.web.PageCursor;

/** Procedures for everybody. */
@Path("/catalog/v1/procedures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Procedures")
@APIResponse(
        responseCode = "400",
        description = "A wrong parameter, named",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "404",
        description = "No such procedure or version",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ProceduresResource {

    private static final Pattern CODE = Pattern.compile("\\d\\.\\d{6}");

    private final FindingProcedures finding;
    private final ObjectMapper json;

    ProceduresResource(FindingProcedures finding, ObjectMapper json) {
        this.finding = finding;
        this.json = json;
    }

    /** Searches the procedures in force. */
    @GET
    @Operation(
            summary = "Find procedures in force",
            description =
                    "Words may come without accents: `dang ky ket hon` finds Đăng ký kết hôn. The closest names come"
                            + " first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of procedures",
            content =
                    @Content(
                            schema = @Schema(implementation = ProcedurePage.class),
                            examples = @ExampleObject(name = "ket-hon", value = """
                                    {"items":[{"code":"1.000894","version":1,"name":{"vi":"Đăng ký kết hôn","en":"Marriage registration"},
                                    "sector":{"code":"HT","name":{"vi":"Hộ tịch","en":"Civil status"}},"level":"COMMUNE","onlineLevel":"PARTIAL",
                                    "channels":["ONLINE","COUNTER","POST"],"beneficiaries":["CITIZEN"],"effectiveFrom":"2025-07-01"}]}""")))
    public Uni<Page<ProcedureSummary>> list(
            @Parameter(description = "Words of the name, the code or the sector", example = "dang ky ket hon")
                    @QueryParam("q")
                    @Nullable
                    String q,
            @Parameter(description = "Code of a sector", example = "HT") @QueryParam("sector") @Nullable String sector,
            @Parameter(description = "COMMUNE, PROVINCE or BOTH", example = "COMMUNE") @QueryParam("level") @Nullable
                    String level,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200, 50 unless given", example = "20") @QueryParam("limit") @Nullable
                    String limit) {
        String text = QueryValues.text("q", q);
        int most = Page.limit(QueryValues.number("limit", limit));
        ProcedureSearch wanted = new ProcedureSearch(
                FoldedText.of(text == null ? "" : text),
                QueryValues.text("sector", sector),
                QueryValues.oneOf("level", level, Level.class),
                after(cursor),
                most);
        return finding.search(wanted)
                .map(found ->
                        Page.of(found, most, hit -> List.of(Integer.toString(hit.rank()), hit.code()), this::summary));
    }

    /** One procedure as it is in force today. */
    @GET
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

    private static List<String> after(@Nullable String cursor) {
        List<String> after = PageCursor.read(cursor, 2);
        if (!after.isEmpty()
                && !(after.getFirst().matches("[0-3]")
                        && CODE.matcher(after.getLast()).matches())) {
            throw InvalidRequest.field("query.cursor", "cursor");
        }
        return after;
    }

    private ProcedureSummary summary(ProcedureVersions.Found hit) {
        try {
            return json.readValue(hit.summary(), ProcedureSummary.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored procedure version cannot be read", unreadable);
        }
    }

    /** Names the shape of the list in the OpenAPI document. */
    @Schema(name = "ProcedurePage")
    record ProcedurePage(
            List<ProcedureSummary> items, @Nullable String next) {}
}
