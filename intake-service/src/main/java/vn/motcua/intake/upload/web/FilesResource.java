package vn.motcua.intake.upload.web;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.upload.FilesConfig;
import vn.motcua.intake.upload.application.FileMeters;
import vn.motcua.intake.upload.application.OpeningFile;
import vn.motcua.intake.upload.application.StoringFile;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.command.Commands;
import vn.motcua.kit.problem.ProblemTexts;
import vn.motcua.kit.problem.Problems;
import vn.motcua.kit.role.Roles;

/** Uploading the files that papers of a dossier are. */
@Path("/intake/v1/files")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.APPLICANT, Roles.PORTAL, Roles.RECEPTION_OFFICER})
@Tag(name = "Files")
public class FilesResource {

    private final Commands commands;
    private final Callers callers;
    private final StoringFile storing;
    private final OpeningFile opening;
    private final FileMeters meters;
    private final FilesConfig config;
    private final ProblemTexts texts;
    private final Vertx vertx;

    FilesResource(
            Commands commands,
            Callers callers,
            StoringFile storing,
            OpeningFile opening,
            FileMeters meters,
            FilesConfig config,
            ProblemTexts texts,
            Vertx vertx) {
        this.commands = commands;
        this.callers = callers;
        this.storing = storing;
        this.opening = opening;
        this.meters = meters;
        this.config = config;
        this.texts = texts;
        this.vertx = vertx;
    }

    /** Takes a file. */
    @POST
    @Operation(
            operationId = "uploadFile",
            summary = "Upload a file, to be named by a paper of a filing or of an answer to a supplement",
            description =
                    "The body is the file itself, or a form (`multipart/form-data`) with one file in it. What it is, is told by its content, and its"
                            + " name must end accordingly. Refused by name: `file-empty`, `file-type-not-allowed`, `file-type-differs-from-name`, `file-password-protected`,"
                            + " `file-has-macros`, `file-is-bomb`, `image-too-large`, `file-malformed`, `file-infected`. A file that no dossier uses is"
                            + " forgotten in the end.")
    @RequestBody(
            required = true,
            // The form of browsers is described in words: generators of clients make no class of a form beside another
            // body.
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Too many files wait to be used, or the same key is being processed")
    @APIResponse(responseCode = "413", description = "Larger than is taken")
    @APIResponse(
            responseCode = "422",
            description = "The file is not taken, and why; or the key was used for another one")
    public Uni<Response> upload(
            @Parameter(description = "How the file is called; a form may say it itself", example = "ct01.pdf")
                    @QueryParam("fileName")
                    @Nullable
                    String fileName,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request) {
        var caller = callers.current();
        Locale language = Problems.language(headers);
        return meters.counted(storing.store(
                        path -> IncomingFile.take(vertx, request, config, path, fileName),
                        taken -> commands.once(
                                caller, key, "files", taken.request(), tx -> storing.write(tx, caller, taken)
                                        .map(file -> Answer.created(
                                                FileView.of(file, texts, language), "/intake/v1/files/" + file.id())))))
                .onFailure()
                .invoke(_ -> request.resume()); // Whatever is still under way of it must pass before the next request.
    }

    /** What is known of a file. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "readFile", summary = "What is known of a file of the caller's own")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FileView.class)))
    @APIResponse(responseCode = "404", description = "No such file, or not the caller's")
    public Uni<FileView> read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Locale language = Problems.language(headers);
        return opening.own(callers.current(), id).map(file -> FileView.of(file, texts, language));
    }
}
