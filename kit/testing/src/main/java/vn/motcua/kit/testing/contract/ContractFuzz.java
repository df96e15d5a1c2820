package vn.motcua.kit.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.contract.ApiDocument.Operation;

/**
 * Tries every operation of a running service with what clients get wrong, by mistake or on purpose: wrong types, missing, unknown and repeated keys,
 * huge, negative, deep and empty values, other media types, control characters, malformed cursors and headers. The answer is never a 5xx, and what
 * is refused is a problem in the caller's language.
 */
public final class ContractFuzz {

    private static final int MOST_SHOWN = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> VALUES = List.of(
            "",
            "abc",
            "-1",
            "0",
            "1.5",
            "99999999999999999999",
            "%00",
            "%0A",
            "%C3",
            "%E2%80%AE",
            "%ED%A0%80",
            "'",
            "x".repeat(5_000),
            "1990-05-17T00:00:00Z",
            "%2B99999-01-01",
            "null",
            "true",
            "*",
            "%25",
            "..%2f..%2f");

    /** Who has every role that may. */
    private static final UUID SOMEBODY = UUID.fromString("00000000-0000-4000-8000-0000000000f0");

    private static final List<String> HEADERS = List.of(
            "If-Match: *",
            "If-Match: abc",
            "If-Match: \"1\", \"2\"",
            "If-Match: W/\"1\"",
            "If-Match: \"99999999999999999999\"",
            "If-Match: ,",
            "If-Match: \"1",
            "If-None-Match: abc",
            "Idempotency-Key: ",
            "Idempotency-Key: " + "k".repeat(201),
            "Idempotency-Key: khóa",
            "Accept: text/html",
            "Accept: nonsense",
            "Accept: a/b/c",
            "Accept: ;",
            "Accept: application/json;q=x",
            "Authorization: Bearer",
            "Authorization: Bearer x.y.z",
            "Authorization: Basic eDp5",
            "Authorization: Bearer " + "x".repeat(9_000),
            "Origin: null",
            "Origin: http://evil.example",
            "X-HTTP-Method-Override: DELETE",
            "Range: bytes=0-1",
            "If-Modified-Since: yesterday",
            "Cookie: a=b; c",
            "traceparent: nonsense",
            "baggage: " + "a=b,".repeat(300),
            "X-Long: " + "x".repeat(20_000),
            "Expect: nonsense");

    private final URI service;
    private final RawHttp http;
    private final ApiDocument document;
    private final Mutations mutations;
    private final List<String> found = new ArrayList<>();
    private Predicate<String> skipped = name -> false;
    private final Turns values = new Turns(3);
    private final Turns headers = new Turns(3);
    private final Turns bodies = new Turns(4);
    private int tries;

    private ContractFuzz(URI service) {
        this.service = service;
        this.http = new RawHttp(service);
        this.document = ApiDocument.of(service);
        this.mutations = new Mutations(document);
    }

    /** Of the service that runs there. */
    public static ContractFuzz of(URL service) {
        return new ContractFuzz(URI.create(service.toString()));
    }

    /** Leaves operations out, by names such as {@code GET /payments/v1/vnpay/ipn}; say why. */
    public ContractFuzz without(Set<String> operations) {
        skipped = operations::contains;
        return this;
    }

    /** Tries everything, and fails with what did not hold. */
    public void assertHolds() {
        document.operations().stream()
                .filter(operation -> !skipped.test(operation.name()))
                .forEach(this::tryOut);
        assertThat(tries).as("tries against " + service).isGreaterThan(100);
        assertThat(found.stream().limit(MOST_SHOWN))
                .as("%d of %d tries were not answered as they should", found.size(), tries)
                .isEmpty();
    }

    private void tryOut(Operation operation) {
        queries(operation);
        paths(operation);
        headers(operation);
        otherMethods(operation);
        if (!operation.said().path("requestBody").isMissingNode()) {
            bodies(operation);
        }
    }

