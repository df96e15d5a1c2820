package vn.motcua.catalog.bulk.web;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.application.ReadingImports;
import vn.motcua.catalog.bulk.application.ReceivingImport;
import vn.motcua.catalog.bulk.model.ImportFormat;
import vn.motcua.catalog.bulk.persistence.ProcedureImport;
import vn.motcua.catalog.bulk.persistence.UploadedFile;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.command.Commands;
import vn.motcua.kit.problem.ProblemTexts;
import vn.motcua.kit.problem.Problems;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.web.Page;
import vn.motcua.kit.web.PageCursor;
import vn.motcua.tables.TableFormat;
import vn.motcua.transactions.EventLoop;

/** Taking over many procedures at once. */
@Path("/catalog/v1/procedure-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bulk")
public class ProcedureImportsResource {

    private final Commands commands;
    private final Callers callers;
    private final ReceivingImport receiving;
    private final ReadingImports reading;
    private final EventLoop eventLoop;
    private final ProblemTexts texts;

    ProcedureImportsResource(
            Commands commands,
            Callers callers,
            ReceivingImport receiving,
            ReadingImports reading,
            EventLoop eventLoop,
            ProblemTexts texts) {
        this.commands = commands;
        this.callers = callers;
        this.receiving = receiving;
        this.reading = reading;
        this.eventLoop = eventLoop;
        this.texts = texts;
    }

    /** Takes a file in. */
    @POST
    @RolesAllowed(Roles.CATALOGUE_EDITOR)
    @Blocking
    @Consumes({MediaType.APPLICATION_JSON, BulkRequests.CSV, TableFormat.XLSX_TYPE, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            operationId = "importProcedures",
            summary = "Import procedures into drafts",
            description =
                    "Answers as soon as the file is stored; `Location` shows the progress and the result. What can be"
                            + " understood becomes a draft that says what it lacks, the rest is reported; nothing is guessed, and"
                            + " nothing is published: drafts are proposed and approved as ever. A file that cannot be read to its"
                            + " end changes nothing. The same file again changes nothing either. `json`: documents in the shape of"
                            + " a published version; `csv`, `xlsx`: the table of /procedure-exports; `lay-thu-tuc`: an answer of"
                            + " the national catalogue, whose later answers only touch what they say differently.")
    @APIResponse(
            responseCode = "202",
            description = "Stored",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "400", description = "Unknown format, or nothing was sent")
    @APIResponse(responseCode = "413", description = "Larger than 512 MB")
    public Uni<Response> receive(
            @Parameter(
                            required = true,
                            description = "What kind of file it is",
                            example = "lay-thu-tuc",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"lay-thu-tuc", "json", "csv", "xlsx"}))
                    @QueryParam("format")
                    @Nullable
                    String format,
            @Parameter(description = "true: only say what would be done", example = "true")
                    @QueryParam("dryRun")
                    @Nullable
                    Boolean dryRun,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = Object.class),
                                        examples =
                                                @ExampleObject(
                                                        name = "one",
                                                        summary = "Documents in the shape of procedure.published.v1",
                                                        value =
                                                                "[{\"code\":\"1.004222\",\"name\":{\"vi\":\"Đăng ký thường trú\"}}]")),
                                @Content(mediaType = BulkRequests.CSV, schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = TableFormat.XLSX_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    InputStream body)
            throws IOException {
        Caller caller = callers.current();
        ImportFormat wanted = BulkRequests.format(format, List.of(ImportFormat.values()));
        boolean only = Boolean.TRUE.equals(dryRun);
        Locale language = Problems.language(headers);
        UploadedFile file = UploadedFile.receive(body);
        Map<String, Object> request = Map.of("format", wanted, "dryRun", only, "sha256", file.sha256());
        return eventLoop
                .resume(() -> commands.onceInSession(caller, key, "procedure-imports", request, session -> {
                    if (file.bytes() == 0) {
                        throw InvalidRequest.field("body", "required");
                    }
                    return receiving
                            .receive(session, wanted, only, file, caller.id())
                            .map(job -> accepted(job, language));
                }))
                .onTermination()
                .invoke(file::remove);
    }

    private Answer accepted(ProcedureImport job, Locale language) {
        return new Answer(
                202,
                ImportView.of(new ReadingImports.Shown(job, List.of()), texts, language),
                URI.create("/catalog/v1/procedure-imports/" + job.id()),
                null);
    }

    /** Lists imports. */
    @GET
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.INSPECTOR})
    @Operation(summary = "Imports, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of imports, without their errors",
            content = @Content(schema = @Schema(implementation = ImportPage.class)))
    public Uni<Page<ImportView>> list(
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200, 50 unless given", example = "20") @QueryParam("limit") @Nullable
                    Integer limit,
            @Context HttpHeaders headers) {
        int most = Page.limit(limit);
        Locale language = Problems.language(headers);
        return reading.list(PageCursor.id(cursor), most)
                .map(jobs -> Page.of(
                        jobs,
                        most,
                        job -> List.of(job.id().toString()),
                        job -> ImportView.of(new ReadingImports.Shown(job, List.of()), texts, language)));
    }

    /** Shows an import. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.INSPECTOR})
    @Operation(
            operationId = "readProcedureImport",
            summary = "How far an import is, what it did and what it could not take over")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "404", description = "No such import")
    public Uni<ImportView> read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Locale language = Problems.language(headers);
        return reading.read(id, ImportView.MOST_ERRORS).map(shown -> ImportView.of(shown, texts, language));
    }

    /** Where a list of findings goes on. */
    private record Place(int row, int finding) {
        static final Place START = new Place(-1, -1);
    }

    /** Lists what an import could not take over. */
    @GET
    @Path("/{id}/errors")
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.INSPECTOR})
    @Operation(
            operationId = "listImportErrors",
            summary = "What an import could not take over, in the order of the file")
    @APIResponse(
            responseCode = "200",
            description = "A page of errors",
            content = @Content(schema = @Schema(implementation = ErrorPage.class)))
    public Uni<Page<ImportErrorLine>> errors(
            @PathParam("id") UUID id,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200, 50 unless given", example = "200") @QueryParam("limit") @Nullable
                    Integer limit,
            @Context HttpHeaders headers) {
        int most = Page.limit(limit);
        Locale language = Problems.language(headers);
        Place after = PageCursor.place(
                cursor,
                2,
                parts -> new Place(
                        Integer.parseUnsignedInt(parts.getFirst()), Integer.parseUnsignedInt(parts.getLast())));
        Place begin = after == null ? Place.START : after;
        return reading.findings(id, begin.row(), begin.finding(), most)
                .map(found -> Page.of(
                        found,
                        most,
                        last -> List.of(Integer.toString(last.finding().row()), Integer.toString(last.place())),
                        one -> ImportErrorLine.of(one, texts, language)));
    }

    /** Names the shape of the list in the OpenAPI document. */
    @Schema(name = "ProcedureImportPage")
    record ImportPage(List<ImportView> items, @Nullable String next) {}

    /** Names the shape of the list in the OpenAPI document. */
    @Schema(name = "ProcedureImportErrorPage")
    record ErrorPage(List<ImportErrorLine> items, @Nullable String next) {}
}
