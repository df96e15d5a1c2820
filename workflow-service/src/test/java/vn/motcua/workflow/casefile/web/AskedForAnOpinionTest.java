package vn.motcua.workflow.casefile.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.workflow.Stage;

/** A unit that was only asked for an opinion sees what it was asked, and nothing of other units. */
@QuarkusTest
@WithInfrastructure(Stage.DATABASE)
class AskedForAnOpinionTest {

    private Stage stage;
    private UUID dossier;

    @BeforeEach
    void setTheStage() {
        stage = new Stage().withCatalogue().withConsultedProcedure();
        dossier = stage.received(Stage.CONSULTED, reception -> {});
        Stage.awaitState(dossier, "APPRAISAL");
    }

    @AfterEach
    void clear() {
        stage.close();
    }

    @Test
    void seesItsOwnStepBeforeAndAfterItsAnswerAndNoOthers() {
        Stage.as("appraiser-2").get("/cases/{id}", dossier).then().statusCode(404);
        Stage.post("appraiser", dossier, "appraisals", Map.of("proposal", "APPROVE", "opinion", "Ý kiến nội bộ"))
                .statusCode(201);

        for (int time = 0; time < 2; time++) {
            Stage.as("appraiser-2")
                    .get("/cases/{id}", dossier)
                    .then()
                    .statusCode(200)
                    .body("tasks.step", contains("CONSULT_FIRE"))
                    .body("tasks.unit", contains(Stage.OTHER_UNIT))
                    .body("proposal", equalTo(null));
            Stage.as("appraiser-2")
                    .get("/cases/{id}/process", dossier)
                    .then()
                    .statusCode(200)
                    .body("marking", not(hasItem("CONSULT_LAND")))
                    .body("steps.find { it.step == 'APPRAISE' }.turns.size()", equalTo(0));
            Stage.as("appraiser-2").get("/cases/{id}/ledger", dossier).then().statusCode(404);
            if (time == 0) {
                Stage.post("appraiser-2", dossier, "completions", Map.of("opinion", "AGREE"))
                        .statusCode(201);
            }
        }
        Stage.as("appraiser")
                .get("/cases/{id}", dossier)
                .then()
                .body("tasks.step", hasItems("APPRAISE", "CONSULT_FIRE", "CONSULT_LAND"))
                .body("proposal", equalTo("APPROVE"));
    }

    /** Appraiser here and clerk there are two things, and no one of them is both. */
    @Test
    void twoRolesInTwoUnitsNeverAddUp() {
        String token = stage.officerOf(
                UUID.randomUUID(), Map.of("H26.30.03", List.of("appraiser"), Stage.OTHER_UNIT, List.of("clerk")));
        Stage.post("appraiser", dossier, "appraisals", Map.of("proposal", "APPROVE", "opinion", "Ý kiến nội bộ"))
                .statusCode(201);

        Stage.with(token).get("/cases/{id}", dossier).then().statusCode(200);
        Stage.postWith(token, dossier, "completions", Map.of("opinion", "AGREE", "step", "CONSULT_FIRE"))
                .statusCode(403);
        Stage.postWith(token, dossier, "releases", Map.of("step", "CONSULT_FIRE"))
                .statusCode(403);
    }
}
