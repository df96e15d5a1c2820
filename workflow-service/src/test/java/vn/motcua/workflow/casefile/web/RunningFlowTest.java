package vn.motcua.workflow.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.workflow.Stage;

/** What is drawn is what happens: parallel ways at two units, choices, what the applicant has to complete, the way back. */
@QuarkusTest
@WithInfrastructure(Stage.DATABASE)
class RunningFlowTest {

    private Stage stage;
    private UUID dossier;

    @BeforeEach
    void aCaseOfAProcedureWithConsultations() {
        stage = new Stage().withCatalogue().withConsultedProcedure();
        dossier = stage.received(Stage.CONSULTED, reception -> {});
        Stage.awaitState(dossier, "APPRAISAL");
    }

    @AfterEach
    void clear() {
        stage.close();
    }

    @Test
    void twoUnitsAreAskedAtOnceAndTheApproverWaitsForBoth() {
        Stage.as("appraiser-2").get("/cases/{id}", dossier).then().statusCode(404);

        appraise(Map.of())
                .statusCode(201)
                .body("state", equalTo("APPRAISAL"))
                .body("steps", equalTo(List.of("CONSULT_FIRE", "CONSULT_LAND")));

        Stage.as("appraiser-2")
                .queryParam("dossier", Stage.codeOf(dossier))
                .get("/tasks")
                .then()
                .statusCode(200)
                .body("items.step", equalTo(List.of("CONSULT_FIRE")))
                .body("items[0].unit", equalTo(Stage.OTHER_UNIT));
        Stage.as("approver")
                .get("/cases/{id}/process", dossier)
                .then()
                .statusCode(200)
                .body("marking", equalTo(List.of("CONSULT_FIRE", "CONSULT_LAND")))
                .body("steps.find { it.step == 'APPRAISE' }.progress", equalTo("DONE"))
                .body("steps.find { it.step == 'CONSULT_FIRE' }.progress", equalTo("OPEN"))
                .body("steps.find { it.step == 'CONSULT_FIRE' }.backTo", equalTo(List.of("APPRAISE")))
                .body("steps.find { it.step == 'APPROVE' }.progress", equalTo("NEXT"))
                .body("steps.find { it.step == 'SUPPLEMENT' }.progress", equalTo("PASSED_BY"))
                .body(
                        "steps.find { it.step == 'APPROVE' }.choices[0].answers.answer",
                        equalTo(List.of("APPROVED", "SENT_BACK", "REJECTED")));

        // The appraiser of the deciding unit is none in the other one, and the other way round.
        complete("appraiser", Map.of("step", "CONSULT_FIRE", "opinion", "AGREE"))
                .statusCode(403);
        complete("appraiser-2", Map.of("step", "CONSULT_LAND", "opinion", "AGREE"))
                .statusCode(403);
        complete("appraiser-2", Map.of("remark", "chưa có ý kiến")).statusCode(400);

        complete("appraiser-2", Map.of("opinion", "AGREE"))
                .statusCode(201)
                .body("steps", equalTo(List.of("CONSULT_LAND")));
        Stage.post("approver", dossier, "approvals", Map.of("decision", "APPROVE"))
                .statusCode(409);
        complete("appraiser", Map.of("opinion", "OBJECT", "remark", "trái quy hoạch"))
                .statusCode(201)
                .body("state", equalTo("APPROVAL"))
                .body("steps", equalTo(List.of("APPROVE")));

        Stage.post("approver", dossier, "approvals", Map.of("decision", "APPROVE"))
                .statusCode(201)
                .body("steps", equalTo(List.of("ISSUE")));
        Stage.post("clerk", dossier, "results", Map.of()).statusCode(201);
        Stage.post("clerk", dossier, "hand-overs", Stage.signedAtTheCounter())
                .statusCode(201)
                .body("life", equalTo("RETURNED"));
        Stage.as("appraiser-2").get("/cases/{id}", dossier).then().statusCode(200);
        Stage.as("inspector")
                .get("/cases/{id}/process", dossier)
                .then()
                .body("end", equalTo("RETURNED"))
                .body("steps.find { it.step == 'SIGN' }.turns[0].with", equalTo("APPROVE"))
                .body(
                        "steps.find { it.step == 'SIGN' }.turns[0].by",
                        equalTo(TestTokens.subject("approver").toString()));
    }

