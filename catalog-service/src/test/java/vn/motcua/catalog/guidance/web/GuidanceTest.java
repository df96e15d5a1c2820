package vn.motcua.catalog.guidance.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kit.testing.WithInfrastructure;

@QuarkusTest
@WithInfrastructure("catalog")
class GuidanceTest {

    private static ValidatableResponse walk(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/catalog/v1/guidance-walks")
                .then();
    }

    @Test
    void asksOneQuestionAfterTheOther() {
        walk("""
                {"procedureCode":"1.001193"}""")
                .statusCode(200)
                .body("path", empty())
                .body("outcome", nullValue())
                .body("question.code", equalTo("AGE"))
                .body("question.text.vi", containsString("ngày tuổi"))
                .body("question.answers.code", contains("UNDER_60_DAYS", "FROM_60_DAYS"));
        walk("""
                {"procedureCode":"1.001193","answers":{"AGE":"UNDER_60_DAYS"}}""")
                .body("path.question", contains("AGE"))
                .body("path.answerText.en", contains("Under 60 days"))
                .body("question.code", equalTo("BIRTH_NOTIFICATION"));
    }

    @Test
    void tellsWhatWasPublishedForApplicants() {
        walk("""
                {"procedureCode":"1.000894","answers":{"DIVORCED":"NO"}}""")
                .body("outcome.requirements", containsString("tự nguyện"))
                .body("outcome.sequence", hasSize(3))
                .body(
                        "outcome.documents.find { it.document.code == 'TO_KHAI' }.document.template.name",
                        equalTo("Tờ khai đăng ký kết hôn"));
    }

    @Test
    void endsInTheCaseWithAllThatApplyingTakes() {
        walk("""
                {"procedureCode":"1.001193","answers":{"AGE":"UNDER_60_DAYS","BIRTH_NOTIFICATION":"NO"},"channel":"COUNTER",
                 "quantities":{"copies":2},"receivedAt":"2026-07-15T10:00:00+07:00","unit":"H26.30.11"}""")
                .statusCode(200)
                .body("question", nullValue())
                .body("outcome.caseCode", equalTo("DEFAULT"))
                .body("outcome.documents.document.code", hasItems("TO_KHAI", "VAN_BAN_NGUOI_LAM_CHUNG"))
                .body("outcome.documents.document.code", not(hasItem("GIAY_CHUNG_SINH")))
                .body(
                        "outcome.documents.find { it.document.code == 'VAN_BAN_NGUOI_LAM_CHUNG' }.need",
                        equalTo("REQUIRED"))
                .body("outcome.documents.find { it.document.code == 'GIAY_KET_HON' }.need", equalTo("CONDITIONAL"))
                .body("outcome.fees.total", equalTo(16_000))
                .body("outcome.limit.amount", equalTo(1))
                .body("outcome.limit.cutOff", equalTo("15:00"))
                .body("outcome.receivedAt", equalTo("2026-07-15T10:00:00+07:00"))
                .body("outcome.due.dueAt", equalTo("2026-07-16T17:00:00+07:00"))
                .body("outcome.due.steps", not(empty()))
                .body("outcome.authority.level", equalTo("COMMUNE"))
                .body("outcome.filing.places.unit", contains("H26.30.11", "H26.01"))
                .body("outcome.filing.places[0].hours.from", contains("08:00", "13:00"))
                .body("outcome.filing.places[0].nextOpening", notNullValue())
                .body("outcome.notes[0].vi", containsString("2.000986"))
                .body("outcome.seeAlso.code", contains("2.000986", "1.003583"));
    }

    @Test
    void leadsToTheOtherCaseByTheOtherAnswer() {
        walk("""
                {"procedureCode":"1.001193","answers":{"AGE":"FROM_60_DAYS","BIRTH_NOTIFICATION_LATER":"YES","BIRTH_NOTIFICATION":"NO"}}""").body("outcome.caseCode", equalTo("FROM_60_DAYS")).body("path", hasSize(2));
        walk("""
                {"procedureCode":"1.013225","answers":{"KIND":"OTHER_WORKS","FIRE":"NO"},"channel":"ONLINE"}""")
                .body("outcome.caseCode", equalTo("WORKS"))
                .body("outcome.fees.total", equalTo(150_000))
                .body("outcome.limit.amount", equalTo(20));
    }

    @Test
    void saysWhatTheCostDependsOnInsteadOfFailing() {
        walk("""
                {"procedureCode":"2.000815","answers":{"COPY":"YES"}}""")
                .statusCode(200)
                .body("outcome.fees", nullValue())
                .body("outcome.quantitiesMissing", contains("pages"))
                .body("outcome.channel", equalTo("COUNTER"));
        walk("""
                {"procedureCode":"2.000815","answers":{"COPY":"YES"},"quantities":{"pages":5,"copies":2}}""").body("outcome.fees.total", equalTo(14_000)).body("outcome.quantitiesMissing", empty());
    }

