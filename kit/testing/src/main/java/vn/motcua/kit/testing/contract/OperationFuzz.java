package vn.motcua.kit.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.contract.ApiDocument.Operation;

/** Tries one operation. */
final class OperationFuzz implements Runnable {

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

    private static final List<String> ACCEPTED = List.of(
            "text/html",
            "image/png",
            "application/xml",
            "application/problem+json",
            "application/vnd.unheard-of+json",
            "*/*;q=0",
            "application/json;q=0",
            "nonsense",
            "a/b/c",
            ";",
            "application/json;q=x",
            "text/html, application/xhtml+xml, */*;q=0.8",
            "a/b,".repeat(3_000) + "*/*");

    /** What is sent as whatever the document names beside JSON: none of it is a file of that kind. */
    private static final List<byte[]> FILES = List.of(
            new byte[0],
            utf8(" "),
            utf8("{}"),
            utf8("[1,null,\"x\",[],{}]"),
            utf8("a;b\n\"1;2\n\u0000"),
            utf8("\ufeff"),
            utf8("\"" + "x".repeat(100_000)),
            "a,b\n1,2\n".getBytes(StandardCharsets.UTF_16),
            utf8("<a/>"),
            utf8("<a>".repeat(20_000)),
            utf8("<!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;\">]><a>&d;</a>"),
            utf8("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
            utf8("<?xml version=\"1.0\" encoding=\"nonsense\"?><a/>"),
            utf8("<a b=\"1\" b=\"2\"></c>"),
            new byte[] {'P', 'K', 3, 4},
            zip("xl/workbook.xml", "<workbook"),
            zip("../../evil", "x"),
            zip("[Content_Types].xml", "x".repeat(5_000_000)),
            new byte[] {(byte) 0x1f, (byte) 0x8b, 8, 0},
            new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1});

    private final RawHttp http;
    private final ApiDocument document;
    private final Operation operation;
    private final int number;
    private final boolean isCoded;
    private final List<String> found = new ArrayList<>();
    private final Turns valueTurns;
    private final Turns headerTurns;
    private final Turns bodyTurns;
    private int tries;

    /**
     * @param number tells operations apart, so that values take turns among them
     * @param isCoded whether its callers read a code in the body and never a status
     */
    OperationFuzz(URI service, ApiDocument document, Operation operation, int number, boolean isCoded) {
        this.http = new RawHttp(service);
        this.document = document;
        this.operation = operation;
        this.number = number;
        this.isCoded = isCoded;
        this.valueTurns = new Turns(3, number);
        this.headerTurns = new Turns(3, number);
        this.bodyTurns = new Turns(4, number);
    }

    @Override
    public void run() {
        queries();
        paths();
        headers();
        otherMethods();
        if (!operation.said().path("requestBody").isMissingNode()) {
            bodies();
            files();
        }
    }

    List<String> found() {
        return found;
    }

    int tries() {
        return tries;
    }

