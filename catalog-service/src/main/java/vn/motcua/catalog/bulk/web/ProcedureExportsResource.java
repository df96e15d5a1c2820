package vn.motcua.catalog.bulk.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.application.ExportingProcedures;
import vn.motcua.catalog.bulk.model.ImportFormat;
import vn.motcua.kit.role.Roles;
import vn.motcua.tables.Downloads;
import vn.motcua.tables.TableFormat;

/** Giving out all procedures at once. */
@Path("/catalog/v1/procedure-exports")
@Tag(name = "Bulk")
public class ProcedureExportsResource {

    private static final List<ImportFormat> FORMATS = List.of(ImportFormat.JSON, ImportFormat.CSV, ImportFormat.XLSX);

    private final ExportingProcedures exporting;
    private final Downloads downloads;

    ProcedureExportsResource(ExportingProcedures exporting, Downloads downloads) {
        this.exporting = exporting;
        this.downloads = downloads;
    }

    /** Streams the file. */
    @GET
    @Blocking
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.INSPECTOR})
    @Produces({MediaType.APPLICATION_JSON, BulkRequests.CSV, TableFormat.XLSX_TYPE})
    @Operation(
            operationId = "exportProcedures",
            summary = "All procedures as a file",
            description =
                    "By code, each with its newest version that has not ended, as far as the format can say it: `json`"
                            + " says everything, `csv` and `xlsx` are the table of names, limits, fees and documents. The file can"
                            + " be edited and imported again; imported as it is, it changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The file, streamed",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class)),
                @Content(mediaType = BulkRequests.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = TableFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "400", description = "Unknown format")
    public Response export(
            @Parameter(required = true, description = "json, csv or xlsx", example = "xlsx")
                    @QueryParam("format")
                    @Nullable
                    String format,
            @Parameter(
                            description =
                                    "true: open drafts stand in for their procedures, and those that only have a draft"
                                            + " are there too",
                            example = "false")
                    @QueryParam("drafts")
                    @Nullable
                    Boolean drafts) {
        ImportFormat wanted = BulkRequests.format(format, FORMATS);
        boolean withDrafts = Boolean.TRUE.equals(drafts);
        StreamingOutput file = downloads.of(out -> exporting.export(wanted, withDrafts, out));
        return Response.ok(file)
                .type(mediaType(wanted))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"procedures." + wanted.wireName() + "\"")
                .build();
    }

    private static String mediaType(ImportFormat format) {
        return switch (format) {
            case JSON, LAY_THU_TUC -> MediaType.APPLICATION_JSON;
            case CSV -> BulkRequests.CSV;
            case XLSX -> TableFormat.XLSX_TYPE;
        };
    }
}
