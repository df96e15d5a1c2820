package vn.motcua.workflow.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.workflow.Stage;

/** What this service does with what intake, payment and catalogue tell, whatever the order in which it comes. */
@QuarkusTest
@WithInfrastructure(Stage.DATABASE)
class DossierAndFeeEventsTest {

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
    @ValueSource(strings = {"minimal", "full"})
    void opensACaseFromEachExampleOfAReception(String example) {
        UUID dossier = UUID.randomUUID();

        stage.kafka().publish(EventContracts.event("dossier.received.v1", example, dossier.toString(), 1));

        Stage.awaitState(dossier, "AWAITING_PAYMENT");
        assertThat(stage.told(dossier, 1)).containsExactly("case.opened");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fee.settled.v1", "fee.exempted.v1"})
    void startsProcessingWithTheFeeAtReceptionAndNoOther(String cleared) {
        UUID dossier = stage.received(Stage.PAID, reception -> {});
        Stage.awaitState(dossier, "AWAITING_PAYMENT");

        CloudEvent atReturn = EventContracts.event(cleared, "full", dossier.toString(), 1);
        assertThat(atReturn.json().path("collectAt").textValue()).isEqualTo("RETURN");
        stage.kafka().publish(atReturn);
        await().until(() -> Stage.count(
                        "select count(*) from fee_clearances where dossier_id = ? and return_cleared_at is not null",
                        dossier)
                == 1);
        Stage.awaitState(dossier, "AWAITING_PAYMENT");
        stage.kafka().publish(EventContracts.event(cleared, "minimal", dossier.toString(), 2));

        Stage.awaitState(dossier, "APPRAISAL");
        assertThat(stage.told(dossier, 2)).containsExactly("case.opened", "case.processing-started");
    }

    @Test
    void aFeeSettledBeforeTheReceptionIsNotForgotten() {
        UUID dossier = UUID.randomUUID();
        stage.payment("fee.settled.v1", dossier, 1);
        await().until(() -> Stage.count(
                        "select count(*) from fee_clearances where dossier_id = ? and cleared_at is not null", dossier)
                == 1);

        stage.kafka()
                .publish(EventContracts.event(
                        "dossier.received.v1", dossier.toString(), 1, Stage.reception(dossier, Stage.PAID)));

        assertThat(stage.told(dossier, 2)).containsExactly("case.opened", "case.processing-started");
        assertThat(stage.kafka()
                        .about(dossier.toString())
                        .getFirst()
                        .json()
                        .get("awaitsPayment")
                        .booleanValue())
                .isFalse();
        Stage.awaitState(dossier, "APPRAISAL");
    }

    /** Two instances: one is in the midst of noting the fee while the other opens the case. */
    @Test
    void aFeeSettledAtTheVeryMomentOfTheReceptionIsNotMissed() throws SQLException {
        UUID dossier = UUID.randomUUID();
        try (Connection otherInstance = Infrastructure.database().connect(Stage.DATABASE);
                var statement = otherInstance.createStatement()) {
            otherInstance.setAutoCommit(false);
            statement.execute("insert into fee_clearances values ('" + dossier + "', now())");

            stage.kafka()
                    .publish(EventContracts.event(
                            "dossier.received.v1", dossier.toString(), 1, Stage.reception(dossier, Stage.PAID)));
            await().until(() -> Stage.count("select count(*) from pg_locks where not granted") > 0);
            otherInstance.commit();
        }

        Stage.awaitState(dossier, "APPRAISAL");
        assertThat(stage.told(dossier, 2)).containsExactly("case.opened", "case.processing-started");
    }

    @Test
    void repetitionsChangeNothing() {
        UUID dossier = UUID.randomUUID();
        CloudEvent reception = EventContracts.event(
                "dossier.received.v1", dossier.toString(), 1, Stage.reception(dossier, Stage.PAID));
        CloudEvent settled = EventContracts.event("fee.settled.v1", "minimal", dossier.toString(), 1);
        stage.kafka().publish(reception);
        stage.kafka().publish(reception);
        stage.kafka().publish(settled);
        stage.kafka().publish(settled);
        Stage.awaitState(dossier, "APPRAISAL");

        stage.kafka().publish(reception);
        stage.kafka().publish(settled);
        stage.withdrawalRequested(dossier, 2);

        Stage.awaitState(dossier, "WITHDRAWN");
        assertThat(stage.told(dossier, 3)).containsExactly("case.opened", "case.processing-started", "case.withdrawn");
        assertThat(Stage.count("select count(*) from tasks where dossier_id = ?", dossier))
                .isEqualTo(1);
    }

    @Test
    void theSameFactToldAgainUnderAnotherNumberChangesNothing() {
        UUID dossier = stage.inAppraisal();
        stage.kafka()
                .publish(EventContracts.event(
                        "dossier.received.v1", dossier.toString(), 2, Stage.reception(dossier, Stage.FREE)));
        stage.payment("fee.settled.v1", dossier, 1);
        stage.payment("fee.settled.v1", dossier, 2);
        stage.withdrawalRequested(dossier, 3);
        stage.withdrawalRequested(dossier, 4);

        Stage.awaitState(dossier, "WITHDRAWN");
        awaitCursor(dossier, "/intake-service", 4);
        assertThat(stage.told(dossier, 3)).containsExactly("case.opened", "case.processing-started", "case.withdrawn");
    }

    /** Only this dossier waits, with what follows it; all others go on, and it goes on by itself when the procedure comes. */
    @Test
    void aReceptionWaitsForItsProcedureAndNothingIsLost() {
        String code =
                "1.9" + String.format("%05d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000));
        UUID dossier = stage.received(code, reception -> {});
        stage.withdrawalRequested(dossier, 2);
        UUID next = stage.received(Stage.FREE, reception -> {});
        Stage.awaitState(next, "APPRAISAL");
        assertThat(Stage.count("select count(*) from cases where dossier_id = ?", dossier))
                .isZero();

        stage.kafka().publish(EventContracts.event("procedure.published.v1", code + "/1", 1, Stage.procedure(code)));

        Stage.awaitState(dossier, "WITHDRAWN");
        assertThat(stage.told(dossier, 2)).containsExactly("case.opened", "case.withdrawn");
    }

    /** Intake tells of a dossier in its order, so there is nothing that such a withdrawal could wait for. */
    @Test
    void aWithdrawalOfADossierWithoutACaseIsIgnored() {
        UUID dossier = UUID.randomUUID();

        stage.withdrawalRequested(dossier, 2);

        awaitCursor(dossier, "/intake-service", 2);
        assertThat(Stage.count("select count(*) from cases where dossier_id = ?", dossier))
                .isZero();
    }

    @Test
    void aNewProcedureVersionDoesNotTouchARunningCase() {
        UUID dossier = stage.inAppraisal();
        ObjectNode next = Stage.procedure(Stage.FREE).put("version", 2);
        ((ObjectNode) next.at("/cases/0/process/steps/1")).put("role", "unit-lead");
        stage.kafka().publish(EventContracts.event("procedure.published.v1", Stage.FREE + "/2", 1, next));
        await().until(() ->
                Stage.count("select count(*) from procedure_versions where code = ? and version = 2", Stage.FREE) == 1);

        Stage.as("appraiser")
                .get("/cases/{id}", dossier)
                .then()
                .body("procedureVersion", equalTo(1))
                .body("tasks[0].role", equalTo("appraiser"));
    }

    @Test
    void aBrokenReceptionParksOnlyItsDossier() {
        UUID broken = UUID.randomUUID();
        stage.kafka()
                .publish(EventContracts.event(
                                "dossier.received.v1", broken.toString(), 1, Stage.reception(broken, Stage.FREE))
                        .withData("{\"dossierId\": 7"));
        UUID other = stage.inAppraisal();

        Stage.as("appraiser").get("/cases/{id}", other).then().statusCode(200);
        await().until(() ->
                Stage.count("select count(*) from parked_events where subject = ?", broken.toString()) == 1);
        assertThat(Stage.count("select count(*) from cases where dossier_id = ?", broken))
                .isZero();
    }

    @Test
    void aWithdrawalClosesTheOpenTask() {
        UUID dossier = stage.inApproval();

        stage.withdrawalRequested(dossier, 2);

        Stage.awaitState(dossier, "WITHDRAWN");
        Stage.as("approver").queryParam("dossier", dossier).get("/tasks").then().body("items", empty());
        Stage.as("approver")
                .get("/cases/{id}", dossier)
                .then()
                .body("nationalStatus", equalTo(7))
                .body("tasks[1].outcome", equalTo("CANCELLED"));
        assertThat(Stage.count(
                        "select count(*) from cases where dossier_id = ? and next_alarm_at is not null", dossier))
                .isZero();
    }

    @Test
    void aWithdrawalAfterTheResultIsRefused() {
        UUID dossier = stage.inHandOver();

        stage.withdrawalRequested(dossier, 2);

        assertThat(stage.told(dossier, 6)).last().isEqualTo("case.withdrawal-refused");
        Stage.awaitState(dossier, "HAND_OVER");
        Stage.post("clerk", dossier, "hand-overs", Stage.signedAtTheCounter()).statusCode(201);
    }

    private static void awaitCursor(UUID dossier, String source, long seq) {
        await().until(() -> Stage.count(
                        "select count(*) from inbox_cursors where subject = ? and source = ? and seq = ?",
                        dossier.toString(),
                        source,
                        seq)
                == 1);
    }
}
