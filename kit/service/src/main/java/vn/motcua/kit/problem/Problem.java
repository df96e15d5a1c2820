package vn.motcua.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Problem details (RFC 9457). Clients branch on {@code type}; the texts are for people.
 *
 * @param type {@code urn:motcua:problem:<slug>}
 * @param title short name of the problem
 * @param status HTTP status
 * @param detail what happened and what to do next
 * @param instance id of this occurrence, for the help desk and the logs
 * @param errors the wrong fields, each with the way to mend it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "Problem",
        description = "RFC 9457 problem; clients branch on `type`, texts follow Accept-Language (vi, en)",
        examples = "{\"type\":\"urn:motcua:problem:not-found\",\"title\":\"Không tìm thấy\",\"status\":404,"
                + "\"detail\":\"Không có nội dung này, hoặc bạn không có quyền xem. Hãy kiểm tra lại mã.\","
                + "\"instance\":\"urn:uuid:0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\"}")
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        @Nullable URI instance,
        List<Field> errors) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * A wrong place in the request.
     *
     * @param field path such as {@code documents[2].copyKind}
     * @param rule machine-readable name of the broken rule
     * @param detail what is wrong and how to mend it
     */
    public record Field(String field, String rule, String detail) {}
}
