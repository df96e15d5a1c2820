package vn.motcua.catalog.guidance.web;

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
import vn.motcua.catalog.guidance.application.GuidingToCase;
import vn.motcua.catalog.platform.Fresh;
import vn.motcua.catalog.platform.LimitedByCaller;
import vn.motcua.catalog.procedure.model.NationalCode;
import vn.motcua.kit.refusal.NotFound;

/** The whole decision tree of a procedure, for clients that walk it themselves. */
@Path("/catalog/v1/procedures/{code}/guidance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guidance")
@LimitedByCaller
@APIResponse(responseCode = "304", description = "What the caller has (`If-None-Match`) is still so")
public class GuidanceTreeResource {

    private final GuidingToCase guiding;

    GuidanceTreeResource(GuidingToCase guiding) {
        this.guiding = guiding;
    }

    /** Reads the tree. */
    @GET
    @PermitAll
    @Operation(
            operationId = "readGuidance",
            summary = "The decision tree of the version in force today",
            description =
                    "Questions with their answers, and outcomes that name a case of the version. A version without a tree of its own has"
                            + " one that asks for the case by its name, or none when there is only one case.")
    @APIResponse(
            responseCode = "200",
            description = "The tree",
            content =
                    @Content(
                            schema = @Schema(implementation = GuidanceTreeView.class),
                            examples = @ExampleObject(name = "extracts", value = """
                                    {"procedureCode":"2.000635","version":2,
                                    "name":{"vi":"Cấp bản sao trích lục hộ tịch","en":"Copies of civil-status extracts"},
                                    "guidance":{"start":"FOR_WHOM","questions":[{"code":"FOR_WHOM",
                                    "text":{"vi":"Bạn xin trích lục cho ai?","en":"Whose extract do you ask for?"},
                                    "answers":[{"code":"MYSELF","text":{"vi":"Cho tôi","en":"My own"},"next":"OWN"},
                                    {"code":"SOMEBODY_ELSE","text":{"vi":"Cho người khác","en":"Somebody else's"},"next":"BY_PROXY"}]}],
                                    "outcomes":[{"code":"OWN","caseCode":"DEFAULT","notes":[],"needed":[],"notNeeded":["VAN_BAN_UY_QUYEN"],"seeAlso":[]},
                                    {"code":"BY_PROXY","caseCode":"DEFAULT","notes":[],"needed":["VAN_BAN_UY_QUYEN"],"notNeeded":[],"seeAlso":[]}]}}""")))
    @APIResponse(responseCode = "404", description = "No such procedure in force")
    public Uni<Response> tree(
            @Parameter(description = "National code", example = "1.001193") @PathParam("code") String code,
            @Context Request request) {
        if (!NationalCode.isOne(code)) {
            throw new NotFound();
        }
        return guiding.tree(code).map(tree -> Fresh.answer(request, tree.tag(), () -> GuidanceTreeView.of(tree)));
    }
}
