package vn.motcua.workflow.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.workflow.Stage;

/** What an officer asks of an applicant, what comes of it, and how a case is stopped or put off. */
@QuarkusTest
@WithInfrastructure(Stage.DATABASE)
class ApplicantsSideTest {

    private Stage stage;
    private UUID dossier;

    @BeforeEach
    void aCase() {
        stage = new Stage().withCatalogue();
        dossier = stage.inAppraisal();
    }

    @AfterEach
    void clear() {
        stage.close();
    }

    @Test
    void anAnswerLetsTheCaseGoOnWhereItStoodAndMovesItsDueDate() {
        String promised = due("dueAt");
        ask("appraiser", List.of(document("CT01"), field("newAddress")))
                .statusCode(201)
                .body("life", equalTo("PAUSED"))
                .body("nationalStatus", equalTo(5))
                .body("steps", equalTo(List.of("SUPPLEMENT")));
        CloudEvent asked = told("case.supplement-requested");
        EventContracts.assertValid(asked);
        assertThat(asked.json().at("/requirements/1/field").asText()).isEqualTo("newAddress");
        // A week and a day ago: five working days or six lie between.
        Infrastructure.database()
                .execute(
                        Stage.DATABASE,
                        "update cases set paused_at = paused_at - interval '8 days' where dossier_id = '" + dossier
                                + "'");
        Instant answeredAt = Instant.now().minus(Duration.ofDays(1));

        UUID request = UUID.fromString(asked.json().path("requestId").asText());
        answered(request, answeredAt, 2);
        Stage.awaitState(dossier, "APPRAISAL");
        await().until(() -> Stage.count("select count(*) from case_pauses where dossier_id = ?", dossier) == 1);

        assertThat(stage.told(dossier, 4)).endsWith("case.supplement-requested", "case.resumed");
        Stage.as("appraiser")
                .get("/cases/{id}", dossier)
                .then()
                .body("life", equalTo("IN_PROCESS"))
                .body("due.pauses", hasSize(1))
                .body("due.promisedAt", equalTo(promised))
                .body("forms.supplements[0].state", equalTo("ANSWERED"))
                .body("forms.supplements[0].documents", equalTo(List.of("CT01")))
                .body("tasks.outcome", hasItem("ANSWERED"))
                .body("tasks.outcome", hasItem("SUPPLEMENT_ASKED"));
        assertThat(Instant.parse(due("dueAt"))).isAfter(Instant.parse(promised));
        assertThat(Duration.between(Instant.parse(due("pauses[0].to")), answeredAt)
                        .abs())
                .as("the clock stood still until the answer, not until it was heard of")
                .isLessThan(Duration.ofSeconds(1));

        // The same answer once more, and another one: nothing is asked for any more.
        answered(request, Instant.now(), 3);
        answered(UUID.randomUUID(), Instant.now(), 4);
        stage.withdrawalRequested(dossier, 5);
        Stage.awaitState(dossier, "WITHDRAWN");
        assertThat(stage.told(dossier, 5)).endsWith("case.resumed", "case.withdrawn");
        // Too late for anything: noted, and nothing moves.
        answered(request, Instant.now(), 6);
        Stage.awaitState(dossier, "WITHDRAWN");
    }

    @Test
    void everythingIsAskedForOnce() {
        ask("appraiser", List.of(document("CT01"))).statusCode(201);
        answered(
                UUID.fromString(told("case.supplement-requested")
                        .json()
                        .path("requestId")
                        .asText()),
                Instant.now(),
                2);
        await().until(() ->
                Stage.count("select count(*) from cases where dossier_id = ? and life = 'IN_PROCESS'", dossier) == 1);

        ask("appraiser", List.of(document("CT01")))
                .statusCode(409)
                .body("type", containsString("supplement-asked-before"));
        Stage.post("appraiser", dossier, "appraisals", Map.of("proposal", "APPROVE", "opinion", "đủ"))
                .statusCode(201);
    }

    @Test
    void whatTheVersionDoesNotHaveIsNotAskedFor() {
        ask(
                        "appraiser",
                        List.of(
                                document("NO_SUCH"),
                                field("noSuch"),
                                Map.of("reason", "x"),
                                document("CT01"),
                                document("CT01")))
                .statusCode(400)
                .body(
                        "errors.field",
                        equalTo(List.of(
                                "requirements[0].document",
                                "requirements[1].field",
                                "requirements[2].document",
                                "requirements[4].document")));
        ask("clerk", List.of(document("CT01"))).statusCode(403);
        Stage.post(
                        "appraiser",
                        dossier,
                        "supplement-requests",
                        Map.of("legalGround", "x", "until", "2020-01-01", "requirements", List.of(document("CT01"))))
                .statusCode(400)
                .body("errors.field", equalTo(List.of("until")));
        Stage.post("appraiser", dossier, "appraisals", Map.of("proposal", "APPROVE", "opinion", "đủ"))
                .statusCode(201);
        ask("approver", List.of(document("CT01")))
                .statusCode(422)
                .body("type", containsString("supplement-not-foreseen"))
                .body("detail", containsString("APPRAISE"));
    }

