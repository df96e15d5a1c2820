package vn.motcua.catalog.quote.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.kit.testing.WithInfrastructure;

@QuarkusTest
@WithInfrastructure("catalog")
class DueDatesTest {

    private static ValidatableResponse compute(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/catalog/v1/due-dates")
                .then();
    }

    private static String request(String receivedAt, int amount, String unit, String counting, String more) {
        return """
                {"receivedAt":"%s","limit":{"amount":%d,"unit":"%s"},"dayCounting":"%s"%s}""".formatted(receivedAt, amount, unit, counting, more);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-15T10:00:00+07:00,7,WORKING_DAY,CIVIL_CODE,2026-07-24T17:00:00+07:00",
        "2026-07-15T10:00:00+07:00,7,WORKING_DAY,EIGHT_HOURS,2026-07-24T10:00:00+07:00",
        "2026-07-15T03:00:00Z,3,WORKING_HOUR,CIVIL_CODE,2026-07-15T14:00:00+07:00",
        "2026-02-13T10:00:00+07:00,1,WORKING_DAY,CIVIL_CODE,2026-02-23T17:00:00+07:00",
        "2026-08-21T10:00:00+07:00,1,WORKING_DAY,CIVIL_CODE,2026-08-22T17:00:00+07:00",
        "2026-07-15T10:00:00+07:00,20,CALENDAR_DAY,CIVIL_CODE,2026-08-04T17:00:00+07:00",
        "2026-07-31T10:00:00+07:00,2,MONTH,CIVIL_CODE,2026-09-30T17:00:00+07:00",
        "2026-07-15T10:00:00.5+07:00,1,WORKING_HOUR,CIVIL_CODE,2026-07-15T11:00:00.5+07:00"
    })
    void computesEveryKindOfLimit(String receivedAt, int amount, String unit, String counting, String dueAt) {
        compute(request(receivedAt, amount, unit, counting, "")).statusCode(200).body("dueAt", equalTo(dueAt));
    }

    @Test
    void keepsTheCutOffOfSameDayProcedures() {
        String cutOff = ",\"cutOff\":\"15:00\"";

        compute(request("2026-07-15T15:00:00+07:00", 0, "WORKING_DAY", "CIVIL_CODE", cutOff))
                .body("dueAt", equalTo("2026-07-15T17:00:00+07:00"))
                .body("steps.kind", contains("SAME_DAY"));
        compute(request("2026-07-15T15:00:01+07:00", 0, "WORKING_DAY", "CIVIL_CODE", cutOff))
                .body("dueAt", equalTo("2026-07-16T17:00:00+07:00"))
                .body("steps.kind", contains("CUT_OFF", "SAME_DAY"));
    }

    @Test
    void addsPausesAndExplainsThem() {
        compute(request("2026-07-15T10:00:00+07:00", 3, "WORKING_DAY", "CIVIL_CODE", """
                        ,"pauses":[{"from":"2026-07-16T15:00:00+07:00","to":"2026-07-20T10:00:00+07:00"}],"unit":"H26.30.01"
                        """))
                .statusCode(200)
                .body("dueAt", equalTo("2026-07-22T12:00:00+07:00"))
                .body("steps.kind", hasItem("PAUSE"))
                .body("steps.find { it.kind == 'PAUSE' }.text", containsString("12 giờ"))
                .body("steps.find { it.kind == 'PAUSE' }.from", equalTo("2026-07-16T15:00:00+07:00"));
    }

    @Test
    void saysWhenADateDependsOnAProvisionalYear() {
        given().contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .body(request("2026-12-30T10:00:00+07:00", 5, "WORKING_DAY", "CIVIL_CODE", ""))
                .post("/catalog/v1/due-dates")
                .then()
                .statusCode(200)
                .body("dueAt", equalTo("2027-01-07T17:00:00+07:00"))
                .body("steps.find { it.kind == 'PROVISIONAL_YEAR' }.text", containsString("2027"));
    }

    @Test
    void refusesBeyondTheLastYearThatIsKnown() {
        compute(request("2027-12-30T10:00:00+07:00", 30, "WORKING_DAY", "CIVIL_CODE", ""))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:motcua:problem:year-not-approved"))
                .body("detail", containsString("2028"))
                .body("errors.field", contains("receivedAt"));
        compute(request("2025-12-30T10:00:00+07:00", 1, "WORKING_HOUR", "CIVIL_CODE", ""))
                .statusCode(422)
                .body("detail", containsString("2025"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"limit\":{\"amount\":1,\"unit\":\"MONTH\"},\"dayCounting\":\"CIVIL_CODE\"} | receivedAt",
                "{\"receivedAt\":\"2026-07-15T10:00:00\",\"limit\":{\"amount\":1,\"unit\":\"MONTH\"},\"dayCounting\":\"CIVIL_CODE\"} | receivedAt",
                "{\"receivedAt\":1752548400,\"limit\":{\"amount\":1,\"unit\":\"MONTH\"},\"dayCounting\":\"CIVIL_CODE\"} | receivedAt",
                "{\"receivedAt\":\"2026-07-15T10:00:00+07:00\",\"dayCounting\":\"CIVIL_CODE\"} | limit",
                "{\"receivedAt\":\"2026-07-15T10:00:00+07:00\",\"limit\":{\"unit\":\"MONTH\"},\"dayCounting\":\"CIVIL_CODE\"} | limit.amount",
                "{\"receivedAt\":\"2026-07-15T10:00:00+07:00\",\"limit\":{\"amount\":-1,\"unit\":\"MONTH\"},\"dayCounting\":\"CIVIL_CODE\"} | limit.amount",
                "{\"receivedAt\":\"2026-07-15T10:00:00+07:00\",\"limit\":{\"amount\":1.5,\"unit\":\"MONTH\"},\"dayCounting\":\"CIVIL_CODE\"} | limit.amount",
                "{\"receivedAt\":\"2026-07-15T10:00:00+07:00\",\"limit\":{\"amount\":20000,\"unit\":\"MONTH\"},\"dayCounting\":\"CIVIL_CODE\"} | limit.amount",
                "{\"receivedAt\":\"2026-07-15T10:00:00+07:00\",\"limit\":{\"amount\":1,\"unit\":\"WEEK\"},\"dayCounting\":\"CIVIL_CODE\"} | limit.unit",
                "{\"receivedAt\":\"2026-07-15T10:00:00+07:00\",\"limit\":{\"amount\":1,\"unit\":\"MONTH\"}} | dayCounting",
                "{\"receivedAt\":\"2026-07-15T10:00:00+07:00\",\"limit\":{\"amount\":1,\"unit\":\"MONTH\"},\"dayCounting\":\"CIVIL_CODE\",\"cutOff\":\"3pm\"} | cutOff",
                "{\"receivedAt\":\"2026-07-15T10:00:00+07:00\",\"limit\":{\"amount\":1,\"unit\":\"MONTH\"},\"dayCounting\":\"CIVIL_CODE\",\"unit\":\"H99\"} | unit",
                "{\"receivedAt\":\"2026-07-15T10:00:00+07:00\",\"limit\":{\"amount\":1,\"unit\":\"MONTH\"},\"dayCounting\":\"CIVIL_CODE\",\"pauses\":[{\"from\":\"2026-07-16T10:00:00+07:00\"}]} | pauses[0].to",
                "{\"receivedAt\":\"2026-07-15T10:00:00+07:00\",\"limit\":{\"amount\":1,\"unit\":\"MONTH\"},\"dayCounting\":\"CIVIL_CODE\",\"pauses\":[{\"from\":\"2026-07-16T10:00:00+07:00\",\"to\":\"2026-07-15T10:00:00+07:00\"}]} | pauses[0].to",
                "{\"receivedAt\":\"2026-07-15T10:00:00+07:00\",\"limit\":{\"amount\":1,\"unit\":\"MONTH\"},\"dayCounting\":\"CIVIL_CODE\",\"pauses\":[{\"from\":\"2026-07-16T10:00:00+07:00\",\"to\":true}]} | pauses[0].to"
            })
    void namesTheFieldThatIsWrong(String body, String field) {
        compute(body).statusCode(400).contentType("application/problem+json").body("errors.field", contains(field));
    }
}