    private void queries(Operation operation) {
        String body = goodBody(operation);
        expect(operation, "an unknown parameter", target(operation, "unheardOf=1"), json(operation), body, 400);
        for (JsonNode parameter : document.parameters(operation, "query")) {
            String name = parameter.path("name").asText();
            boolean isList = document.resolved(parameter.path("schema"))
                    .path("type")
                    .asText()
                    .equals("array");
            values.next();
            for (int i = 0; i < VALUES.size(); i++) {
                if (values.has(i)) {
                    String value = VALUES.get(i);
                    send(
                            operation,
                            name + "=" + cut(value),
                            target(operation, name + "=" + value),
                            json(operation),
                            body);
                }
            }
            if (!isList) {
                expect(
                        operation,
                        name + " twice",
                        target(operation, name + "=1&" + name + "=1"),
                        json(operation),
                        body,
                        400);
            }
            if (name.equals("cursor")) {
                cursors()
                        .forEach(cursor -> expect(
                                operation,
                                "cursor=" + cursor,
                                target(operation, "cursor=" + cursor),
                                json(operation),
                                body,
                                400));
            }
            if (name.equals("limit")) {
                List.of("abc", "-1", "0", "1000000", "1.5", "99999999999")
                        .forEach(limit -> expect(
                                operation,
                                "limit=" + limit,
                                target(operation, "limit=" + limit),
                                json(operation),
                                body,
                                400));
            }
        }
    }

