package vn.motcua.local.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.local.http.Http;

/** Reading requests and writing answers of the JDK's HTTP server. */
final class Exchanges {

    private Exchanges() {}

    /** What makes an answer. */
    @FunctionalInterface
    interface Answering {
        Reply reply(HttpExchange exchange) throws IOException;
    }

    /** An answer ready to be sent. */
    record Reply(
            int status, String type, String body, @Nullable String location) {

        static Reply html(int status, String body) {
            return new Reply(status, "text/html; charset=utf-8", body, null);
        }

        static Reply json(int status, Object body) throws IOException {
            return new Reply(status, "application/json", Http.JSON.writeValueAsString(body), null);
        }

        static Reply problem(int status, String detail) throws IOException {
            return new Reply(
                    status,
                    "application/problem+json",
                    Http.JSON.writeValueAsString(Map.of("status", status, "detail", detail)),
                    null);
        }

        static Reply redirect(String location) {
            return new Reply(302, "text/plain", "", location);
        }
    }

    /** Sends what the function makes; a request that cannot be read gets 400. */
    static void answering(HttpExchange exchange, Answering answering) throws IOException {
        try (exchange) {
            Reply reply;
            try {
                reply = answering.reply(exchange);
            } catch (IOException | IllegalArgumentException e) {
                reply = Reply.problem(400, "the request cannot be read");
            }
            byte[] body = reply.body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.type);
            if (reply.location != null) {
                exchange.getResponseHeaders().set("Location", reply.location);
            }
            exchange.sendResponseHeaders(reply.status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** The decoded parameters of a query. */
    static Map<String, String> query(URI uri) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String query = uri.getRawQuery();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    parameters.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
                }
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