    @Test
    void leavesOutADateThatNobodyCanPromise() {
        walk("""
                {"procedureCode":"1.000656","receivedAt":"2031-01-06T09:00:00+07:00"}""").statusCode(200).body("outcome.due", nullValue()).body("outcome.documents", not(empty()));
    }

    @Test
    void explainsCostAndDateInTheLanguageAskedFor() {
        given().contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .body("""
                        {"procedureCode":"1.000656","receivedAt":"2026-07-15T10:00:00+07:00"}""")
                .post("/catalog/v1/guidance-walks")
                .then()
                .body("outcome.due.steps[0].text", not(containsString("ngày")))
                .body("outcome.caseName.vi", equalTo("Trường hợp chung"))
                .body("outcome.caseName.en", equalTo("General case"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.001193", "1.000894", "1.000656", "1.004837", "1.004746", "2.000635", "2.000908", "2.000815",
                        "2.000884",
                "1.004194", "1.004222", "1.002755", "1.001612", "2.000720", "2.001263", "1.013225", "1.013236",
                        "1.012756",
                "2.000986", "1.003583"
            })
    void everyAnswerOfEverySampleProcedureEndsInACase(String code) {
        List<Map<String, String>> open = new ArrayList<>(List.of(Map.of()));
        int outcomes = 0;
        while (!open.isEmpty()) {
            Map<String, String> answers = open.removeLast();
            JsonPath step = given().contentType(ContentType.JSON)
                    .body(Map.of("procedureCode", code, "answers", answers))
                    .post("/catalog/v1/guidance-walks")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (step.get("outcome") != null) {
                outcomes++;
                assertThat(step.getString("outcome.caseCode")).isNotBlank();
                assertThat(step.getList("outcome.documents")).isNotEmpty();
                assertThat(step.getString("outcome.due.dueAt")).isNotBlank();
                assertThat(step.getList("outcome.filing.places")).isNotEmpty();
            } else {
                for (Object answer : step.getList("question.answers.code")) {
                    Map<String, String> more = new HashMap<>(answers);
                    more.put(step.getString("question.code"), (String) answer);
                    open.add(more);
                }
            }
        }
        assertThat(outcomes).isPositive();
    }

    @Test
    void showsTheWholeTree() {
        given().get("/catalog/v1/procedures/2.000635/guidance")
                .then()
                .statusCode(200)
                .body("procedureCode", equalTo("2.000635"))
                .body("version", equalTo(2))
                .body("guidance.start", equalTo("FOR_WHOM"))
                .body("guidance.outcomes.caseCode", contains("DEFAULT", "DEFAULT"))
                .body("guidance.outcomes[1].needed", contains("VAN_BAN_UY_QUYEN"));
        given().get("/catalog/v1/procedures/2.000635/versions/2").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.999999", "abc"})
    void answersNotFoundForTheTreeOfNoProcedure(String code) {
        given().get("/catalog/v1/procedures/" + code + "/guidance").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{} | procedureCode",
                "{\"procedureCode\":\"9.999999\"} | procedureCode",
                "{\"procedureCode\":\"x\"} | procedureCode",
                "{\"procedureCode\":\"1.001193\",\"answers\":{\"AGE\":\"OLD\"}} | answers.AGE",
                "{\"procedureCode\":\"1.001193\",\"answers\":{\"NAME\":\"X\"}} | answers.NAME",
                "{\"procedureCode\":\"1.001193\",\"answers\":{\"AGE\":null}} | answers.AGE",
                "{\"procedureCode\":\"1.001193\",\"answers\":[]} | answers",
                "{\"procedureCode\":\"2.000815\",\"channel\":\"ONLINE\"} | channel",
                "{\"procedureCode\":\"1.001193\",\"channel\":\"FAX\"} | channel",
                "{\"procedureCode\":\"1.000656\",\"unit\":\"H99\"} | unit",
                "{\"procedureCode\":\"1.000656\",\"competentUnit\":\"H99\"} | competentUnit",
                "{\"procedureCode\":\"1.001193\",\"quantities\":{\"copies\":-1}} | quantities.copies",
                "{\"procedureCode\":\"1.001193\",\"quantities\":{\"copy\":1}} | quantities.copy",
                "{\"procedureCode\":\"1.001193\",\"groups\":[\"NOBODY\"]} | groups[0]",
                "{\"procedureCode\":\"1.001193\",\"receivedAt\":\"tomorrow\"} | receivedAt",
                "{\"procedureCode\": | body"
            })
    void namesTheFieldThatIsWrong(String body, String field) {
        walk(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", contains(field))
                .body("errors[0].detail", notNullValue());
    }
}