    @Test
    void whatIsSentBackIsDroppedElsewhereToo() {
        appraise(Map.of()).statusCode(201);
        complete("appraiser-2", Map.of("opinion", "AGREE")).statusCode(201);
        complete("appraiser", Map.of("opinion", "AGREE")).statusCode(201);

        Stage.post("approver", dossier, "returns", Map.of("reason", "hỏi lại", "to", "CONSULT_FIRE"))
                .statusCode(201)
                .body("steps", equalTo(List.of("CONSULT_FIRE")));
        complete("appraiser-2", Map.of("opinion", "OBJECT")).statusCode(201).body("steps", equalTo(List.of("APPROVE")));
        Stage.post("approver", dossier, "returns", Map.of("reason", "hỏi lại", "to", "HAND_OVER"))
                .statusCode(422);
        Stage.post("approver", dossier, "returns", Map.of("reason", "thẩm định lại"))
                .statusCode(201)
                .body("steps", equalTo(List.of("APPRAISE")));
        appraise(Map.of()).statusCode(201);
        assertThat(Stage.count("select count(*) from tasks where dossier_id = ? and closed_at is null", dossier))
                .isEqualTo(2);
        complete("approver", Map.of("step", "CONSULT_LAND", "opinion", "AGREE")).statusCode(403);
    }

    @Test
    void restsWhileTheApplicantCompletesTheDossier() {
        appraise(Map.of("COMPLETE", "NONSENSE")).statusCode(422).body("type", containsString("answer-required"));
        appraise(Map.of("DECISION", "APPROVED")).statusCode(400);

        appraise(Map.of("COMPLETE", "INCOMPLETE"))
                .statusCode(422)
                .body("type", containsString("supplement-needs-list"));

        Stage.post(
                        "appraiser",
                        dossier,
                        "supplement-requests",
                        Map.of(
                                "legalGround",
                                "Điều 22 Luật Cư trú 2020",
                                "requirements",
                                List.of(Map.of("document", "CT01", "reason", "Thiếu chữ ký"))))
                .statusCode(201)
                .body("life", equalTo("PAUSED"))
                .body("nationalStatus", equalTo(5));
        assertThat(Stage.count(
                        "select count(*) from cases where dossier_id = ? and paused_at is not null and next_alarm_at is null",
                        dossier))
                .isOne();
        Stage.as("appraiser")
                .queryParam("dossier", Stage.codeOf(dossier))
                .get("/tasks")
                .then()
                .body("items", hasSize(0));
        assertThat(Stage.count(
                        "select count(*) from tasks where dossier_id = ? and next_alarm_at is not null", dossier))
                .as("nobody of ours has a term while the applicant acts")
                .isZero();

        complete("clerk", Map.of("remark", "đã nộp bổ sung bản vẽ"))
                .statusCode(201)
                .body("life", equalTo("IN_PROCESS"))
                .body("nationalStatus", equalTo(4));
        assertThat(stage.told(dossier, 4))
                .containsExactly("case.opened", "case.processing-started", "case.supplement-requested", "case.resumed");
        Stage.as("appraiser")
                .get("/cases/{id}", dossier)
                .then()
                .body("due.pauses.cause", equalTo(List.of("SUPPLEMENT")))
                .body("due.pausedAt", nullValue());
        Stage.as("appraiser")
                .queryParam("dossier", Stage.codeOf(dossier))
                .get("/tasks")
                .then()
                .body("items[0].step", equalTo("APPRAISE"))
                .body(
                        "items[0].assignee",
                        equalTo(TestTokens.subject("appraiser").toString()));
    }

    @Test
    void theSignatureIsAStepOfItsOwnWhereTheApproverWantsIt() {
        appraise(Map.of()).statusCode(201);
        complete("appraiser-2", Map.of("opinion", "AGREE")).statusCode(201);
        complete("appraiser", Map.of("opinion", "AGREE")).statusCode(201);

        Stage.post("approver", dossier, "approvals", Map.of("decision", "APPROVE", "signs", false))
                .statusCode(201)
                .body("steps", equalTo(List.of("SIGN")));
        Stage.post("clerk", dossier, "results", Map.of()).statusCode(409);
        complete("approver", Map.of()).statusCode(201).body("steps", equalTo(List.of("ISSUE")));
    }

    @Test
    void isDrawnWithItsWay() {
        appraise(Map.of()).statusCode(201);

        String picture = Stage.as("appraiser")
                .accept("image/svg+xml")
                .get("/cases/{id}/process", dossier)
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .extract()
                .asString();

        assertThat(picture).contains("class=\"task done\"").contains("class=\"task now\"");
        Stage.as("clerk-2").get("/cases/{id}/process", UUID.randomUUID()).then().statusCode(404);
        Stage.as("appraiser").get("/cases/{id}/process", dossier).then().body("end", nullValue());
    }

    private ValidatableResponse appraise(Map<String, String> answers) {
        return Stage.post(
                "appraiser",
                dossier,
                "appraisals",
                Map.of("proposal", "APPROVE", "opinion", "Đủ điều kiện", "answers", answers));
    }

    private ValidatableResponse complete(String user, Map<String, Object> body) {
        return Stage.post(user, dossier, "completions", body);
    }
}
