package vn.motcua.catalog.bulk.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.application.ReadingImports;
import vn.motcua.catalog.bulk.persistence.ProcedureImport;
import vn.motcua.catalog.bulk.persistence.ProcedureImports.Listed;
import vn.motcua.kit.problem.ProblemTexts;
import vn.motcua.kit.problem.Problems;
import vn.motcua.kit.role.Roles;
import vn.motcua.tables.BlockingReads;
import vn.motcua.tables.Downloads;
import vn.motcua.tables.TableFormat;
import vn.motcua.tables.TableWriter;

/** What an import could not take over, as a file to lay beside the one that was imported. */
@Path("/catalog/v1/procedure-imports/{id}")
@Tag(name = "Bulk")
@RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.INSPECTOR})
public class ImportErrorFilesResource {

    private static final String ROWS =
            "In the order of the file, headings and reasons in the caller's language; of an import"
                    + " that is not done, what is known so far. A file that breaks off does not hold all errors.";

    /** So many errors are held at once. */
    private static final int PAGE = 500;

    private final ReadingImports reading;
    private final BlockingReads reads;
    private final Downloads downloads;
    private final ProblemTexts texts;

    ImportErrorFilesResource(ReadingImports reading, BlockingReads reads, Downloads downloads, ProblemTexts texts) {
        this.reading = reading;
        this.reads = reads;
        this.downloads = downloads;
        this.texts = texts;
    }

    /** As comma-separated values. */
    @GET
    @Path("/errors.csv")
    @Blocking
    @Produces(TableFormat.CSV_TYPE)
    @Operation(
            operationId = "exportImportErrorsAsCsv",
            summary = "All errors of an import as a CSV file",
            description = "UTF-8 with a byte order mark, so that a spreadsheet opens it by double click. " + ROWS)
    @APIResponse(
            responseCode = "200",
            description = "The file, streamed",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "No such import")
    public Response csv(@PathParam("id") UUID id, @Context HttpHeaders headers) throws IOException {
        return file(TableFormat.CSV, id, Problems.language(headers));
    }

    /** As an Excel workbook. */
    @GET
    @Path("/errors.xlsx")
    @Blocking
    @Produces(TableFormat.XLSX_TYPE)
    @Operation(
            operationId = "exportImportErrorsAsXlsx",
            summary = "All errors of an import as an Excel workbook",
            description = ROWS)
    @APIResponse(
            responseCode = "200",
            description = "The file, streamed",
            content =
                    @Content(
                            mediaType = TableFormat.XLSX_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "No such import")
    public Response xlsx(@PathParam("id") UUID id, @Context HttpHeaders headers) throws IOException {
        return file(TableFormat.XLSX, id, Problems.language(headers));
    }

    private Response file(TableFormat format, UUID id, Locale language) throws IOException {
        ProcedureImport job = reads.read(() -> reading.read(id, 0)).job();
        ErrorsTable table = new ErrorsTable(texts, language);
        return table.file().as(format, downloads, out -> {
            if (job.failure() != null) {
                out.row(table.row(ImportErrorLine.of(job.failure(), texts, language)));
            }
            Listed last = null;
            do {
                last = page(id, last, table, language, out);
            } while (last != null);
        });
    }

    /** Writes the errors behind one and says which was the last; null when there are no more. */
    private @Nullable Listed page(UUID id, @Nullable Listed after, ErrorsTable table, Locale language, TableWriter out)
            throws IOException {
        int row = after == null ? -1 : after.finding().row();
        int place = after == null ? -1 : after.place();
        List<Listed> found = reads.read(() -> reading.findings(id, row, place, PAGE));
        List<Listed> page = found.subList(0, Math.min(PAGE, found.size()));
        for (Listed one : page) {
            out.row(table.row(ImportErrorLine.of(one, texts, language)));
        }
        return found.size() > PAGE ? page.getLast() : null;
    }
}
