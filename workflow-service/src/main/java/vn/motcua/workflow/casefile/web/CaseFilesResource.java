package vn.motcua.workflow.casefile.web;

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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.problem.ProblemTexts;
import vn.motcua.kit.problem.Problems;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.tables.BlockingReads;
import vn.motcua.tables.Downloads;
import vn.motcua.tables.TableFile;
import vn.motcua.tables.TableFormat;
import vn.motcua.tables.TableWriter;
import vn.motcua.workflow.casefile.persistence.CaseSearch;
import vn.motcua.workflow.casefile.persistence.CaseSearch.Found;
import vn.motcua.workflow.platform.Place;

/** What the list of cases shows, as a file to sort, count and hand on; by the same rights, page by page while it goes out. */
@Path("/workflow/v1/case-files")
@Tag(name = "Cases")
@RolesAllowed({Roles.RECEPTION_OFFICER, Roles.APPRAISER, Roles.APPROVER, Roles.CLERK, Roles.UNIT_LEAD, Roles.INSPECTOR})
public class CaseFilesResource {

    private static final String ROWS =
            "All that `GET /workflow/v1/cases` lists with the same words, headings in the caller's language. A file that breaks"
                    + " off is not the whole list.";

    private static final int BATCH = 500;

    private final CaseSearch search;
    private final Callers callers;
    private final BlockingReads reads;
    private final Downloads downloads;
    private final ProblemTexts texts;

    CaseFilesResource(
            CaseSearch search, Callers callers, BlockingReads reads, Downloads downloads, ProblemTexts texts) {
        this.search = search;
        this.callers = callers;
        this.reads = reads;
        this.downloads = downloads;
        this.texts = texts;
    }

    private enum Column {
        CODE,
        PROCEDURE,
        UNIT,
        RECEIVING_UNIT,
        CHANNEL,
        LIFE,
        STATE,
        RECEIVED,
        DUE,
        ATTENTION,
        STEP,
        ASSIGNEE,
        STEP_DUE,
        STEP_ATTENTION,
        RESULT
    }

    /** As comma-separated values. */
    @GET
    @Path("/cases.csv")
    @Blocking
    @Produces(TableFormat.CSV_TYPE)
    @Operation(
            operationId = "exportCasesAsCsv",
            summary = "The list of cases as a CSV file",
            description = "UTF-8 with a byte order mark, so that a spreadsheet opens it by double click. " + ROWS)
    @APIResponse(
            responseCode = "200",
            description = "The file, streamed",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response csv(@BeanParam CaseParameters parameters, @Context HttpHeaders headers) {
        return file(TableFormat.CSV, parameters.wanted(), Problems.language(headers));
    }

    /** As an Excel workbook. */
    @GET
    @Path("/cases.xlsx")
    @Blocking
    @Produces(TableFormat.XLSX_TYPE)
    @Operation(
            operationId = "exportCasesAsXlsx",
            summary = "The list of cases as an Excel workbook",
            description = ROWS)
    @APIResponse(
            responseCode = "200",
            description = "The file, streamed",
            content =
                    @Content(
                            mediaType = TableFormat.XLSX_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response xlsx(@BeanParam CaseParameters parameters, @Context HttpHeaders headers) {
        return file(TableFormat.XLSX, parameters.wanted(), Problems.language(headers));
    }

    private Response file(TableFormat format, CaseSearch.Wanted wanted, Locale language) {
        Caller caller = callers.current();
        List<String> header = Arrays.stream(Column.values())
                .map(column -> text("column." + column.name().toLowerCase(Locale.ROOT), language))
                .toList();
        return new TableFile("cases", text("sheet", language), header)
                .as(format, downloads, out -> write(caller, wanted, out));
    }

    private void write(Caller caller, CaseSearch.Wanted wanted, TableWriter out) throws IOException {
        Place after = null;
        List<Found> batch;
        do {
            Place from = after;
            batch = reads.read(() -> search.find(caller, wanted, from, BATCH));
            for (Found found : batch) {
                out.row(row(found));
            }
            after = batch.isEmpty()
                    ? null
                    : new Place(batch.getLast().sortedBy(), batch.getLast().dossierId());
        } while (batch.size() == BATCH);
    }

    private static List<@Nullable Object> row(Found found) {
        return Arrays.asList(
                found.dossierCode(),
                found.procedureCode(),
                found.unit(),
                found.receivingUnit(),
                found.channel(),
                found.life(),
                found.state(),
                VietnamTime.local(found.receivedAt()),
                VietnamTime.local(found.dueAt()),
                found.dossierAttention(),
                found.step(),
                found.assigneeName() != null ? found.assigneeName() : found.assignee(),
                VietnamTime.localOrNull(found.stepDueAt()),
                found.stepAttention(),
                found.resultCode());
    }

    private String text(String key, Locale language) {
        return texts.text("cases." + key, language, Map.of());
    }
}
