package vn.motcua.intake.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.intake.dossier.application.WatchingSupplements;
import vn.motcua.intake.testing.Counter;
import vn.motcua.intake.testing.TestCatalog;
import vn.motcua.intake.testing.TestClock;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.transactions.EventLoop;

/** What an applicant is asked to complete, and what comes of it: in time, late, twice, or crossing a withdrawal. */
@QuarkusTest
@WithInfrastructure("intake")
class SupplementsTest {

    private static final String GROUND = "Điều 22 Luật Cư trú 2020";

    private final KafkaProbe kafka = KafkaProbe.of("intake.dossier-events");

    @Inject
    TestClock clock;

    @Inject
    WatchingSupplements watching;

    @Inject
    EventLoop eventLoop;

    private String id = "";

    @BeforeAll
    static void catalogue() {
        TestCatalog.publish();
    }

    @BeforeEach
    void anOrdinaryDay() {
        clock.set(TestClock.ORDINARY_DAY);
    }

    @AfterEach
    void close() {
        clock.set(TestClock.ORDINARY_DAY);
        kafka.close();
    }

    @Test
    void anApplicantCompletesARunningDossierWithWhatIsAskedForAndNothingElse() {
        String supplement = askedByTheWorkflow(Duration.ofDays(30));
        Counter.as("citizen")
                .get("/intake/v1/dossiers/" + id + "/supplements")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].beforeReception", equalTo(false))
                .body("items[0].requirements.field", hasItem("newAddress"));
        Counter.as("citizen-2")
                .get("/intake/v1/dossiers/" + id + "/supplements")
                .then()
                .statusCode(404);

        answer(
                        "citizen",
                        supplement,
                        List.of(Counter.document("CHO_O_THUE")),
                        Map.of("fullName", "Khác", "newAddress", ""))
                .statusCode(400)
                .body("errors.field", hasItem("documents[0].requirement"))
                .body("errors.field", hasItem("documents"))
                .body("errors.field", hasItem("form.fullName"));
        answer("citizen", supplement, List.of(Counter.document("CT01")), Map.of())
                .statusCode(400)
                .body("errors.field", equalTo(List.of("form.newAddress")));
        answer("citizen", supplement, List.of(Counter.document("CT01")), Map.of("newAddress", ""))
                .statusCode(400)
                .body("errors.field", equalTo(List.of("form.newAddress")));
        answer("citizen-2", supplement, List.of(), Map.of()).statusCode(404);
        answer("citizen", UUID.randomUUID().toString(), List.of(), Map.of()).statusCode(404);

        String receipt = receipt();
        String key = UUID.randomUUID().toString();
        for (int twice = 0; twice < 2; twice++) {
            answer(
                            "citizen",
                            key,
                            supplement,
                            List.of(Counter.document("CT01")),
                            Map.of("newAddress", "12 phố Hàng Bài"))
                    .statusCode(201)
                    .body("state", equalTo("ANSWERED"));
        }
        answer("citizen", supplement, List.of(Counter.document("CT01")), Map.of("newAddress", "13 phố Hàng Bài"))
                .statusCode(409)
                .body("type", containsString("supplement-closed"));

