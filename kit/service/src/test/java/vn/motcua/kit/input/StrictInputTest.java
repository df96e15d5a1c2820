package vn.motcua.kit.input;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.thing.Things;

/** Whatever is not meant is a 400 that names the place and the fix, in the caller's language; never a guess, never a fault of ours. */
@QuarkusTest
@WithInfrastructure(Things.DATABASE)
class StrictInputTest {

    @TestHTTPResource
    URL service;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // Enums
                "{\"channel\":1} | channel | wrong-type",
                "{\"channel\":\"1\"} | channel | wrong-type",
                "{\"channel\":\"online\"} | channel | wrong-type",
                "{\"channel\":\"\"} | channel | wrong-type",
                "{\"channel\":[\"ONLINE\"]} | channel | wrong-type",
                // Numbers
                "{\"copies\":2.9} | copies | wrong-type",
                "{\"copies\":2.0} | copies | wrong-type",
                "{\"copies\":\"2\"} | copies | wrong-type",
                "{\"copies\":true} | copies | wrong-type",
                "{\"copies\":\"\"} | copies | wrong-type",
                "{\"copies\":99999999999} | copies | wrong-type",
                "{\"size\":99999999999999999999} | size | wrong-type",
                "{\"size\":1e3} | size | wrong-type",
                "{\"amount\":\"1\"} | amount | wrong-type",
                "{\"amount\":1e999999999} | amount | wrong-type",
                "{\"form\":{\"n\":1e999999999}} | form.n | wrong-type",
                "{\"tree\":[1,{\"n\":-1e-99999}]} | tree[1].n | wrong-type",
                "{\"quantities\":{\"copies\":2.9}} | quantities.copies | wrong-type",
                // Texts and yes or no
                "{\"name\":5} | name | wrong-type",
                "{\"name\":true} | name | wrong-type",
                "{\"name\":{}} | name | wrong-type",
                "{\"words\":[\"a\",7]} | words[1] | wrong-type",
                "{\"words\":\"a\"} | words | wrong-type",
                "{\"sure\":1} | sure | wrong-type",
                "{\"sure\":\"true\"} | sure | wrong-type",
                // Days, times, ids
                "{\"day\":\"1990-05-17T00:00:00Z\"} | day | wrong-type",
                "{\"day\":1950} | day | wrong-type",
                "{\"day\":[1990,5,17]} | day | wrong-type",
                "{\"day\":\"17/05/1990\"} | day | wrong-type",
                "{\"day\":\"1990-02-30\"} | day | wrong-type",
                "{\"day\":\"+99999-01-01\"} | day | wrong-type",
                "{\"day\":\"0000-01-01\"} | day | wrong-type",
                "{\"day\":\"\"} | day | wrong-type",
                "{\"hour\":7} | hour | wrong-type",
                "{\"hour\":\"24:00\"} | hour | wrong-type",
                "{\"time\":1790000000} | time | wrong-type",
                "{\"time\":\"2026-05-04\"} | time | wrong-type",
                "{\"moment\":\"2026-05-04T08:00:00\"} | moment | wrong-type",
                "{\"moment\":\"+294277-01-01T00:00:00Z\"} | moment | wrong-type",
                "{\"id\":7} | id | wrong-type",
                "{\"id\":\"1-1-1-1-1\"} | id | wrong-type",
                "{\"id\":\"AZD8wn0eemSKVzyODT0vEA==\"} | id | wrong-type",
                // Unknown and repeated
                "{\"nmae\":\"x\"} | nmae | unknown-field",
                "{\"inner\":{\"nmae\":\"x\"}} | inner.nmae | unknown-field",
                "{\"name\":\"a\",\"name\":\"b\"} | name | duplicate-field",
                "{\"name\":\"a\",\"reason\":\"b\",\"name\":\"c\"} | name | duplicate-field",
                "{\"form\":{\"a\":1,\"b\":{\"c\":1,\"c\":2}}} | form.b.c | duplicate-field",
                // Around it
                "{\"name\":\"a\"} x | body | not-json",
                "{\"name\":\"a\"} {} | body | trailing-text",
                "{\"name\":\"a\" | body | not-json",
                "{'name':'a'} | body | not-json",
                "{\"amount\":NaN} | body | not-json",
                "[] | body | wrong-type",
                "\"text\" | body | wrong-type",
                "7 | body | wrong-type",
                "null | body | required",
                "`  ` | body | required",
                // Characters
                "{\"name\":\"a\\u0000b\"} | name | control-character",
                "{\"name\":\"a\\u001bb\"} | name | control-character",
                "{\"name\":\"a\\u007fb\"} | name | control-character",
                "{\"name\":\"a\\u0085b\"} | name | control-character",
                "{\"name\":\"a\\ud800b\"} | name | control-character",
                "{\"name\":\"a\\udc00\"} | name | control-character",
                "{\"name\":\"a\\u202eb\"} | name | control-character",
                "{\"name\":\"Tr\\ufffdn\"} | name | control-character",
                "{\"name\":\"a\\nb\"} | name | one-line",
                "{\"name\":\"001190000001\\n\"} | name | one-line",
                "{\"name\":\"a\\tb\"} | name | one-line",
                "{\"name\":\"001190000001\\u2028\"} | name | one-line",
                "{\"name\":\"a\\u2029b\"} | name | one-line",
                "{\"words\":[\"a\\nb\"]} | words[0] | one-line",
                "{\"reason\":\"a\\u0000b\"} | reason | control-character",
                "{\"form\":{\"who\":{\"name\":\"\\u0000\"}}} | form.who.name | control-character",
                "{\"form\":{\"a\\u0000\":1}} | form.? | control-character",
                "{\"tree\":{\"a\":[{\"b\":\"\\u0000\"}]}} | tree.a[0].b | control-character",
                "{\"quantities\":{\"a\\u0001\":1}} | quantities.? | control-character"
            })
    void whatIsNotMeantIsRefusedByItsPlace(String body, String field, String rule) {
        refused(send(body), field, rule);
    }

    @Test
    void whatIsMeantComesIn() {
        String body = """
            {"name":"Trần Thị Mẫu 👩‍🔬","reason":"một\\n\\thai","channel":"ONLINE","day":"1990-05-17","hour":"07:30",
             "time":"2026-05-04T08:00:00+07:00","moment":"2026-05-04T08:00:00.123456+07:00",
             "id":"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10","copies":-2,"size":12345678901,"amount":12.50,"sure":false,
             "words":["a","b"],"quantities":{"copies":2},"form":{"a":{"b":[1,2.5,"c"]}},"tree":[{"a":null}],
             "inner":{"name":"trong"}}\
            """;

        send(body)
                .statusCode(200)
                .body("name", equalTo("Trần Thị Mẫu 👩‍🔬"))
                .body("reason", equalTo("một\n\thai"))
                .body("channel", equalTo("ONLINE"))
                .body("day", equalTo("1990-05-17"))
                .body("copies", equalTo(-2))
                .body("size", equalTo(12345678901L))
                .body("form.a.b", contains(1, 2.5f, "c"))
                .body("inner.name", equalTo("trong"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-04T01:00:00Z", "2026-05-04T08:00:00+07:00", "2026-05-03T18:00:00-07:00"})
    void timesGoOutInVietnameseTime(String sent) {
        send("{\"time\":\"" + sent + "\",\"moment\":\"" + sent + "\"}")
                .statusCode(200)
                .body("time", equalTo("2026-05-04T08:00:00+07:00"))
                .body("moment", equalTo("2026-05-04T08:00:00+07:00"));
    }

    @Test
    void whatComesAlongUnseenIsStripped() {
        send("{\"name\":\"\\ufeff mau\\u200b@example.vn\\u00a0 \",\"form\":{\"email\":\"a\\u2060b \"},\"words\":[\" x\"],\"reason\":\" a\\r\\nb\\n\"}")
                .statusCode(200)
                .body("name", equalTo("mau@example.vn"))
                .body("form.email", equalTo("ab"))
                .body("words", contains("x"))
                .body("reason", equalTo("a\nb"));
    }

    @Test
    void lettersComeInOnePieceHoweverTheyWereTyped() {
        String apart = java.text.Normalizer.normalize("Nguyễn Thị Ánh Đào", java.text.Normalizer.Form.NFD);

        send("{\"name\":\"" + apart + "\",\"form\":{\"name\":\"" + apart + "\"}}")
                .statusCode(200)
                .body("name", equalTo("Nguyễn Thị Ánh Đào"))
                .body("form.name", equalTo("Nguyễn Thị Ánh Đào"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u200c",
                "\\u200d",
                "\\u061c",
                "\\u180e",
                "\\u2063",
                "\\u3164",
                "\\u2800",
                "\\ufff9",
                "\\udb40\\udc41"
            })
    void noUnseenCharacterIsKept(String unseen) {
        send("{\"name\":\"Mẫu" + unseen + "A\",\"reason\":\"a\\u2028b\\rc" + unseen + "\"}")
                .statusCode(200)
                .body("name", equalTo("MẫuA"))
                .body("reason", equalTo("a\nb\nc"));
    }

    @Test
    void nestingHasAnEnd() throws IOException {
        String deep = "{\"a\":".repeat(70) + "1" + "}".repeat(70);

        send("{\"tree\":" + deep + "}").statusCode(400).body("errors.rule", contains("too-deep"));
        send("{\"form\":" + "{\"a\":".repeat(20) + "1" + "}".repeat(20) + "}").statusCode(200);
        String open = "[".repeat(500_000);
        assertThat(raw(
                        "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500000\r\nConnection: close\r\n\r\n"
                                + open))
                .contains(" 400 ")
                .contains("application/problem+json");
    }

    @Test
    void bytesThatAreNoTextAreNoJson() {
        for (byte[] bytes : new byte[][] {
            {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xc3, '"', '}'},
            "{\"name\":\"Trân\"}".getBytes(StandardCharsets.ISO_8859_1),
            {0, 0, 0, '{', 0, 0, 0, '}', 1},
            {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8},
            {0, 0, 0, 0}
        }) {
            given().contentType("application/json")
                    .body(bytes)
                    .post("/echo")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    /** RFC 8259, 8.1: what a parser would guess and read is refused all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32BE", "UTF-32LE"})
    void aBodyIsUtf8(String charset) {
        String json = "{\"name\":\"Trần\"}";
        for (String sent : new String[] {json, "\ufeff" + json}) {
            refused(
                    given().contentType("application/json")
                            .body(sent.getBytes(Charset.forName(charset)))
                            .post("/echo")
                            .then(),
                    "body",
                    "not-utf-8");
        }
        given().contentType("application/json")
                .body(json.getBytes(StandardCharsets.UTF_8))
                .post("/echo")
                .then()
                .statusCode(200)
                .body("name", equalTo("Trần"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/json; charset=utf-16",
                "application/x-www-form-urlencoded",
                "nonsense",
                "application/json/x"
            })
    void aBodyIsJson(String type) {
        given().config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(type, io.restassured.http.ContentType.TEXT)))
                .header("Content-Type", type)
                .body("{\"name\":\"a\"}")
                .post("/echo")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:motcua:problem:unsupported-media-type"));
    }

    @Test
    void anOperationMaySayThatItReadsOtherThings() {
        given().contentType("text/csv")
                .body("a;b")
                .post("/echo/bytes")
                .then()
                .statusCode(200)
                .body("length", equalTo(3));
        given().contentType("text/plain").body("a;b").post("/echo/bytes").then().statusCode(415);
    }

    @Test
    void aBodyMayBeLeftOutWhereItIsOptional() throws IOException {
        assertThat(raw("POST /echo/perhaps HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
                .contains(" 200 ");
        assertThat(raw("POST /echo/perhaps HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .contains(" 200 ");
        assertThat(raw("POST /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .contains(" 400 ")
                .contains("required");
        given().contentType("application/json")
                .body("{\"name\":\"a\"}")
                .post("/echo/perhaps")
                .then()
                .statusCode(200);
        given().contentType("text/plain").body("a").post("/echo/perhaps").then().statusCode(415);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=abc, query.limit, wrong-type",
        "limit=1.5, query.limit, wrong-type",
        "limit=99999999999, query.limit, wrong-type",
        "limit=%D9%A5, query.limit, wrong-type",
        "limit=-1, query.limit, out-of-range",
        "limit=0, query.limit, out-of-range",
        "limit=201, query.limit, out-of-range",
        "limit=5&limit=5, query.limit, repeated-parameter",
        "q=a&q=b, query.q, repeated-parameter",
        "code=1, query.code, unknown-parameter",
        "Limit=5, query.Limit, unknown-parameter",
        "day=1990-05-17T00:00:00Z, query.day, wrong-type",
        "day=1950, query.day, wrong-type",
        "day=%2B99999-01-01, query.day, wrong-type",
        "channel=1, query.channel, wrong-type",
        "channel=POST, query.channel, wrong-type",
        "mine=yes, query.mine, wrong-type",
        "mine=1, query.mine, wrong-type",
        "dossier=7, query.dossier, not-uuid",
        "q=%00, query.q, control-character",
        "q=a%0Ab, query.q, control-character",
        "q=%C2%85, query.q, control-character",
        "q=%E2%80%AEx, query.q, control-character",
        "q=%C3, query.q, wrong-encoding",
        "q=%ED%A0%80, query.q, wrong-encoding",
        "%00=1, query, control-character"
    })
    void aWrongParameterIsNamed(String query, String field, String rule) throws IOException {
        assertThat(get("/echo?" + query))
                .contains(" 400 ")
                .contains("application/problem+json")
                .contains("{\"field\":\"" + field + "\",\"rule\":\"" + rule + "\"");
    }

    @Test
    void parametersComeInAsWhatTheyAre() {
        given().urlEncodingEnabled(false)
                .get(
                        "/echo?q=%C2%A0s%E1%BB%91%20nh%C3%A0+%E2%80%8B&day=2026-05-04&channel=online&mine=true&limit=200&word=a&word=b&dossier=0190F3C2-7d1e-7a64-8a57-3c8e0d3d2f10")
                .then()
                .statusCode(200)
                .body("told", equalTo("số nhà|2026-05-04|ONLINE|true|0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10|[a, b]|200"));
        given().get("/echo?limit=&q=&day=")
                .then()
                .statusCode(200)
                .body("told", equalTo("null|null|null|false|null|[]|50"));
        given().get("/echo/any?x=1&x=2&y=").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/echo/named/%00",
                "/echo/named/%zz",
                "/echo/named/%2",
                "/%zz",
                "/echo/named/{x}",
                "/echo/named/%C3%28",
                "/echo/named/%E2%80%AE",
                "/%00",
                "/things/%0a"
            })
    void aPathThatNobodyCanReadIsRefused(String path) throws IOException {
        assertThat(get(path))
                .contains(" 400 ")
                .contains("application/problem+json")
                .containsIgnoringCase("content-language: en")
                .contains("{\"field\":\"path\"");
    }

    @Test
    void theLetterThatLooksLikeDIsOneWhereAWordBegins() {
        given().get("/echo/named/\u00d0\u1ed7 \u00f0\u1ee9c Gu\u00f0r\u00fan")
                .then()
                .statusCode(200)
                .body("told", equalTo("\u0110\u1ed7 \u0111\u1ee9c Gu\u00f0r\u00fan"));
    }

    @Test
    void aPathMayBeInAnyLanguage() {
        given().get("/echo/named/Trần Thị").then().statusCode(200).body("told", equalTo("Trần Thị"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {";;;", "*", "en;q=x", "x-", "123456789012345", "vi;q=0.1, en;q=2;;", "en--US", "*;q=0", "é"})
    void aLanguageThatNobodyCanReadBreaksNothing(String language) {
        given().header("Accept-Language", language)
                .get("/echo?limit=0")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void addressesThatNobodyServesAreOneMetric() throws IOException {
        for (int i = 0; i < 120; i++) {
            get("/echo/named/stray" + i + "%00");
            given().delete("/echo/named/stray" + i).then().statusCode(405);
        }
        given().get("/echo/any?x=1").then().statusCode(200);

        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("uri=\"/echo/any\""), not(containsString("stray")));
    }

    @Test
    void whatIsTooLongIsRefusedInWords() {
        given().get("/echo?q=" + "x".repeat(9_000))
                .then()
                .statusCode(414)
                .body("type", equalTo("urn:motcua:problem:address-too-long"));
        given().header("X-Long", "x".repeat(20_000))
                .get("/echo")
                .then()
                .statusCode(431)
                .body("type", equalTo("urn:motcua:problem:headers-too-large"));
    }

    @Test
    void aLengthThatWasNotAnnouncedIsMeasured() throws IOException {
        String head =
                "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";

        assertThat(raw(head + chunk.repeat(20) + "0\r\n\r\n"))
                .contains(" 413 ")
                .contains("urn:motcua:problem:too-large");
    }

    @Test
    void aMethodThatAPathDoesNotTakeIsToldTheOthers() {
        given().delete("/echo").then().statusCode(405).header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
        given().post("/echo/named/x").then().statusCode(405).header("Allow", equalTo("GET, HEAD, OPTIONS"));
        given().request("FROBNICATE", "/echo").then().statusCode(405);
    }

    @Test
    void answersVaryByLanguageAndOrigin() {
        given().get("/echo").then().statusCode(200).header("Vary", equalTo("Accept-Language, Origin"));
        given().get("/nothing").then().statusCode(404).header("Vary", equalTo("Accept-Language, Origin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "nonsense", "a/b/c", ";"})
    void whatCannotBeGivenIsRefusedOrGivenAsJson(String accept) {
        int status = given().header("Accept", accept).get("/echo").statusCode();

        assertThat(status).isIn(200, 400, 406);
    }

    private static ValidatableResponse send(String body) {
        return given().contentType("application/json").body(body).post("/echo").then();
    }

    private static void refused(ValidatableResponse answer, String field, String rule) {
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:motcua:problem:invalid-request"))
                .body("errors.collect { it.field + ' ' + it.rule }", contains(field + " " + rule));
    }

    private String get(String target) throws IOException {
        return raw("GET " + target + " HTTP/1.1\r\nHost: x\r\nAccept-Language: en\r\nConnection: close\r\n\r\n");
    }

    private String raw(String request) throws IOException {
        URI address = URI.create(service.toString());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