    /** Ours are texts joined by U+001F in base64; none of these parts is a place in any list. */
    private static List<String> cursors() {
        List<String> cursors = new ArrayList<>(List.of("%25%25", "a", "..", "AAAA"));
        for (int parts = 1; parts < 5; parts++) {
            for (String part : List.of("+294277-01-01T00:00:00Z", "2026-05-04T08:00:00Z\u0000", "-1", "\u0000")) {
                String text = String.join("\u001f", java.util.Collections.nCopies(parts, part));
                cursors.add(
                        Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return cursors;
    }

    private void paths(Operation operation) {
        String body = goodBody(operation);
        for (JsonNode parameter : document.parameters(operation, "path")) {
            String name = parameter.path("name").asText();
            values.next();
            for (int i = 0; i < VALUES.size(); i++) {
                String value = VALUES.get(i);
                if (!value.isEmpty() && values.has(i)) {
                    String path = operation.path().replace("{" + name + "}", value);
                    send(
                            operation,
                            "{" + name + "}=" + cut(value),
                            document.target(operation, path, ""),
                            json(operation),
                            body);
                }
            }
        }
    }

    private void headers(Operation operation) {
        this.headers.next();
        String body = goodBody(operation);
        String target = target(operation, "");
        for (String language : List.of(";;;", "*", "en;q=x", "x-", "vi;q=0.1, en;q=2;;", "é", ",".repeat(200))) {
            List<String> headers = new ArrayList<>(json(operation));
            headers.removeIf(header -> header.startsWith("Accept-Language"));
            headers.add("Accept-Language: " + language);
            check(operation, "Accept-Language: " + language, request(operation, target, headers, body), null, 0);
        }
        for (int i = 0; i < HEADERS.size(); i++) {
            if (this.headers.has(i)) {
                String header = HEADERS.get(i);
                String name = header.substring(0, header.indexOf(':') + 1);
                List<String> headers = new ArrayList<>(json(operation));
                headers.removeIf(other -> other.startsWith(name));
                headers.add(header);
                send(operation, cut(header), target, headers, body);
            }
        }
        send(operation, "a long query", target(operation, "x=" + "x".repeat(9_000)), json(operation), body);
    }

    private void otherMethods(Operation operation) {
        Set<String> known = document.methodsOf(operation.path());
        for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "TRACE", "FROBNICATE")) {
            if (known.contains(method) || (method.equals("HEAD") && known.contains("GET"))) {
                continue;
            }
            var request = new RawHttp.Request(method, target(operation, ""), json(operation), new byte[0]);
            RawHttp.Answer answer = check(operation, "method " + method, request, language(request.headers()), 0);
            if (answer.status() == 405 && answer.header("allow").isEmpty()) {
                found.add(operation.name() + " — method " + method + " → 405 without Allow");
            }
        }
    }

    private void bodies(Operation operation) {
        JsonNode good = document.bodyExample(operation);
        JsonNode schema = document.bodySchema(operation);
        String target = target(operation, "");
        if (good.isMissingNode()) {
            found.add(operation.name() + " — no example of its body in the document");
            return;
        }
        bodies.next();
        for (Mutations.Mutation mutation : mutations.of(good, schema, bodies.has(0))) {
            boolean isFree = schema.path("properties").isMissingNode();
            RawHttp.Answer answer = send(operation, mutation.what(), target, json(operation), mutation.body());
            if (mutation.isWrong() && !isFree && answer.status() < 400) {
                found.add(operation.name() + " — " + mutation.what() + " → taken with " + answer.status());
            }
        }
        for (String type : List.of(
                "text/plain",
                "application/xml",
                "nonsense",
                "application/x-www-form-urlencoded",
                "application/json; charset=utf-16",
                "multipart/form-data")) {
            List<String> headers = new ArrayList<>(json(operation));
            headers.removeIf(header -> header.startsWith("Content-Type"));
            headers.add("Content-Type: " + type);
            RawHttp.Answer answer = send(operation, "Content-Type: " + type, target, headers, good.toString());
            boolean isNamed = document.resolved(operation.said().path("requestBody"))
                    .path("content")
                    .has(type);
            if (answer.status() < 400 && !isNamed) {
                found.add(operation.name() + " — Content-Type: " + type + " → taken with " + answer.status());
            }
        }
        for (byte[] bytes :
                List.of(new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'}, new byte[] {0, 0, 0, '{'}, new byte[] {
                    (byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8
                })) {
            List<String> headers = json(operation);
            var request = new RawHttp.Request(operation.method(), target, headers, bytes);
            check(operation, "bytes that are no text", request, language(headers), 0);
        }
    }

    private RawHttp.Answer send(Operation operation, String what, String target, List<String> headers, String body) {
        return check(operation, what, request(operation, target, headers, body), language(headers), 0);
    }

    private void expect(
            Operation operation, String what, String target, List<String> headers, String body, int status) {
        check(operation, what, request(operation, target, headers, body), language(headers), status);
    }

    private static RawHttp.Request request(Operation operation, String target, List<String> headers, String body) {
        return new RawHttp.Request(operation.method(), target, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private RawHttp.Answer check(
            Operation operation,
            String what,
            RawHttp.Request request,
            @org.jspecify.annotations.Nullable String language,
            int expected) {
        tries++;
        RawHttp.Answer answer = http.send(request);
        String wrong = wrong(request, answer, language);
        if (wrong == null && expected > 0 && answer.status() != expected) {
            wrong = "instead of " + expected + " " + answer.status() + " " + cut(answer.text());
        }
        if (wrong != null) {
            found.add(operation.name() + " — " + what + " → " + wrong);
        }
        return answer;
    }

    private static @org.jspecify.annotations.Nullable String wrong(
            RawHttp.Request request, RawHttp.Answer answer, @org.jspecify.annotations.Nullable String language) {
        if (answer.status() == 0) {
            return "no answer: " + cut(answer.text());
        }
        if (answer.status() >= 500) {
            return answer.status() + " " + cut(answer.text());
        }
        if (answer.status() < 400 || request.method().equals("HEAD")) {
            return null;
        }
        if (!answer.header("content-type").startsWith("application/problem+json")) {
            return answer.status() + " without a problem: " + answer.header("content-type") + " " + cut(answer.text());
        }
        if (language != null && !answer.header("content-language").equals(language)) {
            return answer.status() + " in another language: " + answer.header("content-language");
        }
        return isProblem(answer) ? null : answer.status() + " with half a problem: " + cut(answer.text());
    }

    private static boolean isProblem(RawHttp.Answer answer) {
        try {
            JsonNode problem = JSON.readTree(answer.body());
            return problem.path("type").asText().startsWith("urn:motcua:problem:")
                    && !problem.path("title").asText().isBlank()
                    && !problem.path("detail").asText().isBlank()
                    && problem.path("status").asInt() == answer.status();
        } catch (IOException noJson) {
            return false;
        }
    }

    private static String language(List<String> headers) {
        return headers.contains("Accept-Language: en") ? "en" : "vi";
    }

    /** Both languages get their turn. */
    private List<String> json(Operation operation) {
        List<String> headers = new ArrayList<>();
        headers.add(tries % 2 == 0 ? "Accept-Language: vi" : "Accept-Language: en");
        headers.add("Content-Type: application/json");
        headers.add("Accept: application/json, */*;q=0.1");
        headers.add("Idempotency-Key: " + UUID.randomUUID());
        if (!operation.roles().isEmpty()) {
            headers.add("Authorization: Bearer "
                    + TestTokens.of(SOMEBODY, "somebody", operation.roles().toArray(String[]::new)));
        }
        return headers;
    }

    private String goodBody(Operation operation) {
        JsonNode good = document.bodyExample(operation);
        return good.isMissingNode() ? "" : good.toString();
    }

    private String target(Operation operation, String query) {
        return document.target(operation, operation.path(), query);
    }

    private static String cut(String text) {
        String visible = text.replace("\n", " ").replace("\u0000", "␀");
        return visible.length() > 120 ? visible.substring(0, 120) + "…" : visible;
    }
}
