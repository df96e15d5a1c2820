package vn.motcua.catalog.process.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.processflow.ProcessDefinition;

@QuarkusTest
@WithInfrastructure("catalog")
class ProcessesResourceTest {

    private static final String PROCESSES = "/catalog/v1/procedures/%s/versions/1/processes/%s";
    private static final String LINTS = "/catalog/v1/process-lints";
    private static final String CONVERSIONS = "/catalog/v1/process-conversions";
    private static final String JSON = "application/json";
    private static final String BPMN = "application/bpmn+xml";
    private static final String SVG = "image/svg+xml";

    @Inject
    ObjectMapper json;

    private static Response read(String procedure, String type) {
        Response response = given().accept(type).get(PROCESSES.formatted(procedure, "DEFAULT"));
        response.then().statusCode(200).contentType(containsString(type));
        return response;
    }

    private static Response post(String path, String contentType, String accept, String body) {
        return given().auth()
                .oauth2(TestTokens.of("catalogue-editor"))
                .accept(accept)
                .contentType(contentType)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path);
    }

    @Test
    void showsAProcessWithItsParallelConsultation() {
        read("1.013236", JSON)
                .then()
                .body("code", equalTo("CONSTRUCTION_CONSULTED"))
                .body("flow.nodes.findAll { it.kind == 'CONSULTATION' }.size()", equalTo(3))
                .body("flow.nodes.type", hasItems("START", "SPLIT", "JOIN", "CHOICE", "END"))
                .body("steps.share", equalTo(java.util.Arrays.asList(null, 60, 20, 10, 10)));
    }

    @Test
    void answersJsonUnlessAskedForSomethingElse() {
        given().accept("*/*")
                .get(PROCESSES.formatted("1.013236", "DEFAULT"))
                .then()
                .contentType(containsString(JSON));
        given().accept("text/csv")
                .get(PROCESSES.formatted("1.013236", "DEFAULT"))
                .then()
                .statusCode(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.013236", "1.012756", "2.000986", "2.001263", "2.000815"})
    void whatIsReadAsBpmnIsTheSameProcess(String procedure) throws JsonProcessingException {
        String bpmn = read(procedure, BPMN).asString();

        String back = post(CONVERSIONS, BPMN, JSON, bpmn)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(json.readValue(back, ProcessDefinition.class))
                .isEqualTo(json.readValue(read(procedure, JSON).asString(), ProcessDefinition.class));
        post(LINTS, BPMN, JSON, bpmn).then().body("clean", equalTo(true));
        post(LINTS, "application/xml", JSON, bpmn).then().body("clean", equalTo(true));
    }

    @Test
    void drawsAPictureInTheLanguageOfTheReader() {
        given().accept(SVG)
                .get(PROCESSES.formatted("1.013236", "DEFAULT"))
                .then()
                .statusCode(200)
                .body(containsString("Nộp phí"), containsString("thẩm định"), not(containsString("appraiser")));
        given().accept(SVG)
                .header("Accept-Language", "en")
                .get(PROCESSES.formatted("1.013236", "DEFAULT"))
                .then()
                .body(containsString("Pay the fee"), containsString("appraiser"), not(containsString("Nộp phí")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/catalog/v1/procedures/1.013236/versions/1/processes/NONE",
                "/catalog/v1/procedures/1.013236/versions/9/processes/DEFAULT",
                "/catalog/v1/procedures/1.013236/versions/x/processes/DEFAULT",
                "/catalog/v1/procedures/9.999999/versions/1/processes/DEFAULT"
            })
    void answersNotFoundForWhatIsNotThere(String path) {
        for (String type : List.of(JSON, BPMN, SVG)) {
            given().accept(type)
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:motcua:problem:not-found"));
        }
    }

    @Test
    void namesEachFlawWithItsStepInBothLanguages() {
        String flawed = ProcessExamples.JSON
                .replace(",\"role\":\"appraiser\"", "")
                .replace("{\"from\":\"DECISION\",\"to\":\"ISSUE\"", "{\"from\":\"DECISION\",\"to\":\"APPROVE\"");

        post(LINTS, JSON, JSON, flawed)
                .then()
                .statusCode(200)
                .body("clean", equalTo(false))
                .body("findings.rule", hasItems("step-without-actor", "loop-without-exit", "unreachable"))
                .body("findings.find { it.rule == 'step-without-actor' }.field", equalTo("flow.nodes[1].role"))
                .body("findings.find { it.rule == 'step-without-actor' }.step", equalTo("APPRAISE"))
                .body("findings.find { it.rule == 'step-without-actor' }.text.vi", containsString("Hãy gán"))
                .body("findings.find { it.rule == 'step-without-actor' }.text.en", containsString("Assign"));
    }

    @Test
    void theExamplesOfTheDocumentHold() {
        post(LINTS, JSON, JSON, ProcessExamples.JSON)
                .then()
                .statusCode(200)
                .body("clean", equalTo(true))
                .body("findings", empty());
        post(LINTS, BPMN, JSON, ProcessExamples.BPMN)
                .then()
                .statusCode(200)
                .body("findings.rule", hasItem("result-without"));
        post(CONVERSIONS, JSON, SVG, ProcessExamples.JSON).then().statusCode(200);
        post(CONVERSIONS, JSON, BPMN, ProcessExamples.JSON)
                .then()
                .statusCode(200)
                .body(containsString("BPMNDiagram"));
    }

    @Test
    void convertsWhatIsNotFinishedAndComputesItsStages() {
        post(CONVERSIONS, JSON, JSON, ProcessExamples.JSON)
                .then()
                .statusCode(200)
                .body("steps.code", equalTo(List.of("APPRAISE", "APPROVE", "ISSUE", "HAND_OVER")))
                .body("steps.share", equalTo(List.of(60, 20, 10, 10)));
        post(CONVERSIONS, JSON, BPMN, "{\"code\":\"X\",\"version\":1,\"flow\":{\"nodes\":[],\"links\":[]}}")
                .then()
                .statusCode(200);
    }

    @Test
    void refusesToDrawWhatHasNoPlaceInADocument() {
        for (String type : List.of(JSON, BPMN, SVG)) {
            post(CONVERSIONS, JSON, type, ProcessExamples.JSON.replace("\"to\":\"RETURNED\"", "\"to\":\"NOWHERE\""))
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].field", equalTo("flow.links[6].to"))
                    .body("errors[0].rule", equalTo("unknown-step"));
            post(CONVERSIONS, JSON, type, ProcessExamples.JSON.replace("Phê duyệt", "\\u0001"))
                    .then()
                    .statusCode(400)
                    .body("errors[0].rule", equalTo("control-character"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LINTS, CONVERSIONS})
    void worksOnlyForThoseWhoKeepTheCatalogue(String path) {
        given().contentType(JSON).body("[").post(path).then().statusCode(401);
        given().contentType(JSON).body(ProcessExamples.JSON).post(path).then().statusCode(401);
        for (String user : List.of("citizen", "reception", "portal")) {
            as(user, path).then().statusCode(403).body("type", equalTo("urn:motcua:problem:not-allowed"));
        }
        for (String user : List.of("catalogue-editor", "catalogue-approver", "inspector")) {
            as(user, path).then().statusCode(200);
        }
    }

    private static Response as(String user, String path) {
        return given().auth()
                .oauth2(TestTokens.of(user))
                .contentType(JSON)
                .body(ProcessExamples.JSON)
                .post(path);
    }

    @Test
    void refusesWhatIsNoProcess() {
        post(LINTS, JSON, JSON, "").then().statusCode(400).body("errors[0].field", equalTo("body"));
        post(LINTS, JSON, JSON, "[]").then().statusCode(400);
        post(LINTS, JSON, JSON, "{}").then().statusCode(400);
        post(LINTS, JSON, JSON, "{\"code\":\"X\",\"version\":1,\"flow\":{\"nodes\":[null],\"links\":[]}}")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        post(
                        LINTS,
                        JSON,
                        JSON,
                        "{\"code\":\"X\",\"version\":1,\"flow\":{\"nodes\":[{\"type\":\"DANCE\"}],\"links\":[]}}")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("flow.nodes[0]"));
        post(LINTS, BPMN, JSON, "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].rule", equalTo("xml-doctype"));
        post(LINTS, BPMN, JSON, "hello")
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("not-bpmn"))
                .body("errors[0].detail", containsString("BPMN 2.0"));
        post(LINTS, "text/plain", JSON, "hello").then().statusCode(415);
        post(LINTS, BPMN, JSON, "x".repeat(1_100_000)).then().statusCode(413);
    }
}
