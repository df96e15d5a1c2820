package vn.motcua.workflow.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.workflow.Stage;

/** Open work goes from hand to hand, and at every moment one person is responsible or anybody of the role may become so. */
@QuarkusTest
@WithInfrastructure(Stage.DATABASE)
class PassingTasksOnTest {

    private static final Map<String, Object> APPRAISAL = Map.of("proposal", "APPROVE", "opinion", "Đủ điều kiện");

    private Stage stage;
    private UUID colleague;
    private String colleagueToken;

    @BeforeEach
    void setTheStage() {
        stage = new Stage().withCatalogue();
        colleague = UUID.randomUUID();
        colleagueToken = stage.officer(colleague, Stage.UNIT, "appraiser");
    }

    @AfterEach
    void clear() {
        stage.close();
    }

    private static String id(String user) {
        return TestTokens.subject(user).toString();
    }

    private UUID claimed() {
        UUID dossier = stage.inAppraisal();
        Stage.post("appraiser", dossier, "claims", Map.of()).statusCode(201);
        return dossier;
    }

    private static ValidatableResponse tasks(String user, UUID dossier) {
        return Stage.as(user).get("/cases/{id}", dossier).then().statusCode(200);
    }

    @Test
    void whoReleasesATaskLeavesItToOthersAndTheHistoryKeepsIt() {
        UUID dossier = claimed();

        Stage.postWith(colleagueToken, dossier, "releases", Map.of())
                .statusCode(409)
                .body("type", equalTo("urn:motcua:problem:not-the-responsible"));
        Stage.post("appraiser", dossier, "releases", Map.of("reason", "Đi công tác"))
                .statusCode(201);
        Stage.postWith(colleagueToken, dossier, "claims", Map.of()).statusCode(201);

        tasks("appraiser", dossier)
                .body("tasks.outcome", contains("RELEASED", null))
                .body("tasks.assignee", contains(id("appraiser"), colleague.toString()))
                .body("tasks[0].remark", equalTo("Đi công tác"));
        // Giving back is no opinion: who did it may approve.
        Stage.postWith(colleagueToken, dossier, "appraisals", APPRAISAL).statusCode(201);
    }

    @Test
    void onlyTheLeadAssignsAndOnlyToWhoHoldsTheRoleThere() {
        UUID dossier = stage.inAppraisal();
        Map<String, Object> to = Map.of("assignee", colleague);

        Stage.post("appraiser", dossier, "assignments", to).statusCode(403);
        Stage.post("lead", dossier, "assignments", Map.of("assignee", id("clerk")))
                .statusCode(422)
                .body("type", equalTo("urn:motcua:problem:not-of-this-unit"));
        Stage.post("lead", dossier, "assignments", Map.of("assignee", id("appraiser-2")))
                .statusCode(422);
        Stage.post("lead", dossier, "assignments", to).statusCode(201);
        Stage.post("appraiser", dossier, "claims", Map.of()).statusCode(409);

        Stage.post("lead", dossier, "assignments", Map.of("assignee", id("appraiser")))
                .statusCode(201);

        tasks("lead", dossier)
                .body("tasks.outcome", contains("REASSIGNED", null))
                .body("tasks.assignee", contains(colleague.toString(), id("appraiser")));
        Stage.postWith(colleagueToken, dossier, "appraisals", APPRAISAL).statusCode(409);
        assertThat(Stage.count(
                        "select count(*) from audit_entries where subject = ? and action = 'AssignTask' and actor = ?",
                        "case:" + dossier,
                        id("lead")))
                .isEqualTo(2);
    }

