package vn.motcua.workflow.casefile.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.workflow.Stage;

/** Whatever is wrong with a request is answered with a problem that names it, and changes nothing. */
@QuarkusTest
@WithInfrastructure(Stage.DATABASE)
class BadInputTest {

    private Stage stage;

    @BeforeEach
    void setTheStage() {
        stage = new Stage().withCatalogue();
    }

    @AfterEach
    void clear() {
        stage.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "appraisals | {}                                                        | opinion",
                "appraisals | {}                                                        | proposal",
                "appraisals | {'proposal':'APPROVE','opinion':'  '}                     | opinion",
                "appraisals | {'proposal':'MAYBE','opinion':'x'}                        | proposal",
                "appraisals | {'proposal':'APPROVE','opinion':['x']}                    | opinion",
                "appraisals | {'proposal':                                              | body",
                "approvals  | {}                                                        | decision",
                "approvals  | {'decision':'APPROVED'}                                   | decision",
                "returns    | {'reason':''}                                             | reason",
                "results    | {'title':{}}                                              | title",
                "hand-overs | {'channel':'COUNTER'}                                     | proof",
                "hand-overs | {'channel':'PIGEON','proof':{}}                           | channel",
                "hand-overs | {'channel':'COUNTER','proof':{'reference':'x'}}           | proof.kind",
                "hand-overs | {'channel':'COUNTER','proof':{'kind':'RECEIPT_SIGNED'}}   | proof.reference",
                "hand-overs | {'channel':'COUNTER','proof':{'kind':'PHONE','reference':'x'}} | proof.kind"
            })
    void aWrongFieldIsNamedByItsPath(String command, String body, String field) {
        Stage.post("clerk", UUID.randomUUID(), command, body.replace('\'', '"'))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:motcua:problem:invalid-request"))
                .body("errors.field", hasItem(field));
    }

    @Test
    void anOpinionHasItsLimit() {
        Stage.post(
                        "appraiser",
                        UUID.randomUUID(),
                        "appraisals",
                        Map.of("proposal", "APPROVE", "opinion", "x".repeat(4001)))
                .statusCode(400)
                .body("errors.field", contains("opinion"))
                .body("errors.rule", contains("wrong-size"));
    }

    @Test
    void anOversizedBodyIsRefused() {
        Stage.post(
                        "appraiser",
                        UUID.randomUUID(),
                        "appraisals",
                        Map.of("proposal", "APPROVE", "opinion", "x".repeat(2_000_000)))
                .statusCode(413)
                .body("type", equalTo("urn:motcua:problem:too-large"));
    }

    @Test
    void aBodyThatIsNoJsonIsRefused() {
        Stage.as("appraiser")
                .contentType(ContentType.TEXT)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("đủ điều kiện")
                .post("/cases/{id}/appraisals", UUID.randomUUID())
                .then()
                .statusCode(415);
    }

    @Test
    void aMissingBodyIsRefused() {
        Stage.as("appraiser")
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/cases/{id}/appraisals", UUID.randomUUID())
                .then()
                .statusCode(400);
    }

    @Test
    void aMalformedIdIsNamed() {
        Stage.as("appraiser")
                .get("/cases/H26.30.01-261123-0001")
                .then()
                .statusCode(400)
                .body("errors.field", contains("path.dossierId"));
        Stage.as("appraiser")
                .header("Idempotency-Key", "k")
                .body(Map.of())
                .post("/cases/7/claims")
                .then()
                .statusCode(400)
                .body("errors.field", contains("path.dossierId"));
    }

    @ParameterizedTest
    @CsvSource({
        "appraiser,/tasks?cursor=abc,query.cursor",
        "appraiser,/tasks?cursor=%21%21,query.cursor",
        "appraiser,/tasks?cursor=YR9i,query.cursor",
        "appraiser,/tasks?limit=many,query.limit",
        "appraiser,/tasks?state=CLOSED,query.state",
        "lead,/cases?life=ANY,query.life",
        "lead,/cases?receivedFrom=1.5.2026,query.receivedFrom",
        "lead,/tasks?assignee=1,query.assignee",
        "lead,/cases?attention=LATE,query.attention",
        "lead,/cases?attention=OVERDUE&cursor=abc,query.cursor",
        "lead,/cases?attention=OVERDUE&limit=1x,query.limit"
    })
    void aWrongParameterIsNamed(String user, String path, String field) {
        Stage.as(user)
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .body("errors.field", contains(field));
    }

    @Test
    void aCommandNeedsItsKey() {
        UUID dossier = stage.inAppraisal();

        Stage.as("appraiser")
                .body(Map.of())
                .post("/cases/{id}/claims", dossier)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:motcua:problem:key-required"));
    }

    @Test
    void theSameKeyGivesTheSameAnswerAndAnotherBodyIsRefused() {
        UUID dossier = stage.inAppraisal();
        String key = UUID.randomUUID().toString();

        Response first = appraise(dossier, key, "APPROVE");
        Response again = appraise(dossier, key, "APPROVE");
        Response other = appraise(dossier, key, "REJECT");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.<String>path("type")).isEqualTo("urn:motcua:problem:key-reused");
        assertThat(stage.told(dossier, 3)).hasSize(3);
    }

    @Test
    void aStaleVersionIsRefusedAndTheCurrentOneAccepted() {
        UUID dossier = stage.inAppraisal();
        String seen = Stage.as("appraiser").get("/cases/{id}", dossier).header("ETag");
        Response claimed = claim(dossier, seen);

        assertThat(claimed.statusCode()).isEqualTo(201);
        Stage.as("appraiser")
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", seen)
                .body(Map.of("proposal", "APPROVE", "opinion", "Đủ"))
                .post("/cases/{id}/appraisals", dossier)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:motcua:problem:stale-version"));
        Stage.as("appraiser")
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", claimed.header("ETag"))
                .body(Map.of("proposal", "APPROVE", "opinion", "Đủ"))
                .post("/cases/{id}/appraisals", dossier)
                .then()
                .statusCode(201);
        assertThat(claim(dossier, "\"x\"").statusCode()).isEqualTo(400);
    }

    @Test
    void anIllegalMoveIsRefusedByName() {
        UUID dossier = stage.inAppraisal();

        Stage.post("clerk", dossier, "results", Map.of())
                .statusCode(409)
                .body("type", equalTo("urn:motcua:problem:illegal-move"))
                .body(
                        "detail",
                        equalTo("It is in state APPRAISAL, so ISSUE_RESULT is not possible."
                                + " Load it again to see where it stands."));
    }

    @Test
    void aFinishedCaseTakesNoCommand() {
        UUID dossier = stage.inHandOver();
        Stage.post("clerk", dossier, "hand-overs", Stage.signedAtTheCounter()).statusCode(201);

        Stage.post("clerk", dossier, "hand-overs", Stage.signedAtTheCounter()).statusCode(409);
        Stage.post("clerk", dossier, "results", Map.of()).statusCode(409);
        Stage.post("clerk", dossier, "claims", Map.of()).statusCode(409);
        Stage.post("appraiser", dossier, "appraisals", Map.of("proposal", "APPROVE", "opinion", "x"))
                .statusCode(409);
        Stage.post("approver", dossier, "approvals", Map.of("decision", "APPROVE"))
                .statusCode(409);
    }

    @Test
    void aRejectionNeedsItsReason() {
        UUID dossier = stage.inApproval();

        Stage.post("approver", dossier, "approvals", Map.of("decision", "REJECT"))
                .statusCode(400)
                .body("errors.field", contains("reason"));
        Stage.post("approver", dossier, "approvals", Map.of("decision", "REJECT", "reason", "Không đủ diện tích"))
                .statusCode(201)
                .body("decision", equalTo("REJECTED"));
    }

    @Test
    void aNoticeIsNoDelivery() {
        UUID dossier = stage.inHandOver();

        Stage.post(
                        "clerk",
                        dossier,
                        "hand-overs",
                        Map.of("channel", "POST", "proof", Map.of("kind", "DOWNLOADED", "reference", "x")))
                .statusCode(422)
                .body("type", equalTo("urn:motcua:problem:proof-does-not-fit-channel"))
                .body(
                        "detail",
                        equalTo("A result handed over by POST needs the proof POST_TRACKING."
                                + " A notice is not a delivery."));
    }

    @Test
    void problemsSpeakVietnameseFirst() {
        UUID dossier = stage.inAppraisal();

        given().auth()
                .oauth2(TestTokens.of("clerk"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of())
                .post("/workflow/v1/cases/{id}/results", dossier)
                .then()
                .statusCode(409)
                .body("title", equalTo("Không thực hiện được ở trạng thái này"));
    }

    private static Response appraise(UUID dossier, String key, String proposal) {
        return Stage.as("appraiser")
                .header("Idempotency-Key", key)
                .body(Map.of("proposal", proposal, "opinion", "Đủ điều kiện"))
                .post("/cases/{id}/appraisals", dossier);
    }

    private static Response claim(UUID dossier, String seen) {
        return Stage.as("appraiser")
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", seen)
                .body(Map.of())
                .post("/cases/{id}/claims", dossier);
    }
}
