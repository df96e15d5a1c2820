package vn.motcua.catalog.quote.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.kit.testing.WithInfrastructure;

@QuarkusTest
@WithInfrastructure("catalog")
class FeeQuotesTest {

    private static ValidatableResponse quote(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/catalog/v1/fee-quotes")
                .then();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "1.004222 | ONLINE | {} | 10000",
                "1.004222 | COUNTER | {} | 20000",
                "1.004194 | ONLINE | {} | 7000",
                "1.004194 | POST | {} | 10000",
                "2.000815 | COUNTER | {\"pages\":2,\"copies\":1} | 4000",
                "2.000815 | COUNTER | {\"pages\":5,\"copies\":2} | 14000",
                "2.000815 | COUNTER | {\"pages\":500,\"copies\":3} | 600000",
                "2.000635 | ONLINE | {\"copies\":3} | 24000",
                "2.000635 | ONLINE | {} | 8000",
                "2.000884 | COUNTER | {} | 10000",
                "2.001263 | COUNTER | {} | 400000",
                "1.001193 | ONLINE | {} | 0",
                "1.001193 | ONLINE | {\"copies\":2} | 16000",
                "1.000894 | ONLINE | {} | 0"
            })
    void quotesTheSampleProcedures(String code, String channel, String quantities, int total) {
        quote("""
                {"procedureCode":"%s","channel":"%s","quantities":%s}""".formatted(code, channel, quantities))
                .statusCode(200)
                .body("total", equalTo(total))
                .body("currency", equalTo("VND"));
    }

    static List<JsonNode> vectors() throws IOException {
        return List.of(new ObjectMapper()
                .readValue(new File("../kit/fee-rules/src/test/resources/vectors.json"), JsonNode[].class));
    }

    /** The vectors of the fee rules, through this door. */
    @ParameterizedTest
    @MethodSource("vectors")
    void quotesWhatWasWorkedOutByHand(JsonNode vector) {
        ObjectNode body = new ObjectMapper()
                .createObjectNode()
                .put("procedureCode", vector.path("procedure").textValue())
                .put("channel", vector.path("channel").textValue());
        vector.properties().forEach(part -> {
            switch (part.getKey()) {
                case "case" -> body.set("caseCode", part.getValue());
                case "unit", "quantities", "groups" -> body.set(part.getKey(), part.getValue());
                default -> {}
            }
        });

        ValidatableResponse answer = quote(body.toString());

        if (vector.has("refused")) {
            answer.statusCode(400)
                    .body(
                            "errors.field",
                            contains("quantities." + vector.path("refused").textValue()));
        } else {
            answer.statusCode(200)
                    .body(
                            "total",
                            equalTo(vector.path("reception").intValue()
                                    + vector.path("return").intValue()));
        }
    }

    @Test
    void explainsEachLineInTheLanguageAskedFor() {
        String body = """
                {"procedureCode":"2.000815","channel":"COUNTER","quantities":{"pages":5,"copies":2},"unit":"H26.30.01"}""";

        quote(body)
                .body("lines.amount", contains(14_000))
                .body("lines[0].name", equalTo("Phí chứng thực bản sao từ bản chính"))
                .body("lines[0].text", containsString("2 × 2.000 đồng + 3 × 1.000 đồng"));
        given().contentType(ContentType.JSON)
                .header("Accept-Language", "en-GB,en;q=0.9")
                .body(body)
                .post("/catalog/v1/fee-quotes")
                .then()
                .body("lines[0].name", equalTo("Fee for certifying a copy"))
                .body("lines[0].text", containsString("2 × 2,000 VND"));
    }

    @Test
    void exemptsListedGroups() {
        quote("""
                {"procedureCode":"2.001263","channel":"COUNTER","groups":["MERIT"]}""").statusCode(200).body("total", equalTo(0)).body("lines[0].text", containsString("MERIT"));
        quote("""
                {"procedureCode":"2.001263","channel":"COUNTER"}""").body("total", equalTo(400_000));
    }

    @Test
    void saysWhatFeesCountAndWhomTheyLetOff() {
        quote("""
                {"procedureCode":"2.000815","channel":"COUNTER","quantities":{"page":5}}""").statusCode(400).body("errors[0].detail", containsString("copies, pages"));
        quote("""
                {"procedureCode":"2.001263","channel":"COUNTER","groups":["MERITS"]}""").statusCode(400).body("errors[0].detail", containsString("MERIT"));
    }

    @Test
    void quotesTheCaseAskedFor() {
        quote("""
                {"procedureCode":"1.013225","caseCode":"WORKS","channel":"ONLINE"}""").body("total", equalTo(150_000));
        quote("""
                {"procedureCode":"1.013225","channel":"ONLINE"}""").body("total", equalTo(75_000));
    }

    @Test
    void hasNoLineWhereThereIsNoFee() {
        quote("""
                {"procedureCode":"1.000894","channel":"COUNTER"}""").body("lines", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"channel\":\"ONLINE\"} | procedureCode",
                "{\"procedureCode\":\"1.004222\"} | channel",
                "{\"procedureCode\":\"9.999999\",\"channel\":\"ONLINE\"} | procedureCode",
                "{\"procedureCode\":\"x\",\"channel\":\"ONLINE\"} | procedureCode",
                "{\"procedureCode\":\"1.004222\",\"channel\":\"FAX\"} | channel",
                "{\"procedureCode\":\"1.004222\",\"channel\":0} | channel",
                "{\"procedureCode\":\"2.000815\",\"channel\":\"ONLINE\",\"quantities\":{\"pages\":1}} | channel",
                "{\"procedureCode\":\"1.004222\",\"caseCode\":\"NONE\",\"channel\":\"ONLINE\"} | caseCode",
                "{\"procedureCode\":\"1.004222\",\"unit\":\"H99\",\"channel\":\"ONLINE\"} | unit",
                "{\"procedureCode\":\"2.000815\",\"channel\":\"COUNTER\"} | quantities.pages",
                "{\"procedureCode\":\"2.000815\",\"channel\":\"COUNTER\",\"quantities\":{\"pages\":-1}} | quantities.pages",
                "{\"procedureCode\":\"2.000815\",\"channel\":\"COUNTER\",\"quantities\":{\"pages\":null}} | quantities.pages",
                "{\"procedureCode\":\"2.000815\",\"channel\":\"COUNTER\",\"quantities\":{\"pages\":1.5}} | quantities.pages",
                "{\"procedureCode\":\"2.000815\",\"channel\":\"COUNTER\",\"quantities\":{\"pages\":\"5\"}} | quantities.pages",
                "{\"procedureCode\":\"2.000815\",\"channel\":\"COUNTER\",\"quantities\":{\"pages\":99999999999}} | quantities",
                "{\"procedureCode\":\"2.000815\",\"channel\":\"COUNTER\",\"quantities\":[]} | quantities",
                "{\"procedureCode\":\"1.004222\",\"channel\":\"ONLINE\",\"groups\":\"MERIT\"} | groups",
                "{\"procedureCode\":\"1.004222\",\"channel\":\"ONLINE\",\"groups\":[\"MERIT\",null]} | groups[1]",
                // What no fee of the case knows, silently passed over, would quote another sum than meant.
                "{\"procedureCode\":\"2.000635\",\"channel\":\"ONLINE\",\"quantities\":{\"copies\":3,\"Copies\":3}} | quantities.Copies",
                "{\"procedureCode\":\"1.004222\",\"channel\":\"ONLINE\",\"quantities\":{\"persons\":1}} | quantities.persons",
                "{\"procedureCode\":\"2.001263\",\"channel\":\"COUNTER\",\"groups\":[\"MERIT\",\"NOBODY\"]} | groups[1]",
                "{\"procedureCode\": | body",
                "'' | body"
            })
    void namesTheFieldThatIsWrong(String body, String field) {
        quote(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", contains(field))
                .body("errors[0].detail", org.hamcrest.Matchers.not(org.hamcrest.Matchers.emptyOrNullString()));
    }
}