    @Test
    void aStepIsRecalledUntilTheNextHasBegun() {
        UUID dossier = stage.inAppraisal();
        Stage.post("appraiser", dossier, "appraisals", APPRAISAL).statusCode(201);

        Stage.postWith(colleagueToken, dossier, "recalls", Map.of())
                .statusCode(409)
                .body("type", equalTo("urn:motcua:problem:nothing-to-recall"));
        Stage.post("appraiser", dossier, "recalls", Map.of())
                .statusCode(201)
                .body("state", equalTo("APPRAISAL"))
                .body("steps", contains("APPRAISE"));
        tasks("appraiser", dossier)
                .body("tasks.outcome", contains("PROPOSED_APPROVAL", "RECALLED", null))
                .body("tasks[2].assignee", equalTo(id("appraiser")));

        Stage.post("appraiser", dossier, "appraisals", APPRAISAL).statusCode(201);
        Stage.post("approver", dossier, "claims", Map.of()).statusCode(201);
        Stage.post("appraiser", dossier, "recalls", Map.of())
                .statusCode(409)
                .body("type", equalTo("urn:motcua:problem:next-has-begun"));
        assertThat(stage.told(dossier, 5))
                .containsExactly(
                        "case.opened",
                        "case.processing-started",
                        "case.appraised",
                        "case.returned-to-appraiser",
                        "case.appraised");
    }

    @Test
    void aDecisionIsNotTakenBack() {
        UUID dossier = stage.inApproval();
        Stage.post("approver", dossier, "approvals", Map.of("decision", "APPROVE"))
                .statusCode(201);

        Stage.post("approver", dossier, "recalls", Map.of())
                .statusCode(409)
                .body("type", equalTo("urn:motcua:problem:nothing-to-recall"));
    }

    @Test
    void whatIsSentToAnotherUnitStaysWithItsSenderUntilThatOneConfirms() {
        UUID dossier = claimed();
        String leadThere = stage.officer(UUID.randomUUID(), Stage.OTHER_UNIT, "unit-lead");
        Map<String, Object> sent = Map.of("unit", Stage.OTHER_UNIT, "reason", "Thuộc địa bàn của đơn vị bạn");
        Stage.as("appraiser-2").get("/cases/{id}", dossier).then().statusCode(404);

        Stage.post("appraiser", dossier, "transfers", Map.of("unit", "H26.99", "reason", "-"))
                .statusCode(422)
                .body("type", equalTo("urn:motcua:problem:nobody-there"));
        Stage.post("appraiser", dossier, "transfers", sent).statusCode(201);
        Stage.post("appraiser", dossier, "transfers", sent)
                .statusCode(409)
                .body("type", equalTo("urn:motcua:problem:transfer-pending"));

        // Both leads see it, and it is the sender's still.
        for (String token : List.of(TestTokens.of("lead"), leadThere)) {
            String way = token.equals(leadThere) ? "IN" : "OUT";
            Stage.with(token)
                    .queryParam("direction", way)
                    .queryParam("limit", 200)
                    .get("/transfers")
                    .then()
                    .body("items.dossierId", hasItem(dossier.toString()))
                    .body("items.find { it.dossierId == '" + dossier + "' }.assignee", equalTo(id("appraiser")));
        }
        Stage.as("appraiser-2").get("/cases/{id}", dossier).then().statusCode(200);
        Stage.post("appraiser-2", dossier, "appraisals", APPRAISAL).statusCode(403);
        Stage.post("clerk-2", dossier, "transfer-confirmations", Map.of()).statusCode(403);

        Stage.post("appraiser-2", dossier, "transfer-confirmations", Map.of()).statusCode(201);

        tasks("appraiser-2", dossier)
                .body("unit", equalTo(Stage.UNIT))
                .body("tasks.outcome", contains("TRANSFERRED", null))
                .body("tasks.unit", contains(Stage.UNIT, Stage.OTHER_UNIT))
                .body("tasks[1].assignee", equalTo(id("appraiser-2")))
                .body("tasks[0].transfer.toUnit", equalTo(Stage.OTHER_UNIT));
        Stage.post("appraiser", dossier, "appraisals", APPRAISAL).statusCode(403);
        Stage.post("appraiser-2", dossier, "appraisals", APPRAISAL)
                .statusCode(201)
                .body("steps", contains("APPROVE"));
        Stage.with(leadThere)
                .queryParam("limit", 200)
                .get("/transfers")
                .then()
                .body("items.dossierId", not(hasItem(dossier.toString())));
    }

