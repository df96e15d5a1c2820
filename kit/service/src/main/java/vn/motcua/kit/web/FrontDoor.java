package vn.motcua.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.problem.Languages;
import vn.motcua.kit.problem.Problem;
import vn.motcua.kit.problem.Problems;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.Refusal;
import vn.motcua.kit.text.IncomingText;
import vn.motcua.transactions.OneConnection;

/**
 * Refuses what no operation ever sees: addresses and headers that are too long, that cannot be decoded or carry control characters. The HTTP server
 * would answer them without a word; its own limits lie far above these.
 */
@ApplicationScoped
class FrontDoor {

    private static final int FIRST_OF_ALL = 100_000;
    private static final Pattern MEDIA_RANGE = Pattern.compile("\\s*(\\*|[\\w!#$&^.+*-]+/[\\w!#$&^.+*-]+)\\s*(;.*)?");
    private static final int LONGEST_ADDRESS = 8_192;
    private static final int LONGEST_HEADERS = 16_384;

    private final Problems problems;
    private final ObjectMapper json;

    FrontDoor(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    void open(@Observes Filters filters) {
        filters.register(this::check, FIRST_OF_ALL);
    }

    /** What the router itself gives up on, because it cannot even be decoded, would otherwise have no body. */
    void speakForTheRouter(@Observes Router router) {
        Map.of(400, "malformed-request", 413, "too-large", 414, "address-too-long")
                .forEach((status, type) -> router.errorHandler(status, failed -> {
                    vary(failed.response());
                    answer(failed, problems.of(status, type, language(failed)));
                }));
    }

    private void check(RoutingContext routing) {
        OneConnection.watch();
        HttpServerRequest request = routing.request();
        nameForMetrics();
        routing.addHeadersEndHandler(sending -> vary(routing.response()));
        if (request.uri().length() > LONGEST_ADDRESS) {
            answer(routing, problems.of(414, "address-too-long", language(routing)));
        } else if (size(request) > LONGEST_HEADERS) {
            answer(routing, problems.of(431, "headers-too-large", language(routing)));
        } else if (!isReadable(request.getHeader(HttpHeaders.ACCEPT))) {
            answer(routing, problems.of(406, "not-acceptable", language(routing)));
        } else {
            Refusal refusal = refusal(request);
            if (refusal == null) {
                routing.next();
            } else {
                answer(routing, problems.of(refusal, language(routing)));
            }
        }
    }

    /**
     * What no operation takes (a wrong method, an address that is refused here) is counted under one name. Under its own address each would be a metric
     * of its own, and after a hundred of them Micrometer counts no new one, operations included.
     */
    private static void nameForMetrics() {
        Context context = Vertx.currentContext();
        if (context != null) {
            context.putLocal("UrlPathTemplate", "/refused");
        }
    }

    /** One after the other: a pattern that repeats itself for each of some thousand ranges would fill the stack of the event loop. */
    private static boolean isReadable(@Nullable String accept) {
        return accept == null
                || Arrays.stream(accept.split(",", -1))
                        .allMatch(range -> MEDIA_RANGE.matcher(range).matches());
    }

    private static @Nullable Refusal refusal(HttpServerRequest request) {
        InvalidRequest refusal = new InvalidRequest();
        checkText(refusal, "path", PercentDecoding.decode(request.path() == null ? "" : request.path(), false));
        checkQuery(refusal, request.query());
        checkAddress(refusal, request);
        for (Map.Entry<String, String> header : request.headers()) {
            if (header.getValue().chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f)) {
                refusal.at("header." + header.getKey(), "control-character", Map.of("character", "–"));
            }
        }
        return refusal.errors().isEmpty() ? null : refusal;
    }

    /** Characters that stand in no address, such as braces. Quarkus would refuse them without a word, so it is told not to look (ADR 25). */
    private static void checkAddress(InvalidRequest refusal, HttpServerRequest request) {
        if (refusal.errors().isEmpty() && !isAddress(request.uri())) {
            refusal.at(isAddress(request.path()) ? "query" : "path", "wrong-encoding", Map.of());
        }
    }

    private static boolean isAddress(@Nullable String text) {
        try {
            return text != null && !new URI(text).isOpaque();
        } catch (URISyntaxException isNone) {
            return false;
        }
    }

    private static void checkQuery(InvalidRequest refusal, @Nullable String query) {
        if (query == null) {
            return;
        }
        for (String pair : query.split("&", -1)) {
            String[] sides = pair.split("=", 2);
            String name = PercentDecoding.decode(sides[0], true);
            boolean isNamed = name != null && IncomingText.refused(name) == null;
            String place = isNamed ? "query." + name : "query";
            checkText(refusal, place, name);
            if (sides.length > 1) {
                checkText(refusal, place, PercentDecoding.decode(sides[1], true));
            }
        }
    }

    private static void checkText(InvalidRequest refusal, String place, @Nullable String text) {
        if (text == null) {
            refusal.at(place, "wrong-encoding", Map.of());
            return;
        }
        String character = IncomingText.refused(text);
        if (character == null && IncomingText.hasLines(text)) {
            character = "U+000A";
        }
        if (character != null) {
            refusal.at(place, "control-character", Map.of("character", character));
        }
    }

    private static int size(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return size;
    }

    private void answer(RoutingContext routing, Problem problem) {
        try {
            routing.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, language(routing).getLanguage())
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Locale language(RoutingContext routing) {
        return Languages.of(routing.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** Texts follow the language, so no cache may give the one for the other; who may read follows the origin. */
    private static void vary(HttpServerResponse response) {
        String vary = response.headers().get(HttpHeaders.VARY);
        response.putHeader(HttpHeaders.VARY, vary == null ? "Accept-Language, Origin" : withLanguage(vary));
    }

    private static String withLanguage(String vary) {
        String all = vary.toLowerCase(Locale.ROOT);
        String language = all.contains("accept-language") ? vary : vary + ", Accept-Language";
        return all.contains("origin") ? language : language + ", Origin";
    }
}
