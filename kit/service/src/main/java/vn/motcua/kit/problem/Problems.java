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

    private static final int RETRY_AFTER_SECONDS = 2;

    private final ProblemTexts texts;

    Problems(ProblemTexts texts) {
        this.texts = texts;
    }

    /** The response for a refusal of the domain. */
    public Response of(Refusal refusal, HttpHeaders headers) {
        Locale language = language(headers);
        return response(of(refusal, language), language);
    }

    /** The response for a problem of the kit's own catalogue. */
    public Response of(int status, String type, HttpHeaders headers) {
        Locale language = language(headers);
        return response(of(status, type, language), language);
    }

    /** A refusal of the domain in words. */
    public Problem of(Refusal refusal, Locale language) {
        return problem(statusOf(refusal.kind()), refusal.type(), refusal.arguments(), refusal.errors(), language);
    }

    /** A problem of the kit's own catalogue in words. */
    public Problem of(int status, String type, Locale language) {
        return problem(status, type, Map.of(), List.of(), language);
    }

    private static Response response(Problem problem, Locale language) {
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .language(language)
                .entity(problem);
        if (problem.status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }

    private Problem problem(
            int status, String type, Map<String, Object> arguments, List<Refusal.FieldError> errors, Locale language) {
        return new Problem(
                URI.create("urn:motcua:problem:" + type),
                texts.text(type + ".title", language, arguments),
                status,
                texts.text(type + ".detail", language, arguments),
                URI.create("urn:uuid:" + UUID.randomUUID()),
                errors.stream().map(error -> field(error, language)).toList());
    }

    /** One rule may have texts of several variants, which say more closely how to mend it. */
    private Problem.Field field(Refusal.FieldError error, Locale language) {
        Object variant = error.arguments().get("variant");
        String key = "field." + error.rule() + (variant == null ? "" : "." + variant);
        return new Problem.Field(error.field(), error.rule(), texts.text(key, language, error.arguments()));
    }

    /** Vietnamese unless the caller prefers English. */
    public static Locale language(HttpHeaders headers) {
        return Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
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
