package vn.motcua.intake.dossier.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PathPart;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.application.OpeningDocuments;
import vn.motcua.intake.dossier.application.OpeningDocuments.Opened;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.problem.Problems;
import vn.motcua.kit.role.Roles;

/** The papers of a dossier, and their contents. */
@Path("/intake/v1/dossiers/{id}/documents")
@RolesAllowed({
    Roles.APPLICANT,
    Roles.PORTAL,
    Roles.RECEPTION_OFFICER,
    Roles.APPRAISER,
    Roles.APPROVER,
    Roles.CLERK,
    Roles.UNIT_LEAD,
    Roles.INSPECTOR
})
@Tag(name = "Files")
public class DocumentsResource {

    /** Whatever is in the file runs nothing, loads nothing and knows nothing of who looks at it. */
    private static final String SANDBOX =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    private final Callers callers;
    private final OpeningDocuments opening;
    private final Problems problems;

    DocumentsResource(Callers callers, OpeningDocuments opening, Problems problems) {
        this.callers = callers;
        this.opening = opening;
        this.problems = problems;
    }

    /** Lists the papers. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listDocuments",
            summary = "The papers of a dossier, for its owner and for officers of the units that receive or decide it")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DocumentLine.Documents.class)))
    @APIResponse(responseCode = "404", description = "No such dossier, or not for this caller")
    public Uni<DocumentLine.Documents> list(@PathParam("id") UUID id) {
        return opening.list(callers.current(), id).map(papers -> DocumentLine.of(id, papers));
    }

    /** Opens one. */
    @GET
    @Path("/{fileId}/content")
    @Operation(
            operationId = "openDocument",
            summary = "The content of a paper",
            description =
                    "For the dossier's owner and for officers of the units that receive or decide it; each look is in the audit trail. The entity tag is"
                            + " the content's SHA-256. Officers see nothing before a scanner has called it clean (409 `file-not-cleared`).")
    @APIResponse(
            responseCode = "200",
            description = "The whole, whose type is the content's own",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            description = "The part that Range asks for",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "The caller has it: If-None-Match names its hash")
    @APIResponse(responseCode = "404", description = "No such paper, or not for this caller")
    @APIResponse(responseCode = "409", description = "Not scanned yet")
    @APIResponse(responseCode = "416", description = "The range lies outside")
    public Uni<Response> open(
            @PathParam("id") UUID id,
            @Parameter(description = "The file, as the list of papers names it") @PathParam("fileId") UUID fileId,
            @Parameter(description = "A part of the content", example = "bytes=0-1023") @HeaderParam("Range") @Nullable
                    String range,
            @Parameter(description = "Entity tags that the caller has") @HeaderParam("If-None-Match") @Nullable
                    String ifNoneMatch,
            @Parameter(description = "The range only if the content is still this one")
                    @HeaderParam("If-Range")
                    @Nullable
                    String ifRange,
            @Context HttpHeaders headers) {
        return opening.open(callers.current(), id, fileId)
                .map(opened -> answer(opened, range, ifNoneMatch, ifRange, headers));
    }

    private Response answer(
            Opened opened,
            @Nullable String range,
            @Nullable String ifNoneMatch,
            @Nullable String ifRange,
            HttpHeaders headers) {
        String tag = "\"" + opened.file().sha256() + "\"";
        long size = opened.file().size();
        if (ifNoneMatch != null && isAmong(tag, ifNoneMatch)) {
            return headed(Response.notModified(), tag).build();
        }
        ByteRange part = (ifRange == null || ifRange.strip().equals(tag)
                        ? ByteRange.of(range, size)
                        : Optional.<ByteRange>empty())
                .orElse(null);
        if (part != null && part.isOutside()) {
            return Response.fromResponse(problems.of(416, "range-not-satisfiable", headers))
                    .header("Content-Range", "bytes */" + size)
                    .build();
        }
        ByteRange sent = part == null ? new ByteRange(0, size) : part;
        Response.ResponseBuilder answer = headed(Response.status(part == null ? 200 : 206), tag)
                .entity(new PathPart(opened.content(), sent.first(), sent.count()))
                .type(opened.file().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, sent.count())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Disposition.inline(opened.file().fileName()));
        return (part == null ? answer : answer.header("Content-Range", sent.of(size))).build();
    }

    private static Response.ResponseBuilder headed(Response.ResponseBuilder answer, String tag) {
        return answer.header(HttpHeaders.ETAG, tag)
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", SANDBOX)
                .header("Referrer-Policy", "no-referrer");
    }

    private static boolean isAmong(String tag, String tags) {
        return Arrays.stream(tags.split(","))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
    }
}
