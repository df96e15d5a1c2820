package vn.motcua.kit.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.motcua.kit.problem.Problem;

/** The problems that any operation can answer, and the headers of what it answers otherwise. */
final class StandardAnswers {

    private record Standard(String type, String title, String description) {}

    /** Of a status that only its resource knows. */
    private static final Standard OTHER = new Standard("not-allowed", "–", "");

    private static final Map<String, Standard> PROBLEMS = new LinkedHashMap<>();

    static {
        PROBLEMS.put(
                "400",
                new Standard(
                        "invalid-request",
                        "Yêu cầu chưa hợp lệ",
                        "Wrong fields or parameters, each named with the way to mend it"));
        PROBLEMS.put("401", new Standard("not-signed-in", "Chưa đăng nhập", "No token, or one that does not hold"));
        PROBLEMS.put("403", new Standard("not-allowed", "Không có quyền", "The caller's roles do not allow it"));
        PROBLEMS.put(
                "404", new Standard("not-found", "Không tìm thấy", "No such thing, or not for this caller to know"));
        PROBLEMS.put(
                "409",
                new Standard(
                        "key-in-progress",
                        "Yêu cầu đang được xử lý",
                        "Not in this state, or the same key is being processed"));
        PROBLEMS.put(
                "412", new Standard("stale-version", "Dữ liệu đã thay đổi", "Changed since the version in If-Match"));
        PROBLEMS.put("413", new Standard("too-large", "Nội dung quá lớn", "The body is too large"));
        PROBLEMS.put(
                "415",
                new Standard(
                        "unsupported-media-type",
                        "Kiểu nội dung không được hỗ trợ",
                        "The body is of another media type"));
        PROBLEMS.put(
                "422",
                new Standard(
                        "key-reused",
                        "Idempotency-Key đã dùng cho nội dung khác",
                        "The key was used for another request, or a rule of the procedure forbids it"));
        PROBLEMS.put("428", new Standard("version-required", "Thiếu phiên bản đã xem", "If-Match is missing"));
        PROBLEMS.put(
                "500",
                new Standard("failure", "Lỗi hệ thống", "A fault of ours; `instance` names it for the help desk"));
        PROBLEMS.put(
                "503",
                new Standard(
                        "unavailable",
                        "Tạm thời chưa phục vụ được",
                        "Busy or recovering: come again after Retry-After with the same key"));
    }

    private final Components components;

    StandardAnswers(Components components) {
        this.components = components;
    }

    private APIResponse problem(String status) {
        String name = "Problem" + status;
        if (components.getResponses() == null || !components.getResponses().containsKey(name)) {
            components.addResponse(name, answer(status, Objects.requireNonNull(PROBLEMS.get(status))));
        }
        return OASFactory.createAPIResponse().ref(name);
    }

    /** Described once, where the first answer has it. */
    private Header header(String name) {
        if (components.getHeaders() == null || !components.getHeaders().containsKey(name)) {
            components.addHeader(
                    name,
                    switch (name) {
                        case "Location" ->
                            header(
                                    "Where the created thing is",
                                    "/intake/v1/dossiers/0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10");
                        case "ETag" -> header("Version of the thing, for If-Match", "\"3\"");
                        case "RetryAfter" -> header("Seconds to wait", "2");
                        default -> header("Language of the texts", "vi");
                    });
        }
        return OASFactory.createHeader().ref(name);
    }

    void complete(Operation operation, PathItem.HttpMethod method, Routes.Route route) {
        for (String status : possible(operation, method, route)) {
            APIResponse said = operation.getResponses().getAPIResponse(status);
            if (said == null) {
                operation.getResponses().addAPIResponse(status, problem(status));
            }
        }
        operation.getResponses().getAPIResponses().forEach((status, said) -> {
            if (said.getRef() != null) {
                return;
            }
            if (status.startsWith("4") || status.startsWith("5")) {
                Standard standard = PROBLEMS.getOrDefault(status, OTHER);
                if (said.getContent() == null) {
                    said.setContent(content(status, standard));
                }
                said.getContent().getMediaTypes().values().stream()
                        .filter(media -> media.getExample() == null && media.getExamples() == null)
                        .forEach(media -> media.setExample(example(status, standard)));
            } else {
                headers(status, said, method, route);
            }
        });
    }

    private void headers(String status, APIResponse said, PathItem.HttpMethod method, Routes.Route route) {
        if (status.equals("201")
                && (said.getHeaders() == null || !said.getHeaders().containsKey("Location"))) {
            said.addHeader("Location", header("Location"));
        }
        boolean isOne = method != PathItem.HttpMethod.DELETE
                && (said.getHeaders() == null || !said.getHeaders().containsKey("ETag"));
        if (route.isVersioned() && isOne && (route.path().endsWith("}") || route.takes("If-Match"))) {
            said.addHeader("ETag", header("ETag"));
        }
    }

    private static Set<String> possible(Operation operation, PathItem.HttpMethod method, Routes.Route route) {
        Set<String> statuses = new TreeSet<>();
        statuses.add("400");
        statuses.add("500");
        statuses.add("503");
        if (!route.roles().isEmpty()) {
            statuses.add("401");
            statuses.add("403");
        }
        if (route.path().contains("{")) {
            statuses.add("404");
        }
        if (operation.getRequestBody() != null) {
            statuses.add("413");
            statuses.add("415");
        }
        if (route.takes("Idempotency-Key")) {
            statuses.add("409");
            statuses.add("422");
        }
        if (route.takes("If-Match")) {
            statuses.add("412");
            if (method == PathItem.HttpMethod.PUT) {
                statuses.add("428");
            }
        }
        return statuses;
    }

    private APIResponse answer(String status, Standard problem) {
        APIResponse answer = OASFactory.createAPIResponse()
                .description(problem.description())
                .content(content(status, problem));
        answer.addHeader("Content-Language", header("ContentLanguage"));
        if (status.equals("503")) {
            answer.addHeader("Retry-After", header("RetryAfter"));
        }
        return answer;
    }

    private static Content content(String status, Standard problem) {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem"))
                                .example(example(status, problem)));
    }

    private static Map<String, Object> example(String status, Standard problem) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "urn:motcua:problem:" + problem.type());
        example.put("title", problem.title());
        example.put("status", Integer.valueOf(status));
        example.put("detail", problem.title());
        example.put("instance", "urn:uuid:0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10");
        return example;
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .example(example);
    }
}
