package vn.motcua.workflow.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.workflow.Stage;

/** A result whose fee is collected at return reaches its owner only when the fee is settled, whether or not the flow draws the payment. */
@QuarkusTest
@WithInfrastructure(Stage.DATABASE)
class FeeAtReturnTest {

    private Stage stage;

    @BeforeEach
    void setTheStage() {
        stage = new Stage().withCatalogue().withFeesAtReturn();
    }

    @AfterEach
    void clear() {
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fee.settled.v1", "fee.exempted.v1"})
    void waitsAtTheDrawnPaymentUntilItsFeeIsSettled(String cleared) {
        UUID dossier = approved(Stage.PAID_AT_RETURN);
        assertThat(openSteps(dossier)).containsExactly("PAY_CHARGE");
        Stage.post("clerk", dossier, "completions", Map.of("step", "PAY_CHARGE"))
                .statusCode(409)
                .body("type", containsString("fee-not-settled"));
        Stage.post("clerk", dossier, "results", Map.of())
                .statusCode(409)
                .body("type", containsString("fee-not-settled"))
                .body("detail", containsString("counter"));

        stage.payment(cleared, dossier, 1, "RETURN");

        await().until(() -> openSteps(dossier).equals(List.of("ISSUE")));
        Stage.as("inspector")
                .get("/cases/{id}/process", dossier)
                .then()
                .body("steps.find { it.step == 'PAY_CHARGE' }.progress", equalTo("DONE"));
        Stage.post("clerk", dossier, "results", Map.of()).statusCode(201);
        Stage.post("clerk", dossier, "hand-overs", Stage.signedAtTheCounter())
                .statusCode(201)
                .body("life", equalTo("RETURNED"));
        assertThat(stage.told(dossier, 7)).contains("case.payment-point-reached", "result.returned");
    }

    @Test
    void meetsNoPaymentWhereNothingWillBeCollected() {
        UUID dossier = stage.received(Stage.PAID_AT_RETURN, reception -> {});
        Stage.awaitState(dossier, "APPRAISAL");
        stage.payment("fee.exempted.v1", dossier, 1, "RETURN");
        await().until(() -> Stage.count(
                        "select count(*) from fee_clearances where dossier_id = ? and return_cleared_at is not null",
                        dossier)
                == 1);

        approve(dossier, "APPROVE");

        assertThat(openSteps(dossier)).containsExactly("ISSUE");
    }

    @Test
    void aReadyResultIsHandedOverWhenItsFeeIsSettled() {
        UUID dossier = approved(Stage.FEE_AT_RETURN);
        Stage.post("clerk", dossier, "results", Map.of()).statusCode(201);
        assertThat(stage.told(dossier, 6).getLast()).isEqualTo("case.payment-point-reached");
        assertThat(stage.kafka().about(dossier.toString()).getLast().json().has("step"))
                .isFalse();
        Stage.post("clerk", dossier, "hand-overs", Stage.signedAtTheCounter())
                .statusCode(409)
                .body("type", containsString("fee-not-settled"));

        stage.payment("fee.settled.v1", dossier, 1, "RETURN");

        await().until(() -> Stage.count(
                        "select count(*) from fee_clearances where dossier_id = ? and return_cleared_at is not null",
                        dossier)
                == 1);
        Stage.post("clerk", dossier, "hand-overs", Stage.signedAtTheCounter())
                .statusCode(201)
                .body("life", equalTo("RETURNED"));
    }

    @Test
    void aRefusalIsHandedOverWithoutAFee() {
        UUID dossier = stage.received(Stage.FEE_AT_RETURN, reception -> {});
        Stage.awaitState(dossier, "APPRAISAL");
        approve(dossier, "REJECT");
        Stage.post("clerk", dossier, "results", Map.of()).statusCode(201);

        Stage.post("clerk", dossier, "hand-overs", Stage.signedAtTheCounter()).statusCode(201);

        assertThat(stage.told(dossier, 7))
                .containsSubsequence("result.issued", "case.rejected", "result.returned")
                .doesNotContain("case.payment-point-reached");
    }

    private UUID approved(String procedure) {
        UUID dossier = stage.received(procedure, reception -> {});
        Stage.awaitState(dossier, "APPRAISAL");
        approve(dossier, "APPROVE");
        return dossier;
    }

    private static void approve(UUID dossier, String decision) {
        Stage.post("appraiser", dossier, "appraisals", Map.of("proposal", decision, "opinion", "Đã xem xét"))
                .statusCode(201);
        Stage.post("approver", dossier, "approvals", Map.of("decision", decision, "reason", "Theo hồ sơ"))
                .statusCode(201);
    }

    private static List<String> openSteps(UUID dossier) {
        return Stage.as("inspector")
                .get("/cases/{id}/process", dossier)
                .jsonPath()
                .getList("marking", String.class);
    }
}
