package vn.motcua.catalog.form.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kit.testing.WithInfrastructure;

@QuarkusTest
@WithInfrastructure("catalog")
class FormsResourceTest {

    private static final String RESIDENCE = "/catalog/v1/procedures/1.004222/versions/1/forms/DEFAULT";

    @Inject
    ObjectMapper json;

    private ValidatableResponse check(String procedure, Consumer<ObjectNode> mistake) throws JsonProcessingException {
        JsonNode form = json.readTree(given().get("/catalog/v1/procedures/" + procedure)
                .then()
                .statusCode(200)
                .extract()
                .asString());
        ObjectNode answers = form.path("cases")
                .path(0)
                .path("form")
                .path("schema")
                .path("examples")
                .path(0)
                .deepCopy();
        mistake.accept(answers);
        ObjectNode request = json.createObjectNode().put("procedureCode", procedure);
        request.set("answers", answers);
        return given().contentType(ContentType.JSON)
                .body(request.toString())
                .post("/catalog/v1/form-checks")
                .then()
                .statusCode(200);
    }

    @Test
    void showsAFormWithItsLayoutItsTextsAndItsSources() {
        given().get(RESIDENCE)
                .then()
                .statusCode(200)
                .body("schema.required", hasItems("fullName", "newAddress"))
                .body("uiSchema.elements.label", hasItem("Hộ gia đình"))
                .body("translations.vi.'fullName.label'", equalTo("Họ, chữ đệm và tên"))
                .body("translations.en.'fullName.label'", equalTo("Full name"))
                .body("translations.en.'gender.Nam'", equalTo("Male"))
                .body("translations.en.'members.fullName.label'", equalTo("Full name"))
                .body("translations.en.'Hộ gia đình'", equalTo("Household"))
                .body(
                        "sources.find { it.field == '#/properties/fullName' }.source.code",
                        equalTo("nationalPopulation.fullName"))
                .body("sources.find { it.field == '#/properties/fullName' }.of", nullValue())
                .body(
                        "sources.find { it.field == '#/properties/headOfHousehold' }.of",
                        equalTo("#/properties/headIdentityNumber"))
                .body("sources.find { it.field == '#/properties/phone' }.source.code", equalTo("profile.phone"));
    }

