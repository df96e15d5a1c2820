package vn.motcua.workflow.casefile.web;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.workflow.Stage;

/** Who may see and do what: role and unit, on reads, lists and commands; foreign and absent answer alike. */
@QuarkusTest
@WithInfrastructure(Stage.DATABASE)
class RightsTest {

    private static final Map<String, Object> BODIES = Map.of(
            "claims", Map.of(),
            "appraisals", Map.of("proposal", "APPROVE", "opinion", "Đủ điều kiện"),
            "approvals", Map.of("decision", "APPROVE"),
            "returns", Map.of("reason", "Làm rõ"),
            "results", Map.of(),
            "hand-overs", Stage.signedAtTheCounter());

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
    @ValueSource(
            strings = {"citizen", "business", "portal", "admin", "catalogue-editor", "catalogue-approver", "cashier"})
    void whoDoesNotWorkOnCasesMayDoNothing(String user) {
        UUID dossier = stage.inAppraisal();

        Stage.as(user).get("/tasks").then().statusCode(403).body("type", equalTo("urn:motcua:problem:not-allowed"));
        Stage.as(user).get("/cases/{id}", dossier).then().statusCode(403);
        Stage.as(user).get("/cases?attention=OVERDUE").then().statusCode(403);
        BODIES.forEach(
                (command, body) -> Stage.post(user, dossier, command, body).statusCode(403));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "inspector"})
    void whoWatchesMayReadAndNothingElse(String user) {
        UUID dossier = stage.inAppraisal();

        Stage.as(user).get("/cases/{id}", dossier).then().statusCode(200);
        Stage.as(user).get("/cases?attention=OVERDUE").then().statusCode(200);
        Stage.as(user).get("/tasks").then().statusCode(200);
        BODIES.forEach(
                (command, body) -> Stage.post(user, dossier, command, body).statusCode(403));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reception", "appraiser", "approver", "clerk"})
    void whoWorksOnCasesMayReadThoseOfTheUnit(String user) {
        UUID dossier = stage.inAppraisal();

        Stage.as(user).get("/cases/{id}", dossier).then().statusCode(200);
        Stage.as(user).get("/tasks").then().statusCode(200);
        Stage.as(user).get("/cases?attention=OVERDUE").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reception", "appraiser", "approver", "clerk", "lead", "inspector"})
    void aCaseOfTheUnitIsFoundByTheCodeOfItsDossier(String user) {
        UUID dossier = stage.inAppraisal();

        for (Object name : new Object[] {dossier, Stage.codeOf(dossier)}) {
            Stage.as(user)
                    .queryParam("dossier", name)
                    .get("/cases")
                    .then()
                    .statusCode(200)
                    .body("items.dossierId", contains(dossier.toString()))
                    .body("items.step", contains("APPRAISE"));
        }
    }

    /** Whatever the state, the role is looked at first. */
    @ParameterizedTest
    @CsvSource({
        "reception,claims", "approver,claims", "clerk,claims",
        "reception,appraisals", "approver,appraisals", "clerk,appraisals",
        "reception,approvals", "appraiser,approvals", "clerk,approvals",
        "reception,returns", "approver,returns", "clerk,returns",
        "reception,results", "appraiser,results", "approver,results",
        "reception,hand-overs", "appraiser,hand-overs", "approver,hand-overs"
    })
    void eachStepBelongsToItsRole(String user, String command) {
        UUID dossier = stage.inAppraisal();

        Stage.post(user, dossier, command, BODIES.get(command))
                .statusCode(403)
                .body("type", equalTo("urn:motcua:problem:not-your-step"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reception-2", "appraiser-2", "approver-2", "clerk-2"})
    void anotherUnitsOfficerFindsNothing(String user) {
        UUID dossier = stage.inAppraisal();

        String foreign = Stage.as(user)
                .get("/cases/{id}", dossier)
                .then()
                .statusCode(404)
                .extract()
                .path("type");
        Stage.as(user)
                .get("/cases/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo(foreign));
        BODIES.forEach((command, body) ->
                Stage.post(user, dossier, command, body).statusCode(404).body("type", equalTo(foreign)));
        Stage.as(user).queryParam("dossier", dossier).get("/tasks").then().body("items", empty());
        Stage.as(user)
                .queryParam("dossier", Stage.codeOf(dossier))
                .get("/tasks")
                .then()
                .body("items", empty());
        Stage.as(user)
                .queryParam("dossier", Stage.codeOf(dossier))
                .get("/cases")
                .then()
                .body("items", empty());
        Stage.as(user).queryParam("limit", 200).get("/tasks").then().body("items.unit", not(hasItem(Stage.UNIT)));
    }

    @Test
    void theListShowsOnlyTheCallersRole() {
        UUID dossier = stage.inApproval();

        Stage.as("approver")
                .queryParam("dossier", dossier)
                .get("/tasks")
                .then()
                .body("items.dossierId", contains(dossier.toString()));
        Stage.as("appraiser")
                .queryParam("dossier", dossier)
                .get("/tasks")
                .then()
                .body("items", empty());
        Stage.as("appraiser")
                .queryParam("limit", 200)
                .get("/tasks")
                .then()
                .body("items.role", not(hasItem("approver")));
    }

    /** Appraiser in one unit and cashier in another: the token has both roles, and the other unit's cases stay closed. */
    @Test
    void aRoleOfOneUnitOpensNothingInAnother() {
        UUID dossier = stage.inAppraisal();
        UUID here = UUID.randomUUID();
        String token =
                stage.officerOf(here, Map.of(Stage.OTHER_UNIT, List.of("appraiser"), Stage.UNIT, List.of("cashier")));

        Stage.with(token).get("/cases/{id}", dossier).then().statusCode(404);
        Stage.with(token).queryParam("dossier", dossier).get("/tasks").then().body("items", empty());
        BODIES.forEach(
                (command, body) -> Stage.postWith(token, dossier, command, body).statusCode(404));
        UUID own = stage.inAppraisal(Stage.OTHER_UNIT);
        Stage.with(token).get("/cases/{id}", own).then().statusCode(200);
        Stage.postWith(token, own, "claims", Map.of()).statusCode(201);
    }

    /** Appraiser here, lead there: leads watch over their own unit, and appraise nothing. */
    @Test
    void everyUnitSeesTheRoleThatIsHeldInIt() {
        UUID led = stage.inAppraisal();
        String token = stage.officerOf(
                UUID.randomUUID(), Map.of(Stage.OTHER_UNIT, List.of("appraiser"), Stage.UNIT, List.of("unit-lead")));

        Stage.with(token).get("/cases/{id}", led).then().statusCode(200);
        Stage.postWith(token, led, "claims", Map.of()).statusCode(403);
        Stage.with(token).queryParam("dossier", led).get("/tasks").then().body("items.unit", contains(Stage.UNIT));
        Stage.with(token)
                .queryParam("limit", 200)
                .queryParam("unit", Stage.OTHER_UNIT)
                .get("/tasks")
                .then()
                .body("items.role.unique()", not(hasItem("approver")));
    }

    @Test
    void nobodyDecidesOnAnOwnApplication() {
        UUID official = UUID.randomUUID();
        String token = stage.officer(official, Stage.UNIT, "appraiser", "approver");
        UUID dossier = stage.received(
                Stage.FREE, reception -> reception.put("channel", "ONLINE").put("ownerRef", official.toString()));
        Stage.awaitState(dossier, "APPRAISAL");

        Stage.postWith(token, dossier, "claims", Map.of())
                .statusCode(422)
                .body("type", equalTo("urn:motcua:problem:own-application"));
        Stage.postWith(token, dossier, "appraisals", BODIES.get("appraisals")).statusCode(422);
        Stage.post("appraiser", dossier, "appraisals", BODIES.get("appraisals")).statusCode(201);
        Stage.postWith(token, dossier, "approvals", BODIES.get("approvals"))
                .statusCode(422)
                .body("type", equalTo("urn:motcua:problem:own-application"));
        Stage.post("approver", dossier, "approvals", BODIES.get("approvals")).statusCode(201);
    }

    @Test
    void whoeverFiledForSomebodyAtTheCounterMayAppraise() {
        UUID official = UUID.randomUUID();
        String token = stage.officer(official, Stage.UNIT, "appraiser");
        UUID dossier = stage.received(
                Stage.FREE, reception -> reception.put("channel", "COUNTER").put("ownerRef", official.toString()));
        Stage.awaitState(dossier, "APPRAISAL");

        Stage.postWith(token, dossier, "appraisals", BODIES.get("appraisals")).statusCode(201);
    }

    /** Appraised by one, sent back, taken over and appraised by another: the first still may not approve. */
    @Test
    void whoeverAppraisedBeforeTheCaseWasSentBackMayNotApproveIt() {
        UUID dossier = stage.inAppraisal();
        UUID first = UUID.randomUUID();
        String both = stage.officer(first, Stage.UNIT, "appraiser", "approver");
        Stage.postWith(both, dossier, "appraisals", BODIES.get("appraisals")).statusCode(201);
        Stage.post("approver", dossier, "returns", BODIES.get("returns")).statusCode(201);
        Infrastructure.database()
                .execute(
                        Stage.DATABASE,
                        "delete from officer_assignments where role = 'appraiser' and officer_id = '" + first + "'");
        Stage.post("appraiser", dossier, "appraisals", BODIES.get("appraisals")).statusCode(201);

        Stage.postWith(both, dossier, "approvals", BODIES.get("approvals"))
                .statusCode(422)
                .body("type", equalTo("urn:motcua:problem:approver-is-appraiser"));
        Stage.post("approver", dossier, "approvals", BODIES.get("approvals")).statusCode(201);
    }

    @Test
    void anAssignmentThatHasEndedOpensNothing() {
        UUID dossier = stage.inAppraisal();
        UUID former = UUID.randomUUID();
        String token = stage.officer(former, Stage.UNIT, "appraiser");
        Infrastructure.database()
                .execute(
                        Stage.DATABASE,
                        "update officer_assignments set valid_to = current_date - 2 where officer_id = '" + former
                                + "'");

        Stage.with(token).get("/cases/{id}", dossier).then().statusCode(404);
        Stage.with(token).queryParam("dossier", dossier).get("/tasks").then().body("items", empty());
        Stage.postWith(token, dossier, "claims", Map.of()).statusCode(404);
    }

    /** Tokens live for an hour; what the catalogue takes away at once is gone within seconds. */
    @Test
    void whatWasTakenAwayAtOnceEndsTheToken() {
        UUID dossier = stage.inAppraisal();
        UUID officer = UUID.randomUUID();
        String token = stage.officer(officer, Stage.UNIT, "appraiser");
        Stage.with(token).get("/cases/{id}", dossier).then().statusCode(200);

        stage.takeAway(officer);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Stage.with(token).get("/tasks").statusCode() == 401);
        Stage.postWith(token, dossier, "claims", Map.of()).statusCode(401);
        Stage.as("appraiser").get("/cases/{id}", dossier).then().statusCode(200);
    }

    @Test
    void aRoleInTheTokenWithoutTheAssignmentOpensNothing() {
        UUID dossier = stage.inAppraisal();
        UUID clerkOnly = UUID.randomUUID();
        stage.officer(clerkOnly, Stage.UNIT, "clerk");

        Stage.postWith(TestTokens.of(clerkOnly, "x", "appraiser"), dossier, "claims", Map.of())
                .statusCode(404);
        Stage.postWith(TestTokens.of(clerkOnly, "x", "appraiser", "clerk"), dossier, "claims", Map.of())
                .statusCode(403);
    }

    @Test
    void anAssignmentWithoutTheRoleInTheTokenOpensNothing() {
        UUID dossier = stage.inAppraisal();
        UUID appraiser = UUID.randomUUID();
        stage.officer(appraiser, Stage.UNIT, "appraiser");

        Stage.postWith(TestTokens.of(appraiser, "x", "clerk"), dossier, "claims", Map.of())
                .statusCode(404);
    }

    @Test
    void aTokenThatDoesNotHoldOpensNothing() {
        UUID dossier = stage.inAppraisal();

        RestAssured.get("/workflow/v1/cases/{id}", dossier)
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:motcua:problem:not-signed-in"));
        for (String token : new String[] {
            TestTokens.expired("appraiser"),
            TestTokens.forOtherAudience("appraiser"),
            TestTokens.signedByStranger("appraiser"),
            "nonsense"
        }) {
            Stage.with(token).get("/cases/{id}", dossier).then().statusCode(401);
            Stage.with(token).get("/tasks").then().statusCode(401);
            Stage.postWith(token, dossier, "claims", Map.of()).statusCode(401);
        }
    }

    @Test
    void theAppraiserMayNotApproveEvenWithBothRoles() {
        UUID dossier = stage.inAppraisal();
        String both = stage.officer(UUID.randomUUID(), Stage.UNIT, "appraiser", "approver");
        Stage.postWith(both, dossier, "appraisals", BODIES.get("appraisals")).statusCode(201);

        Stage.postWith(both, dossier, "approvals", BODIES.get("approvals"))
                .statusCode(422)
                .body("type", equalTo("urn:motcua:problem:approver-is-appraiser"));
        Stage.post("approver", dossier, "approvals", BODIES.get("approvals")).statusCode(201);
    }
}
