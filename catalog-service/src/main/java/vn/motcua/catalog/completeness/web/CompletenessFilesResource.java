package vn.motcua.catalog.completeness.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.completeness.application.Surveying;
import vn.motcua.catalog.completeness.application.TellingGaps;
import vn.motcua.catalog.completeness.application.TellingGaps.Told;
import vn.motcua.catalog.completeness.model.Judged;
import vn.motcua.catalog.completeness.model.Survey;
import vn.motcua.kit.problem.ProblemTexts;
import vn.motcua.kit.problem.Problems;
import vn.motcua.kit.role.Roles;
import vn.motcua.tables.BlockingReads;
import vn.motcua.tables.Downloads;
import vn.motcua.tables.TableFormat;
import vn.motcua.tables.TableWriter;

/** The list of what is not completely configured yet, as a file to sort, count and hand on. */
@Path("/catalog/v1/completeness")
@Tag(name = "Completeness")
@RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.INSPECTOR, Roles.UNIT_LEAD, Roles.ADMINISTRATOR})
public class CompletenessFilesResource {

    private static final String ROWS = "Headings and texts in the caller's language. A procedure that lacks nothing has"
            + " one row. A file that breaks off is not the whole list.";

    /** So many procedures at once are told. */
    private static final int BATCH = 100;

    private final Surveying surveying;
    private final TellingGaps tellingGaps;
    private final BlockingReads reads;
    private final Downloads downloads;
    private final ProblemTexts texts;

    CompletenessFilesResource(
            Surveying surveying,
            TellingGaps tellingGaps,
            BlockingReads reads,
            Downloads downloads,
            ProblemTexts texts) {
        this.surveying = surveying;
        this.tellingGaps = tellingGaps;
        this.reads = reads;
        this.downloads = downloads;
        this.texts = texts;
    }

    /** As comma-separated values. */
    @GET
    @Path("/procedures.csv")
    @Blocking
    @Produces(TableFormat.CSV_TYPE)
    @Operation(
            operationId = "exportCompletenessAsCsv",
            summary = "The list as a CSV file, one row for each thing that is missing",
            description = "UTF-8 with a byte order mark, so that a spreadsheet opens it by double click. " + ROWS)
    @APIResponse(
            responseCode = "200",
            description = "The file, streamed",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", description = "A wrong parameter, named")
    public Response csv(@BeanParam CompletenessParameters parameters, @Context HttpHeaders headers) throws IOException {
        return file(TableFormat.CSV, parameters.wanted(), Problems.language(headers));
    }

    /** As an Excel workbook. */
    @GET
    @Path("/procedures.xlsx")
    @Blocking
    @Produces(TableFormat.XLSX_TYPE)
    @Operation(
            operationId = "exportCompletenessAsXlsx",
            summary = "The list as an Excel workbook, one row for each thing that is missing",
            description = ROWS)
    @APIResponse(
            responseCode = "200",
            description = "The file, streamed",
            content =
                    @Content(
                            mediaType = TableFormat.XLSX_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "400", description = "A wrong parameter, named")
    public Response xlsx(@BeanParam CompletenessParameters parameters, @Context HttpHeaders headers)
            throws IOException {
        return file(TableFormat.XLSX, parameters.wanted(), Problems.language(headers));
    }

    private Response file(TableFormat format, Survey.Wanted wanted, Locale language) throws IOException {
        Survey survey = reads.read(() -> surveying.survey(wanted.unit()));
        GapsTable table = new GapsTable(texts, language, survey.offices());
        return table.file()
                .as(format, downloads, out -> write(survey.find(wanted), wanted.unit(), table, language, out));
    }

    private void write(List<Judged> all, @Nullable String unit, GapsTable table, Locale language, TableWriter out)
            throws IOException {
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Judged> batch = all.subList(from, Math.min(from + BATCH, all.size()));
            for (Told told : reads.read(() -> tellingGaps.of(batch))) {
                for (List<@Nullable Object> row : table.rows(ProcedureLine.of(told, unit, texts, language))) {
                    out.row(row);
                }
            }
        }
    }
}