    private void queries() {
        String body = goodBody();
        expect("an unknown parameter", target("unheardOf=1"), json(), body, isCoded ? 0 : 400);
        for (JsonNode parameter : document.parameters(operation, "query")) {
            String name = parameter.path("name").asText();
            boolean isList = document.resolved(parameter.path("schema"))
                    .path("type")
                    .asText()
                    .equals("array");
            valueTurns.next();
            for (int i = 0; i < VALUES.size(); i++) {
                if (valueTurns.has(i)) {
                    String value = VALUES.get(i);
                    send(name + "=" + cut(value), target(name + "=" + value), json(), body);
                }
            }
            if (!isList && !isCoded) {
                expect(name + " twice", target(name + "=1&" + name + "=1"), json(), body, 400);
            }
            if (name.equals("cursor")) {
                cursors().forEach(cursor -> expect("cursor=" + cursor, target("cursor=" + cursor), json(), body, 400));
            }
            if (name.equals("limit")) {
                List.of("abc", "-1", "0", "1000000", "1.5", "99999999999")
                        .forEach(limit -> expect("limit=" + limit, target("limit=" + limit), json(), body, 400));
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

    private void paths() {
        String body = goodBody();
        for (JsonNode parameter : document.parameters(operation, "path")) {
            String name = parameter.path("name").asText();
            valueTurns.next();
            for (int i = 0; i < VALUES.size(); i++) {
                String value = VALUES.get(i);
                if (!value.isEmpty() && valueTurns.has(i)) {
                    String path = operation.path().replace("{" + name + "}", value);
                    send("{" + name + "}=" + cut(value), document.target(operation, path, ""), json(), body);
                }
            }
        }
    }

    private void headers() {
        String body = goodBody();
        String target = target("");
        for (String language : List.of(";;;", "*", "en;q=x", "x-", "vi;q=0.1, en;q=2;;", "é", ",".repeat(200))) {
            List<String> headers = new ArrayList<>(json());
            headers.removeIf(header -> header.startsWith("Accept-Language"));
            headers.add("Accept-Language: " + language);
            check("Accept-Language: " + language, request(target, headers, body), null, 0);
        }
        for (String accepted : ACCEPTED) {
            sendWith("Accept: ", accepted, target, body);
        }
        for (int i = 0; i < HEADERS.size(); i++) {
            if (headerTurns.has(i)) {
                String header = HEADERS.get(i);
                int value = header.indexOf(':') + 2;
                sendWith(header.substring(0, value), header.substring(value), target, body);
            }
        }
        send("a long query", target("x=" + "x".repeat(9_000)), json(), body);
    }

    private void sendWith(String name, String value, String target, String body) {
        List<String> headers = new ArrayList<>(json());
        headers.removeIf(other -> other.startsWith(name));
        headers.add(name + value);
        send(cut(name + value), target, headers, body);
    }

    private void otherMethods() {
        Set<String> known = document.methodsOf(operation.path());
        for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "TRACE", "FROBNICATE")) {
            if (known.contains(method) || (method.equals("HEAD") && known.contains("GET"))) {
                continue;
            }
            var request = new RawHttp.Request(method, target(""), json(), new byte[0]);
            RawHttp.Answer answer = check("method " + method, request, language(request.headers()), 0);
            if (answer.status() == 405 && answer.header("allow").isEmpty()) {
                found.add(operation.name() + " — method " + method + " → 405 without Allow");
            }
        }
    }

    private void bodies() {
        JsonNode good = document.bodyExample(operation);
        JsonNode schema = document.bodySchema(operation);
        String target = target("");
        if (content().path("application/json").isMissingNode()) {
            return;
        }
        if (good.isMissingNode()) {
            found.add(operation.name() + " — no example of its body in the document");
            return;
        }
        for (Mutations.Mutation mutation : new Mutations(document, number).of(good, schema, bodyTurns.has(0))) {
            boolean isFree = schema.path("properties").isMissingNode();
            RawHttp.Answer answer = send(mutation.what(), target, json(), mutation.body());
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
            List<String> headers = new ArrayList<>(json());
            headers.removeIf(header -> header.startsWith("Content-Type"));
            headers.add("Content-Type: " + type);
            RawHttp.Answer answer = send("Content-Type: " + type, target, headers, good.toString());
            if (answer.status() < 400 && !content().has(type)) {
                found.add(operation.name() + " — Content-Type: " + type + " → taken with " + answer.status());
            }
        }
        for (byte[] bytes :
                List.of(new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'}, new byte[] {0, 0, 0, '{'}, new byte[] {
                    (byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8
                })) {
            List<String> headers = json();
            var request = new RawHttp.Request(operation.method(), target, headers, bytes);
            check("bytes that are no text", request, language(headers), 0);
        }
    }

    /** Every other kind of body that the document names. */
    private void files() {
        List<String> formats = formats();
        List<String> types = new ArrayList<>();
        content().fieldNames().forEachRemaining(types::add);
        types.remove("application/json");
        for (int type = 0; type < types.size(); type++) {
            for (int file = 0; file < FILES.size(); file++) {
                String query = formats.isEmpty() ? "" : "format=" + formats.get((file + type) % formats.size());
                file(types.get(type), file, target(query));
            }
        }
    }

    private void file(String type, int file, String target) {
        List<String> headers = new ArrayList<>(json());
        headers.removeIf(header -> header.startsWith("Content-Type"));
        headers.add("Content-Type: " + type);
        var request = new RawHttp.Request(operation.method(), target, headers, FILES.get(file));
        check("file " + file + " as " + type, request, language(headers), 0);
    }

    /** What an operation that reads several kinds of files calls them. */
    private List<String> formats() {
        List<String> formats = new ArrayList<>();
        for (JsonNode parameter : document.parameters(operation, "query")) {
            if (parameter.path("name").asText().equals("format")) {
                document.resolved(parameter.path("schema")).path("enum").forEach(one -> formats.add(one.asText()));
            }
        }
        return formats;
    }

    private JsonNode content() {
        return document.resolved(operation.said().path("requestBody")).path("content");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(utf8(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private RawHttp.Answer send(String what, String target, List<String> headers, String body) {
        return check(what, request(target, headers, body), language(headers), 0);
    }

    private void expect(String what, String target, List<String> headers, String body, int status) {
        check(what, request(target, headers, body), language(headers), status);
    }

    private RawHttp.Request request(String target, List<String> headers, String body) {
        return new RawHttp.Request(operation.method(), target, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private RawHttp.Answer check(
            String what, RawHttp.Request request, @org.jspecify.annotations.Nullable String language, int expected) {
        tries++;
        RawHttp.Answer answer = http.send(request);
        String wrong = wrong(request, answer, language);
        if (wrong == null && isCoded && answer.status() == 200 && !answer.text().contains("\"RspCode\"")) {
            wrong = "200 without a code: " + cut(answer.text());
        }
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
    private List<String> json() {
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

    private String goodBody() {
        JsonNode good = document.bodyExample(operation);
        return good.isMissingNode() ? "" : good.toString();
    }

    private String target(String query) {
        return document.target(operation, operation.path(), query);
    }

    private static String cut(String text) {
        String visible = text.replace("\n", " ").replace("\u0000", "␀");
        return visible.length() > 120 ? visible.substring(0, 120) + "…" : visible;
    }
}
