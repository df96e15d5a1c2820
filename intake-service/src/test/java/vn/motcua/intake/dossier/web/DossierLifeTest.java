package vn.motcua.intake.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.intake.testing.Counter;
import vn.motcua.intake.testing.TestCatalog;
import vn.motcua.intake.testing.TestClock;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;

@QuarkusTest
@WithInfrastructure("intake")
class DossierLifeTest {

    @Inject
    TestClock clock;

    @BeforeAll
    static void catalogue() {
        TestCatalog.publish();
    }

    @AfterEach
    void ordinaryDay() {
        clock.set(TestClock.ORDINARY_DAY);
    }

    @Test
    void aFiledDossierIsNewAndTellsWhatComesNext() {
        String id = Counter.filed();

        Counter.as("citizen")
                .get("/intake/v1/dossiers/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo(1))
                .body("code", nullValue())
                .body("procedure.code", equalTo("1.004222"))
                .body("procedure.version", equalTo(1))
                .body("procedure.caseCode", equalTo("DEFAULT"))
                .body("receivingUnit.code", equalTo("H26.30.01"))
                .body("fee.state", equalTo("NONE"))
                .body("steps.state", contains("DONE", "DONE", "CURRENT", "NEXT", "NEXT"))
                .body("timeline.event", contains("vn.motcua.dossier.submitted.v1"))
                .body("timeline[0].step", equalTo(2));
    }

    @Test
    void receptionGivesCodeDateAndReceipt() {
        String id = Counter.filed();

        var reception = Counter.receive("reception", id)
                .then()
                .statusCode(201)
                .body("receipt.form", equalTo("01"))
                .body("receivedAt", startsWith("2026-07-15T10:00:00.00"))
                .body("dueAt", equalTo("2026-07-24T17:00:00+07:00"))
                .body("dueDateSteps.kind", hasItem("RECEPTION_DAY"))
                .extract();

        String code = reception.path("dossierCode");
        assertThat(code).matches("H26\\.30\\.01-260715-\\d{4}");
        Counter.as("citizen")
                .get("/intake/v1/dossiers/" + id)
                .then()
                .body("status", equalTo(2))
                .body("code", equalTo(code))
                .body("dueAt", equalTo("2026-07-24T17:00:00+07:00"))
                .body("timeline", hasSize(2));
        Counter.as("citizen")
                .get("/intake/v1/dossiers/" + id + "/receipt")
                .then()
                .statusCode(200)
                .body("form", equalTo("01"))
                .body("dossierCode", equalTo(code))
                .body("applicant.fullName", equalTo("Nguyễn Thị Canary"))
                .body("documents.requirement", contains("CT01", "CHO_O_THUE"))
                .body("dueDateSteps.kind", hasItem("WORKING_DAY"));
    }

    @Test
    void theOfficerFindsItInTheListOfTheUnit() {
        String id = Counter.filed();

        Counter.as("reception")
                .queryParam("status", 1)
                .queryParam("limit", 200)
                .get("/intake/v1/dossiers")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
    }

    @Test
    void publishesWhatHappenedWithoutAnythingPersonal() {
        try (KafkaProbe kafka = KafkaProbe.of("intake.dossier-events", "intake.contact-events")) {
            String id = Counter.received();

            var submitted = kafka.await(id, "vn.motcua.dossier.submitted.v1");
            var received = kafka.await(id, "vn.motcua.dossier.received.v1");
            var contact = kafka.await(id, "vn.motcua.contact.provided.v1");

            assertThat(submitted.sequence()).isEqualTo(1);
            assertThat(submitted.source()).isEqualTo("/intake-service");
            assertThat(submitted.json().path("ownerRef").asText())
                    .isEqualTo(TestTokens.subject("citizen").toString());
            assertThat(received.sequence()).isEqualTo(2);
            assertThat(received.json().path("dueAt").asText()).isEqualTo("2026-07-24T10:00:00Z");
            assertThat(submitted.data() + received.data()).doesNotContain("Canary", "canary", "001099012345");
            assertThat(contact.source()).isEqualTo("/intake-service/contacts");
            assertThat(contact.json().path("email").asText()).isEqualTo("canary@example.vn");
        }
    }

    @Test
    void refusalNamesTheLegalReason() {
        String id = Counter.filed();

        Counter.command("reception")
                .body(Map.of(
                        "reason", "OUT_OF_COMPETENCE",
                        "legalGround", "Điều 20 Luật Cư trú 2020",
                        "explanation", "Nộp tại nơi thường trú"))
                .post("/intake/v1/dossiers/" + id + "/refusals")
                .then()
                .statusCode(201)
                .body("form", equalTo("03"));

        Counter.as("citizen")
                .get("/intake/v1/dossiers/" + id)
                .then()
                .body("status", equalTo(3))
                .body("refusal.legalGround", equalTo("Điều 20 Luật Cư trú 2020"))
                .body("refusal.explanation", equalTo("Nộp tại nơi thường trú"))
                .body("steps.state", contains("DONE", "DONE", "ENDED", "ENDED", "ENDED"));
    }

    @Test
    void aWithdrawalBeforeReceptionIsDoneAtOnceAndAfterItWaitsForTheWorkflow() {
        String early = Counter.filed();
        String late = Counter.received();

        Counter.command("citizen")
                .post("/intake/v1/dossiers/" + early + "/withdrawals")
                .then()
                .statusCode(201)
                .body("state", equalTo("WITHDRAWN"));
        Counter.command("citizen")
                .post("/intake/v1/dossiers/" + late + "/withdrawals")
                .then()
                .statusCode(202)
                .body("state", equalTo("REQUESTED"));

        Counter.as("citizen").get("/intake/v1/dossiers/" + early).then().body("status", equalTo(7));
        Counter.as("citizen")
                .get("/intake/v1/dossiers/" + late)
                .then()
                .body("status", equalTo(2))
                .body("withdrawal.state", equalTo("REQUESTED"));
    }
}
