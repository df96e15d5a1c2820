package vn.motcua.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.motcua.kit.refusal.Refusal;

/** Turns refusals and failures into problem responses in the caller's language (Vietnamese unless English is asked for). */
@ApplicationScoped
public class Problems {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final int RETRY_AFTER_SECONDS = 2;

    private final ProblemTexts texts;

    Problems(ProblemTexts texts) {
        this.texts = texts;
    }

    /** The response for a refusal of the domain. */
    public Response of(Refusal refusal, HttpHeaders headers) {
        return respond(statusOf(refusal.kind()), refusal.type(), refusal.arguments(), refusal.errors(), headers);
    }

    /** The response for a problem of the kit's own catalogue. */
    public Response of(int status, String type, HttpHeaders headers) {
        return respond(status, type, Map.of(), List.of(), headers);
    }

    private Response respond(
            int status,
            String type,
            Map<String, Object> arguments,
            List<Refusal.FieldError> errors,
            HttpHeaders headers) {
        Locale language = language(headers);
        Problem problem = new Problem(
                URI.create("urn:motcua:problem:" + type),
                texts.text(type + ".title", language, arguments),
                status,
                texts.text(type + ".detail", language, arguments),
                URI.create("urn:uuid:" + UUID.randomUUID()),
                errors.stream()
                        .map(error -> new Problem.Field(
                                error.field(),
                                error.rule(),
                                texts.text("field." + error.rule(), language, error.arguments())))
                        .toList());
        Response.ResponseBuilder response = Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .language(language)
                .entity(problem);
        if (status == 503) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }

    /** Vietnamese unless the caller prefers English. */
    public static Locale language(HttpHeaders headers) {
        for (Locale wanted : headers.getAcceptableLanguages()) {
            if (wanted.getLanguage().equals("vi") || wanted.getLanguage().equals("en")) {
                return Locale.of(wanted.getLanguage());
            }
        }
        return VIETNAMESE;
    }

    private static int statusOf(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNPROCESSABLE -> 422;
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case CONFLICT -> 409;
            case STALE -> 412;
            case PRECONDITION_REQUIRED -> 428;
            case UNAVAILABLE -> 503;
        };
    }
}
