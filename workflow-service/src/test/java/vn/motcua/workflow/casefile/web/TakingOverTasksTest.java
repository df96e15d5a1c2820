package vn.motcua.workflow.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.workflow.Stage;

/** An officer loses a right while responsible for open tasks: others of the role and unit go on with them. */
@QuarkusTest
@WithInfrastructure(Stage.DATABASE)
class TakingOverTasksTest {

    private static final LocalDate YESTERDAY = LocalDate.now(VietnamTime.ZONE).minusDays(1);
    private static final Map<String, Object> APPRAISAL = Map.of("proposal", "APPROVE", "opinion", "Đủ điều kiện");

    private Stage stage;
    private UUID former;
    private String formerToken;

    @BeforeEach
    void setTheStage() {
        stage = new Stage().withCatalogue();
        former = UUID.randomUUID();
        formerToken = stage.officer(former, Stage.UNIT, "appraiser");
    }

    @AfterEach
    void clear() {
        stage.close();
    }

    /** The catalogue says that the officer worked as an appraiser until yesterday, and is a clerk since. */
    private void theOfficerBecomesClerk() {
        ObjectNode assigned =
                EventContracts.example("officer.assigned.v1", "minimal").put("officerId", former.toString());
        var assignments = assigned.putArray("assignments");
        assignments
                .addObject()
                .put("unit", Stage.UNIT)
                .put("validFrom", "2025-07-01")
                .put("validTo", YESTERDAY.toString())
                .putArray("roles")
                .add("appraiser");
        assignments
                .addObject()
                .put("unit", Stage.UNIT)
                .put("validFrom", YESTERDAY.plusDays(1).toString())
                .putArray("roles")
                .add("clerk");
        stage.kafka().publish(EventContracts.event("officer.assigned.v1", "officer:" + former, 2, assigned));
        await().until(() ->
                Stage.count("select count(*) from officer_assignments where officer_id = ? and role = 'clerk'", former)
                        == 1);
    }

    private UUID claimed() {
        UUID dossier = stage.inAppraisal();
        Stage.postWith(formerToken, dossier, "claims", Map.of()).statusCode(201);
        Stage.post("appraiser", dossier, "claims", Map.of()).statusCode(409);
        return dossier;
    }

    @Test
    void aColleagueClaimsTheTaskAndTheHistoryKeepsBoth() {
        UUID dossier = claimed();
        String dueAt = Stage.as("appraiser")
                .get("/cases/{id}", dossier)
                .then()
                .extract()
                .path("tasks[0].dueAt");
        theOfficerBecomesClerk();

        Stage.as("appraiser")
                .queryParam("dossier", dossier)
                .get("/tasks")
                .then()
                .body("items[0].assignee", equalTo(null))
                .body("items[0].claimedAt", equalTo(null));
        Stage.post("appraiser", dossier, "claims", Map.of()).statusCode(201);

        String colleague = TestTokens.subject("appraiser").toString();
        Stage.as("appraiser")
                .get("/cases/{id}", dossier)
                .then()
                .body("tasks.assignee", contains(former.toString(), colleague))
                .body("tasks.step", contains("APPRAISE", "APPRAISE"))
                .body("tasks.dueAt", contains(dueAt, dueAt))
                .body("tasks[0].outcome", equalTo("TAKEN_OVER"))
                .body("tasks[1].outcome", equalTo(null));
        Stage.as("appraiser")
                .queryParam("dossier", dossier)
                .get("/tasks")
                .then()
                .body("items.assignee", contains(colleague));
        assertThat(Infrastructure.database()
                        .select(
                                Stage.DATABASE,
                                "select actor, details from audit_entries where subject = ? and action = 'TakeOverTask'",
                                "case:" + dossier))
                .singleElement()
                .satisfies(entry -> assertThat(entry.get("actor")).isEqualTo(colleague))
                .satisfies(entry ->
                        assertThat(String.valueOf(entry.get("details"))).contains(former.toString()));
    }

    @Test
    void aColleagueGoesOnWithTheTaskWithoutClaimingIt() {
        UUID dossier = claimed();
        theOfficerBecomesClerk();

        Stage.post("appraiser", dossier, "appraisals", APPRAISAL).statusCode(201);

        Stage.as("approver")
                .get("/cases/{id}", dossier)
                .then()
                .body("state", equalTo("APPROVAL"))
                .body("tasks.outcome", contains("TAKEN_OVER", "PROPOSED_APPROVAL", null))
                .body(
                        "tasks[1].closedBy",
                        equalTo(TestTokens.subject("appraiser").toString()));
        assertThat(stage.told(dossier, 3)).containsExactly("case.opened", "case.processing-started", "case.appraised");
        assertThat(Stage.count("select count(*) from tasks where dossier_id = ? and closed_at is null", dossier))
                .isEqualTo(1);
    }

    @Test
    void aCaseSentBackToSomebodyWithoutTheRightIsNotStuck() {
        UUID dossier = stage.inAppraisal();
        Stage.postWith(formerToken, dossier, "appraisals", APPRAISAL).statusCode(201);
        theOfficerBecomesClerk();
        Stage.post("approver", dossier, "returns", Map.of("reason", "Làm rõ")).statusCode(201);

        Stage.post("appraiser", dossier, "appraisals", APPRAISAL).statusCode(201);

        Stage.awaitState(dossier, "APPROVAL");
    }

    @Test
    void ofManyColleaguesWhoClaimItAtOnceOneGetsIt() throws Exception {
        UUID dossier = claimed();
        theOfficerBecomesClerk();
        List<Callable<Integer>> claims = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String token = stage.officer(UUID.randomUUID(), Stage.UNIT, "appraiser");
            claims.add(() ->
                    Stage.postWith(token, dossier, "claims", Map.of()).extract().statusCode());
        }

        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(claims.size())) {
            for (Future<Integer> claim : threads.invokeAll(claims)) {
                statuses.add(claim.get());
            }
        }

        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status != 201)
                .containsOnly(409);
        assertThat(Stage.count("select count(*) from tasks where dossier_id = ?", dossier))
                .isEqualTo(2);
    }

    @Test
    void whoHasLostTheRightDoesNothingMoreWithTheTask() {
        UUID dossier = claimed();
        theOfficerBecomesClerk();
        String clerk = TestTokens.of(former, "former", "appraiser", "clerk");

        Stage.postWith(clerk, dossier, "appraisals", APPRAISAL).statusCode(403);
        Stage.postWith(clerk, dossier, "claims", Map.of()).statusCode(403);

        assertThat(Stage.count("select count(*) from tasks where dossier_id = ?", dossier))
                .as("a refusal takes nothing over")
                .isEqualTo(1);
    }
}
