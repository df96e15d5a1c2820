package vn.motcua.local.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.local.http.Http;

/** Talks HTTP as somebody and writes down every exchange, without the tokens. */
final class Recorder {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<String> SECRET_HEADERS = Set.of("authorization", "cookie", "set-cookie");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final People people;
    private final List<Map<String, Object>> exchanges = new ArrayList<>();

    Recorder(People people) {
        this.people = people;
    }

    /** An answer. */
    record Reply(int status, String body, HttpHeaders headers) {

        /** The body as JSON; a missing node when it is none. */
        JsonNode json() {
            try {
                return Http.JSON.readTree(body);
            } catch (JsonProcessingException e) {
                return MissingNode.getInstance();
            }
        }

        Optional<String> header(String name) {
            return headers.firstValue(name);
        }

        boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    /** What to ask for; a null body sends none, a null user no token. */
    record Ask(
            @Nullable String who,
            String method,
            String url,
            @Nullable String contentType,
            @Nullable String body,
            Map<String, String> headers) {

        static Ask get(@Nullable String who, String url) {
            return new Ask(who, "GET", url, null, null, Map.of());
        }

        static Ask json(@Nullable String who, String method, String url, Object body, Map<String, String> headers) {
            try {
                return new Ask(who, method, url, "application/json", Http.JSON.writeValueAsString(body), headers);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("a body that is not JSON", e);
            }
        }

        static Ask form(String url, String body) {
            return new Ask(null, "POST", url, "application/x-www-form-urlencoded", body, Map.of());
        }
    }

    /** Sends it, whatever the answer. */
    Reply send(Ask ask) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(ask.url)).timeout(PATIENCE).header("Accept-Language", "vi");
        ask.headers.forEach(request::header);
        if (ask.contentType != null) {
            request.header("Content-Type", ask.contentType);
        }
        if (ask.who != null) {
            request.header("Authorization", "Bearer " + people.token(ask.who));
        }
        request.method(
                ask.method,
                ask.body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(ask.body));
        HttpRequest built = request.build();
        Instant at = Instant.now();
        HttpResponse<String> response = client.send(built, HttpResponse.BodyHandlers.ofString());
        note(ask, at, built, response);
        return new Reply(response.statusCode(), response.body(), response.headers());
    }

    private void note(Ask ask, Instant at, HttpRequest request, HttpResponse<String> response) {
        Map<String, Object> exchange = new LinkedHashMap<>();
        exchange.put("at", at.toString());
        exchange.put("millis", Duration.between(at, Instant.now()).toMillis());
        exchange.put("who", ask.who == null ? "anybody" : ask.who);
        exchange.put("method", ask.method);
        exchange.put("url", ask.url);
        exchange.put("requestHeaders", shown(request.headers()));
        if (ask.body != null) {
            exchange.put("requestBody", parsed(ask.body));
        }
        exchange.put("status", response.statusCode());
        exchange.put("responseHeaders", shown(response.headers()));
        exchange.put("responseBody", parsed(response.body()));
        exchanges.add(exchange);
    }

    private static Map<String, String> shown(HttpHeaders headers) {
        Map<String, String> shown = new LinkedHashMap<>();
        headers.map().forEach((name, values) -> {
            if (!SECRET_HEADERS.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                shown.put(name, String.join(", ", values));
            }
        });
        return shown;
    }

    private static Object parsed(String body) {
        try {
            return body.startsWith("{") || body.startsWith("[") ? Http.JSON.readTree(body) : body;
        } catch (JsonProcessingException e) {
            return body;
        }
    }

    /** Everything so far. */
    List<Map<String, Object>> exchanges() {
        return exchanges;
    }
}