    @Test
    void withoutAnAnswerTheCaseEndsByTheRuleOfItsVersion() {
        ask("appraiser", List.of(document("CT01"))).statusCode(201);
        String request =
                told("case.supplement-requested").json().path("requestId").asText();
        ObjectNode lapsed = EventContracts.example("dossier.supplement-lapsed.v1", "full");
        lapsed.put("dossierId", dossier.toString()).put("requestId", request);
        stage.kafka().publish(EventContracts.event("dossier.supplement-lapsed.v1", dossier.toString(), 2, lapsed));

        Stage.awaitState(dossier, "STOPPED");
        CloudEvent stopped = told("case.stopped");
        EventContracts.assertValid(stopped);
        assertThat(stopped.json().path("cause").asText()).isEqualTo("SUPPLEMENT_UNANSWERED");
        assertThat(stopped.json().path("papers").asText()).isEqualTo("RETURNED");
        Stage.as("appraiser")
                .get("/cases/{id}", dossier)
                .then()
                .body("nationalStatus", equalTo(8))
                .body("forms.supplements[0].state", equalTo("ENDED"))
                .body("forms.stop.cause", equalTo("SUPPLEMENT_UNANSWERED"));
        answered(UUID.fromString(request), Instant.now(), 3);
        Stage.awaitState(dossier, "STOPPED");
        assertThat(Stage.count("select count(*) from tasks where dossier_id = ? and closed_at is null", dossier))
                .isZero();
    }

    @Test
    void anApproverStopsACaseOnAGroundAndBeforeADecisionOnly() {
        Map<String, Object> stop =
                Map.of("legalGround", "Khoản 3 Điều 9", "reason", "Đang tranh chấp", "papers", "KEPT");
        Stage.post("approver", dossier, "stops", Map.of("reason", "x", "papers", "KEPT"))
                .statusCode(400)
                .body("errors.field", equalTo(List.of("legalGround")));
        Stage.post("appraiser", dossier, "stops", stop).statusCode(403);

        Stage.post("approver", dossier, "stops", stop)
                .statusCode(201)
                .body("life", equalTo("STOPPED"))
                .body("nationalStatus", equalTo(8))
                .body("steps", hasSize(0));
        EventContracts.assertValid(told("case.stopped"));
        Stage.post("approver", dossier, "stops", stop).statusCode(409);
        Stage.as("inspector")
                .get("/cases/{id}", dossier)
                .then()
                .body("forms.stop.legalGround", equalTo("Khoản 3 Điều 9"))
                .body("tasks[0].outcome", equalTo("CANCELLED"));

        UUID decided = stage.inIssue();
        Stage.post("approver", decided, "stops", stop)
                .statusCode(409)
                .body("type", containsString("decision-already-taken"));
        UUID waiting = stage.received(Stage.PAID, reception -> {});
        Stage.awaitState(waiting, "AWAITING_PAYMENT");
        Stage.post("approver", waiting, "stops", stop).statusCode(201);
    }

    @Test
    void aDateIsPutOffOnceAndBeforeItHasCome() {
        String promised = due("dueAt");
        Map<String, Object> extension = Map.of("workingDays", 3, "reason", "Chờ ý kiến quy hoạch");
        Stage.post("approver", dossier, "extensions", Map.of("workingDays", 6, "reason", "x"))
                .statusCode(400)
                .body("errors.field", equalTo(List.of("workingDays")));
        Stage.post("clerk", dossier, "extensions", extension).statusCode(403);

        Stage.post("approver", dossier, "extensions", extension)
                .statusCode(201)
                .body("steps", equalTo(List.of("APPRAISE")));

        EventContracts.assertValid(told("case.extended"));
        assertThat(Instant.parse(due("dueAt"))).isAfter(Instant.parse(promised));
        Stage.as("lead")
                .get("/cases/{id}", dossier)
                .then()
                .body("due.promisedAt", equalTo(promised))
                .body("forms.extensions[0].dueBefore", equalTo(promised))
                .body("forms.extensions[0].signedAs", equalTo("approver"))
                .body("forms.extensions[0].signedBy", notNullValue());
        Stage.post("approver", dossier, "extensions", extension)
                .statusCode(409)
                .body("type", containsString("extended-before"));

        UUID late = stage.received(Stage.FREE, reception -> reception
                .put("receivedAt", Instant.now().minus(Duration.ofDays(20)).toString())
                .put("dueAt", Instant.now().minus(Duration.ofDays(2)).toString()));
        Stage.awaitState(late, "APPRAISAL");
        Stage.post("approver", late, "extensions", extension)
                .statusCode(409)
                .body("type", containsString("due-date-passed"));
        Stage.post("appraiser", late, "appraisals", Map.of("proposal", "APPROVE", "opinion", "đủ"))
                .statusCode(201);
    }

    private ValidatableResponse ask(String user, List<Map<String, String>> requirements) {
        return Stage.post(
                user,
                dossier,
                "supplement-requests",
                Map.of("legalGround", "Điều 22 Luật Cư trú 2020", "requirements", requirements));
    }

    private static Map<String, String> document(String code) {
        return Map.of("document", code, "reason", "Thiếu chữ ký của chủ hộ.");
    }

    private static Map<String, String> field(String path) {
        return Map.of("field", path, "reason", "Ghi thiếu số nhà.");
    }

    private void answered(UUID request, Instant at, long sequence) {
        ObjectNode answered = EventContracts.example("dossier.supplement-answered.v1", "full");
        answered.put("dossierId", dossier.toString())
                .put("requestId", request.toString())
                .put("answeredAt", at.toString());
        stage.kafka()
                .publish(
                        EventContracts.event("dossier.supplement-answered.v1", dossier.toString(), sequence, answered));
    }

    private CloudEvent told(String type) {
        await().until(() -> stage.kafka().about(dossier.toString()).stream()
                .anyMatch(event -> event.type().equals("vn.motcua." + type + ".v1")));
        return stage.kafka().about(dossier.toString()).stream()
                .filter(event -> event.type().equals("vn.motcua." + type + ".v1"))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private String due(String path) {
        return Stage.as("appraiser")
                .get("/cases/{id}", dossier)
                .then()
                .extract()
                .path("due." + path);
    }
}
