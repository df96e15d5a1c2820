package vn.motcua.workflow.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.workflow.Stage;

/** One case on its whole way, as officers and neighbours see it. */
@QuarkusTest
@WithInfrastructure(Stage.DATABASE)
class CaseLifecycleTest {

    private Stage stage;

    @BeforeEach
    void setTheStage() {
        stage = new Stage().withCatalogue();
    }

    @AfterEach
    void clear() {
        stage.close();
    }

    @Test
    void aPaidDossierGoesAllTheWayToItsOwner() {
        UUID dossier = stage.received(Stage.PAID, reception -> {});
        Stage.awaitState(dossier, "AWAITING_PAYMENT");
        stage.payment("fee.settled.v1", dossier, 1);
        Stage.awaitState(dossier, "APPRAISAL");

        Stage.as("appraiser")
                .queryParam("dossier", Stage.codeOf(dossier))
                .get("/tasks")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].step", equalTo("APPRAISE"))
                .body("items[0].dossierId", equalTo(dossier.toString()));
        Stage.post("appraiser", dossier, "claims", Map.of()).statusCode(201);
        Stage.post("appraiser", dossier, "appraisals", Map.of("proposal", "APPROVE", "opinion", "Đủ điều kiện"))
                .statusCode(201)
                .body("state", equalTo("APPROVAL"))
                .body("nationalStatus", equalTo(4));
        Stage.post("approver", dossier, "approvals", Map.of("decision", "APPROVE"))
                .statusCode(201)
                .body("decision", equalTo("APPROVED"));
        Stage.post("clerk", dossier, "results", Map.of("title", "Thông báo kết quả đăng ký cư trú"))
                .statusCode(201)
                .body("state", equalTo("HAND_OVER"))
                .body("resultCode", matchesPattern("KQ\\.H26\\.30\\.01\\.\\d{6}"))
                .body("nationalStatus", equalTo(9));
        Stage.post("clerk", dossier, "hand-overs", Stage.signedAtTheCounter())
                .statusCode(201)
                .body("state", equalTo("RETURNED"))
                .body("nationalStatus", equalTo(10));

        assertThat(stage.told(dossier, 6))
                .containsExactly(
                        "case.opened",
                        "case.processing-started",
                        "case.appraised",
                        "case.approved",
                        "result.issued",
                        "result.returned");
        Stage.as("inspector")
                .get("/cases/{id}", dossier)
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("result.delivery.channel", equalTo("COUNTER"))
                .body(
                        "tasks.outcome",
                        equalTo(java.util.List.of("PROPOSED_APPROVAL", "APPROVED", "ISSUED", "HANDED_OVER")))
                .body("tasks.assignee", hasItem(TestTokens.subject("appraiser").toString()))
                .body("due.steps", not(empty()));
    }
}
