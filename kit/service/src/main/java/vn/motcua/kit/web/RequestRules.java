package vn.motcua.kit.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.problem.Problems;
import vn.motcua.kit.refusal.InvalidRequest;

/** What holds for every operation before its own code begins: no query parameter that it does not know, none twice, and bodies are JSON. */
class RequestRules {

    private final Problems problems;
    private final Map<Method, Signature> signatures = new ConcurrentHashMap<>();

    RequestRules(Problems problems) {
        this.problems = problems;
    }

    @ServerRequestFilter
    Optional<Response> check(
            ContainerRequestContext request, ResourceInfo resource, HttpServerRequest http, HttpHeaders headers) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return Optional.empty();
        }
        Signature signature = signatures.computeIfAbsent(method, Signature::of);
        InvalidRequest wrongQuery = signature.takesAnyQuery() ? new InvalidRequest() : query(signature, request);
        if (!wrongQuery.errors().isEmpty()) {
            return Optional.of(problems.of(wrongQuery, headers));
        }
        if (!signature.takesBody()) {
            return Optional.empty();
        }
        boolean hasBody = hasBody(http);
        if (!hasBody && signature.needsBody()) {
            return Optional.of(problems.of(InvalidRequest.field("body", "required"), headers));
        }
        String sent = http.getHeader(HttpHeaders.CONTENT_TYPE);
        if (hasBody && (signature.namesItsMediaTypes() ? isOddJson(sent) : !isJson(sent))) {
            return Optional.of(problems.of(415, "unsupported-media-type", headers));
        }
        return Optional.empty();
    }

    private static InvalidRequest query(Signature signature, ContainerRequestContext request) {
        InvalidRequest refusal = new InvalidRequest();
        for (Map.Entry<String, List<String>> sent :
                request.getUriInfo().getQueryParameters().entrySet()) {
            String name = sent.getKey();
            if (!signature.query().contains(name)) {
                String known = signature.query().isEmpty() ? "–" : String.join(", ", signature.query());
                refusal.at("query." + shown(name), "unknown-parameter", Map.of("known", known));
            } else if (sent.getValue().size() > 1 && !signature.lists().contains(name)) {
                refusal.at("query." + name, "repeated-parameter", Map.of());
            }
        }
        return refusal;
    }

    private static String shown(String name) {
        return name.length() > 100 ? name.substring(0, 100) : name;
    }

    private static boolean hasBody(HttpServerRequest http) {
        if (http.version() == HttpVersion.HTTP_2) {
            return !http.isEnded();
        }
        String length = http.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null
                ? http.getHeader("Transfer-Encoding") != null
                : !length.strip().equals("0");
    }

    private static boolean isJson(@Nullable String contentType) {
        MediaType sent = mediaType(contentType);
        return sent != null && isJson(sent) && isUtf8(sent);
    }

    /** JSON that says it is written in another way than all JSON is. */
    private static boolean isOddJson(@Nullable String contentType) {
        MediaType sent = mediaType(contentType);
        return sent != null && isJson(sent) && !isUtf8(sent);
    }

    private static boolean isJson(MediaType sent) {
        return "application".equalsIgnoreCase(sent.getType()) && "json".equalsIgnoreCase(sent.getSubtype());
    }

    private static boolean isUtf8(MediaType sent) {
        return "utf-8".equalsIgnoreCase(sent.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8"));
    }

    private static @Nullable MediaType mediaType(@Nullable String contentType) {
        try {
            return contentType == null ? null : MediaType.valueOf(contentType);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