        CloudEvent answered = told("dossier.supplement-answered");
        EventContracts.assertValid(answered);
        assertThat(answered.data()).doesNotContain("Hàng Bài");
        assertThat(answered.json().at("/fields/0").asText()).isEqualTo("newAddress");
        Counter.as("citizen")
                .get("/intake/v1/dossiers/" + id + "/filing")
                .then()
                .body("form.newAddress", equalTo("12 phố Hàng Bài"))
                .body("form.fullName", equalTo("Nguyễn Thị Canary"))
                .body("documents", hasSize(2));
        assertThat(rows("select 1 from replaced_contents where dossier_id = '" + id
                        + "' and content like '%10 phố Hàng Bài%'"))
                .as("the original is kept")
                .isOne();
        assertThat(receipt()).as("Form 01 stays as it was given").isEqualTo(receipt);
        kafka.publish(EventContracts.event("case.resumed.v1", "full", id, 4));
        await().untilAsserted(() -> Counter.as("citizen")
                .get("/intake/v1/dossiers/" + id)
                .then()
                .body("status", equalTo(4))
                .body("timeline.event", hasItem("vn.motcua.dossier.supplement-answered.v1")));
    }

    @Test
    void theCounterAnswersForWhoBringsItThere() {
        String supplement = askedByTheWorkflow(Duration.ofDays(30));

        answer("reception-2", supplement, List.of(Counter.document("CT01")), Map.of("newAddress", "9"))
                .statusCode(404);
        answer("reception", supplement, List.of(Counter.document("CT01")), Map.of("newAddress", "9 phố Huế"))
                .statusCode(201);
    }

    @Test
    void anApplicantIsRemindedAndComesTooLateAfterwards() throws Exception {
        String supplement = askedByTheWorkflow(Duration.ofDays(10));
        watch();
        assertThat(kafka.about(id)).noneMatch(event -> event.type().contains("reminded"));

        clock.set("2026-07-22T11:00");
        watch();
        watch();
        EventContracts.assertValid(told("dossier.supplement-reminded"));
        clock.set("2026-07-26T11:00");
        answer("citizen", supplement, List.of(Counter.document("CT01")), Map.of("newAddress", "9"))
                .statusCode(409)
                .body("type", containsString("supplement-too-late"));
        watch();
        watch();

        EventContracts.assertValid(told("dossier.supplement-lapsed"));
        assertThat(kafka.about(id).stream()
                        .filter(event -> event.type().contains("supplement-reminded")
                                || event.type().contains("lapsed")))
                .hasSize(2);
        answer("citizen", supplement, List.of(Counter.document("CT01")), Map.of("newAddress", "9"))
                .statusCode(409)
                .body("type", containsString("supplement-too-late"));
        kafka.publish(EventContracts.event("case.stopped.v1", "full", id, 4));
        await().untilAsserted(() ->
                Counter.as("citizen").get("/intake/v1/dossiers/" + id).then().body("status", equalTo(8)));
    }

    @Test
    void anAnswerAndAWithdrawalDoNotCross() {
        String supplement = askedByTheWorkflow(Duration.ofDays(30));
        Counter.command("citizen")
                .post("/intake/v1/dossiers/" + id + "/withdrawals")
                .then()
                .statusCode(202);

        answer("citizen", supplement, List.of(Counter.document("CT01")), Map.of("newAddress", "9"))
                .statusCode(409)
                .body("type", containsString("withdrawal-already-requested"));
        kafka.publish(EventContracts.event("case.withdrawn.v1", "full", id, 4));
        await().untilAsserted(() -> Counter.as("citizen")
                .get("/intake/v1/dossiers/" + id + "/supplements")
                .then()
                .body("items[0].state", equalTo("ENDED")));
        answer("citizen", supplement, List.of(Counter.document("CT01")), Map.of("newAddress", "9"))
                .statusCode(409)
                .body("type", containsString("supplement-closed"));
    }

    @Test
    void theCounterAsksOnceBeforeItReceives() {
        id = Counter.filed();
        ask("reception-2", List.of(Map.of("document", "CT01", "reason", "mờ"))).statusCode(404);
        ask("reception", List.of(Map.of("document", "NONE", "reason", "mờ"), Map.of("field", "none", "reason", "?")))
                .statusCode(400)
                .body("errors.field", equalTo(List.of("requirements[0].document", "requirements[1].field")));

        String supplement = ask("reception", List.of(Map.of("document", "CT01", "reason", "Bản chụp mờ")))
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .extract()
                .path("id");
        EventContracts.assertValid(told("dossier.supplement-requested"));
        ask("reception", List.of(Map.of("document", "CT01", "reason", "mờ"))).statusCode(409);
        Counter.receive("reception", id).then().statusCode(409).body("type", containsString("supplement-not-answered"));

        answer("citizen", supplement, List.of(Counter.document("CT01")), Map.of())
                .statusCode(201);
        Counter.receive("reception", id).then().statusCode(201);
        assertThat(told("dossier.supplement-answered")
                        .json()
                        .path("beforeReception")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aFiledDossierThatIsNotCompletedInTimeIsRefused() throws Exception {
        id = Counter.filed();
        ask("reception", List.of(Map.of("document", "CT01", "reason", "Bản chụp mờ")))
                .statusCode(201);

        clock.set("2026-08-20T11:00");
        watch();

        EventContracts.assertValid(told("dossier.supplement-lapsed"));
        EventContracts.assertValid(told("dossier.refused"));
        Counter.as("citizen")
                .get("/intake/v1/dossiers/" + id)
                .then()
                .body("status", equalTo(3))
                .body("refusal.legalGround", equalTo(GROUND));
    }

    private void watch() throws Exception {
        eventLoop.await(() -> watching.watch());
    }

    /** A received dossier of which the workflow asks a paper and an answer of the form. */
    private String askedByTheWorkflow(Duration time) {
        id = Counter.received();
        kafka.publish(EventContracts.event("case.opened.v1", "full", id, 1));
        kafka.publish(EventContracts.event("case.processing-started.v1", "full", id, 2));
        String supplement = UUID.randomUUID().toString();
        Instant now = TestClock.moment(TestClock.ORDINARY_DAY);
        ObjectNode asked = EventContracts.example("case.supplement-requested.v1", "full");
        asked.put("dossierId", id)
                .put("requestId", supplement)
                .put("requestedAt", now.toString())
                .put("until", now.plus(time).toString());
        kafka.publish(EventContracts.event("case.supplement-requested.v1", id, 3, asked));
        await().untilAsserted(() ->
                Counter.as("citizen").get("/intake/v1/dossiers/" + id).then().body("status", equalTo(5)));
        return supplement;
    }

    private ValidatableResponse ask(String user, List<Map<String, String>> requirements) {
        return Counter.command(user)
                .body(Map.of("legalGround", GROUND, "requirements", requirements))
                .post("/intake/v1/dossiers/" + id + "/supplement-requests")
                .then();
    }

    private ValidatableResponse answer(
            String user, String supplement, List<Map<String, Object>> documents, Map<String, Object> form) {
        return answer(user, UUID.randomUUID().toString(), supplement, documents, form);
    }

    private ValidatableResponse answer(
            String user, String key, String supplement, List<Map<String, Object>> documents, Map<String, Object> form) {
        return Counter.command(user, key)
                .body(Map.of("documents", documents, "form", form))
                .post("/intake/v1/dossiers/" + id + "/supplements/" + supplement + "/answers")
                .then();
    }

    private String receipt() {
        return Counter.as("citizen")
                .get("/intake/v1/dossiers/" + id + "/receipt")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private CloudEvent told(String type) {
        await().until(() ->
                kafka.about(id).stream().anyMatch(event -> event.type().equals("vn.motcua." + type + ".v1")));
        return kafka.about(id).stream()
                .filter(event -> event.type().equals("vn.motcua." + type + ".v1"))
                .findFirst()
                .orElseThrow();
    }

    private static int rows(String sql) {
        return Infrastructure.database().select("intake", sql).size();
    }
}