    /** The keys that JSON Forms 3 looks up for this form. */
    @Test
    void hasEveryTextUnderTheKeyThatJsonFormsLooksFor() throws JsonProcessingException {
        JsonNode translations = json.readTree(given().get(RESIDENCE).asString()).path("translations");

        for (String language : List.of("vi", "en")) {
            assertThat(names(translations.path(language)))
                    .contains(
                            "Người đề nghị",
                            "dateOfBirth.label",
                            "gender.Nữ",
                            "newAddress.label",
                            "headIdentityNumber.label",
                            "relationToHead.Chủ hộ",
                            "relationToHead.Vợ, chồng",
                            "members.label");
        }
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    @Test
    void namesAtMostAHundredErrorsWhateverIsSent() throws JsonProcessingException {
        check("1.004222", answers -> {
                    ArrayNode members = answers.putArray("members");
                    for (int i = 0; i < 900; i++) {
                        members.add(1);
                    }
                })
                .body("valid", equalTo(false))
                .body("errors.size()", lessThanOrEqualTo(100));
    }

    @Test
    void judgesHostileTextAtOnce() throws JsonProcessingException {
        check("1.004222", answers -> answers.put("email", "@ ".repeat(1_900))).body("valid", equalTo(false));
    }

    @Test
    void takesNoMoreThanAFormCanHave() {
        given().contentType(ContentType.JSON)
                .body("{\"procedureCode\":\"1.004222\",\"answers\":{\"x\":\"" + "a".repeat(70_000) + "\"}}")
                .post("/catalog/v1/form-checks")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.004222", "1.004194", "1.001193", "1.000894", "1.001612", "1.013225", "2.000635", "2.000815"})
    void letsTheExamplesOfTheFormsPass(String procedure) throws JsonProcessingException {
        check(procedure, answers -> {}).body("valid", equalTo(true)).body("errors", empty());
    }

    @Test
    void namesEachWrongAnswerAndTheWayToMendIt() throws JsonProcessingException {
        check("1.004222", answers -> {
                    answers.remove("newAddress");
                    answers.put("dateOfBirth", "1990-02-30");
                    answers.put("identityNumber", "12");
                    answers.put("gender", "OTHER");
                    answers.put("fullName", 7);
                    answers.put("email", "nobody");
                    ((ObjectNode) answers.path("members").path(0)).remove("fullName");
                })
                .body("valid", equalTo(false))
                .body(
                        "errors.collectEntries { [it.field, it.rule] }",
                        equalTo(Map.of(
                                "answers.newAddress", "required",
                                "answers.dateOfBirth", "wrong-format",
                                "answers.identityNumber", "wrong-format",
                                "answers.gender", "not-in-list",
                                "answers.fullName", "wrong-type",
                                "answers.email", "wrong-format",
                                "answers.members[0].fullName", "required")))
                .body("errors.find { it.rule == 'not-in-list' }.text.vi", containsString("MALE, FEMALE"))
                .body("errors.find { it.rule == 'required' }.text.en", containsString("Give it a value"));
        check("2.000815", answers -> answers.put("pages", 0))
                .body("errors[0].field", equalTo("answers.pages"))
                .body("errors[0].rule", equalTo("out-of-range"))
                .body("errors[0].text.en", containsString("(≥ 1)"));
        check("2.000815", answers -> answers.put("paperName", "x".repeat(301)))
                .body("errors[0].rule", equalTo("wrong-length"));
    }

    @Test
    void repeatsNoAnswer() throws JsonProcessingException {
        String answer = check("1.004222", answers -> {
                    answers.put("fullName", "CANARY".repeat(100));
                    answers.put("identityNumber", "CANARY");
                    answers.put("gender", "CANARY");
                    answers.put("dateOfBirth", "CANARY");
                })
                .extract()
                .asString();

        assertThat(answer).doesNotContain("CANARY");
    }

    @Test
    void namesWhatLeadsToNoForm() {
        post("{\"procedureCode\":\"9.999999\",\"answers\":{}}", "procedureCode", "unknown-procedure");
        post("{\"procedureCode\":\"1.004222\",\"version\":9,\"answers\":{}}", "version", "unknown-version");
        post("{\"procedureCode\":\"1.004222\",\"caseCode\":\"NONE\",\"answers\":{}}", "caseCode", "unknown-case");
        post("{\"procedureCode\":\"abc\",\"answers\":{}}", "procedureCode", "wrong-format");
        post("{\"procedureCode\":\"1.004222\"}", "answers", "required");
    }

    private static void post(String body, String field, String rule) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/catalog/v1/form-checks")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(field))
                .body("errors[0].rule", equalTo(rule));
    }

    @Test
    void answersThatAreNoObjectAreWrongAsAWhole() {
        given().contentType(ContentType.JSON)
                .body("{\"procedureCode\":\"1.004222\",\"answers\":[1]}")
                .post("/catalog/v1/form-checks")
                .then()
                .statusCode(200)
                .body("errors[0].field", equalTo("answers"))
                .body("errors[0].rule", equalTo("wrong-type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/catalog/v1/procedures/1.004222/versions/1/forms/NONE",
                "/catalog/v1/procedures/1.004222/versions/9/forms/DEFAULT",
                "/catalog/v1/procedures/1.004222/versions/x/forms/DEFAULT",
                "/catalog/v1/procedures/9.999999/versions/1/forms/DEFAULT"
            })
    void answersNotFoundForWhatIsNotThere(String path) {
        given().get(path).then().statusCode(404).body("type", equalTo("urn:motcua:problem:not-found"));
    }

    @Test
    void listsTheSourcesByRegister() {
        given().get("/catalog/v1/form-sources")
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        hasItems("nationalPopulation.residence", "profile.email", "vault.birthCertificateNumber"))
                .body("items.find { it.code == 'nationalPopulation.dateOfBirth' }.format", equalTo("date"));
    }
}
