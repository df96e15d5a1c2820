package vn.motcua.catalog.guidance.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.catalog.guidance.application.GuidingToCase;
import vn.motcua.catalog.platform.Language;
import vn.motcua.catalog.platform.LimitedByCaller;
import vn.motcua.kit.problem.Problem;

/** Walks a decision tree step by step; nothing is stored, every step brings all the answers so far. */
@Path("/catalog/v1/guidance-walks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guidance")
@LimitedByCaller
public class GuidanceWalksResource {

    private final GuidingToCase guiding;

    GuidanceWalksResource(GuidingToCase guiding) {
        this.guiding = guiding;
    }

    /** Goes as far as the answers lead. */
    @POST
    @PermitAll
    @Operation(
            operationId = "walkGuidance",
            summary = "The next question, or the case with documents, cost, due date, place and hours",
            description =
                    "Begin without answers, add the chosen answer to `answers`, and send all of it again until an `outcome` comes. Names"
                            + " come in Vietnamese and English; the explanations of cost and date follow Accept-Language.")
    @APIResponse(
            responseCode = "200",
            description = "A question or an outcome",
            content =
                    @Content(
                            schema = @Schema(implementation = GuidanceWalkView.class),
                            examples = @ExampleObject(name = "question", value = """
                                    {"procedureCode":"1.001193","version":1,"name":{"vi":"Đăng ký khai sinh","en":"Birth registration"},"path":[],
                                    "question":{"code":"AGE","text":{"vi":"Trẻ đã được bao nhiêu ngày tuổi?","en":"How old is the child?"},
                                    "answers":[{"code":"UNDER_60_DAYS","text":{"vi":"Dưới 60 ngày","en":"Under 60 days"},"next":"BIRTH_NOTIFICATION"},
                                    {"code":"FROM_60_DAYS","text":{"vi":"Từ 60 ngày trở lên","en":"60 days or more"},"next":"BIRTH_NOTIFICATION_LATER"}]}}""")))
    @APIResponse(
            responseCode = "400",
            description = "A wrong field, named",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "no-such-answer", value = """
                                    {"type":"urn:motcua:problem:invalid-request","title":"Yêu cầu chưa hợp lệ","status":400,
                                    "detail":"Một số trường chưa đúng. Hãy sửa các trường được nêu rồi gửi lại.",
                                    "errors":[{"field":"answers.AGE","rule":"no-such-answer",
                                    "detail":"Câu hỏi không có câu trả lời này. Hãy chọn một trong các câu trả lời được nêu."}]}""")))
    public Uni<GuidanceWalkView> walk(@NotNull @Valid GuidanceWalkRequest request, @Context HttpHeaders headers) {
        String language = Language.of(headers);
        return guiding.guide(request.situation()).map(guided -> GuidanceWalkView.of(guided, language));
    }
}