    @Test
    void whatIsRefusedStaysWithItsSender() {
        UUID dossier = claimed();
        Map<String, Object> sent = Map.of("unit", Stage.OTHER_UNIT, "reason", "Thuộc địa bàn của đơn vị bạn");

        Stage.post("appraiser", dossier, "transfers", sent).statusCode(201);
        Stage.post("appraiser-2", dossier, "transfer-refusals", Map.of()).statusCode(201);
        Stage.post("appraiser-2", dossier, "transfer-confirmations", Map.of()).statusCode(404);
        Stage.post("appraiser", dossier, "transfers", sent).statusCode(201);
        Stage.post("appraiser", dossier, "transfer-refusals", Map.of()).statusCode(201);

        tasks("appraiser", dossier).body("tasks.assignee", contains(id("appraiser")));
        Stage.post("appraiser", dossier, "appraisals", APPRAISAL).statusCode(201);
    }

    @Test
    void aDeputyGoesOnWithTheTasksOfWhoIsAway() {
        UUID dossier = claimed();
        LocalDate today = LocalDate.now(VietnamTime.ZONE);
        Map<String, Object> absence = Map.of(
                "deputy",
                colleague,
                "unit",
                Stage.UNIT,
                "from",
                today.toString(),
                "until",
                today.plusDays(3).toString());
        Stage.postWith(colleagueToken, dossier, "claims", Map.of()).statusCode(409);

        Stage.as("appraiser")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "deputy", id("clerk"), "unit", Stage.UNIT, "from", today.toString(), "until", today.toString()))
                .post("/delegations")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:motcua:problem:deputy-not-of-role"));
        String delegation = Stage.as("appraiser")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(absence)
                .post("/delegations")
                .then()
                .statusCode(201)
                .extract()
                .path("delegationId");

        Stage.with(colleagueToken)
                .queryParam("deputising", true)
                .get("/tasks")
                .then()
                .body("items.dossierId", hasItem(dossier.toString()));
        Stage.with(colleagueToken)
                .get("/officers/me")
                .then()
                .body("standsInFor.officer", contains(id("appraiser")))
                .body("units.unit", contains(Stage.UNIT));
        Stage.postWith(colleagueToken, dossier, "claims", Map.of()).statusCode(201);
        tasks("appraiser", dossier)
                .body("tasks.outcome", contains("TAKEN_OVER", null))
                .body("tasks.assignee", contains(id("appraiser"), colleague.toString()));

        UUID other = claimed();
        Stage.as("lead").get("/delegations").then().body("items.delegationId", hasItem(delegation));
        Stage.as("lead")
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/delegations/{id}/endings", delegation)
                .then()
                .statusCode(200);
        Stage.postWith(colleagueToken, other, "claims", Map.of()).statusCode(409);
    }

    @Test
    void oneOfManyIsRefusedAndTheOthersAreDone() {
        UUID free = stage.inAppraisal();
        UUID taken = claimed();
        List<Map<String, Object>> items = new ArrayList<>();
        List.of(free, taken, UUID.randomUUID()).forEach(id -> items.add(Map.of("dossierId", id)));
        String key = UUID.randomUUID().toString();

        for (int again = 0; again < 2; again++) {
            Stage.with(colleagueToken)
                    .header("Idempotency-Key", key)
                    .body(Map.of("items", items))
                    .post("/claims")
                    .then()
                    .statusCode(200)
                    .body("items.status", contains(201, 409, 404))
                    .body("items[0].standing.steps", contains("APPRAISE"))
                    .body("items[1].problem.type", equalTo("urn:motcua:problem:task-claimed-by-another"));
        }
        Stage.with(colleagueToken)
                .body(Map.of("items", items))
                .post("/claims")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:motcua:problem:key-required"));
        Stage.as("lead")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("assignee", id("appraiser"), "items", items.subList(0, 2)))
                .post("/assignments")
                .then()
                .body("items.status", contains(201, 409));
        Stage.post("appraiser", free, "appraisals", APPRAISAL).statusCode(201);
        Stage.as("approver")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("decision", "APPROVE", "items", items.subList(0, 2)))
                .post("/approvals")
                .then()
                .body("items.status", contains(201, 409))
                .body("items[0].standing.decision", equalTo("APPROVED"));
    }

    @Test
    void theLeadSeesWhoseWorkItIsByNameAndRightAfterEachCommand() {
        String unit = "H26.30.13";
        UUID officer = UUID.randomUUID();
        String token = stage.officer(officer, unit, "appraiser");
        String lead = stage.officer(UUID.randomUUID(), unit, "unit-lead");
        var named = EventContracts.example("officer.assigned.v1", "minimal")
                .put("officerId", officer.toString())
                .put("name", "Hoàng Minh");
        named.putArray("assignments")
                .addObject()
                .put("unit", unit)
                .put("validFrom", "2025-07-01")
                .putArray("roles")
                .add("appraiser");
        stage.kafka().publish(EventContracts.event("officer.assigned.v1", "officer:" + officer, 2, named));
        org.awaitility.Awaitility.await()
                .until(() -> Stage.count("select count(*) from officer_names where officer_id = ?", officer) == 1);
        UUID one = stage.inAppraisal(unit);
        UUID two = stage.inAppraisal(unit);

        Stage.with(lead).queryParam("state", "FREE").get("/tasks").then().body("items.size()", equalTo(2));
        Stage.postWith(token, one, "claims", Map.of()).statusCode(201);

        Stage.with(lead)
                .queryParam("state", "FREE")
                .get("/tasks")
                .then()
                .body("items.dossierId", contains(two.toString()));
        Stage.with(lead)
                .queryParam("assignee", officer.toString())
                .queryParam("unit", unit)
                .queryParam("role", "appraiser")
                .queryParam("kind", "APPRAISAL")
                .queryParam("procedure", Stage.FREE)
                .get("/tasks")
                .then()
                .body("items.dossierId", contains(one.toString()))
                .body("items[0].assigneeName", equalTo("Hoàng Minh"));
        Stage.with(lead)
                .get("/task-counts")
                .then()
                .body("all", equalTo(2))
                .body("free", equalTo(1))
                .body("steps.step", contains("APPRAISE"));
        Stage.with(token).get("/task-counts").then().body("mine", equalTo(1));
        Stage.with(token)
                .get("/officers/me")
                .then()
                .body("name", equalTo("Hoàng Minh"))
                .body("counts.mine", equalTo(1));
        Stage.with(lead).get("/cases/{id}", one).then().body("tasks[0].assigneeName", equalTo("Hoàng Minh"));
        Stage.as("lead").queryParam("unit", unit).get("/tasks").then().body("items", empty());
    }

    @Test
    void theLedgerSaysWhoHeldItAndAddsUp() {
        UUID dossier = claimed();
        Stage.post("lead", dossier, "assignments", Map.of("assignee", colleague))
                .statusCode(201);
        Stage.postWith(colleagueToken, dossier, "appraisals", APPRAISAL).statusCode(201);

        var ledger = Stage.as("lead").get("/cases/{id}/ledger", dossier).then().statusCode(200);

        int minutes = ledger.extract().path("minutes");
        List<Integer> parts = ledger.extract().path("entries.minutes");
        assertThat(parts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(minutes);
        ledger.body("turns.outcome", contains("REASSIGNED", "PROPOSED_APPROVAL", null))
                .body("turns.officer", contains(id("appraiser"), colleague.toString(), null));
        Stage.as("appraiser-2").get("/cases/{id}/ledger", dossier).then().statusCode(404);
    }
}
