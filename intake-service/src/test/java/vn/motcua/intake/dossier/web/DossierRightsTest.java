package vn.motcua.intake.dossier.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.intake.testing.Counter;
import vn.motcua.intake.testing.TestCatalog;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;

@QuarkusTest
@WithInfrastructure("intake")
class DossierRightsTest {

    private static final String DOSSIERS = "/intake/v1/dossiers";

    private static String received = "";

    @BeforeAll
    static void catalogue() {
        TestCatalog.publish();
        received = "";
    }

    /** One received dossier of the citizen serves all reads. */
    private static String dossier() {
        if (received.isEmpty()) {
            received = Counter.received();
        }
        return received;
    }

    @ParameterizedTest(name = "{0}: view {1}, receipt {2}, filing {3}")
    @CsvSource({
        "citizen,          200, 200, 200",
        "citizen-2,        404, 404, 404",
        "business,         404, 404, 404",
        "portal,           404, 404, 404",
        "reception,        200, 200, 200",
        "reception-2,      404, 404, 404",
        "lead,             200, 200, 200",
        "inspector,        200, 200, 200",
        "appraiser,        403, 403, 404",
        "appraiser-2,      403, 403, 404",
        "cashier,          403, 403, 403",
        "catalogue-editor, 403, 403, 403",
        "admin,            403, 403, 403"
    })
    void readsByRoleUnitAndRelation(String user, int view, int receipt, int filing) {
        String path = DOSSIERS + "/" + dossier();

        Counter.as(user).get(path).then().statusCode(view);
        Counter.as(user).get(path + "/receipt").then().statusCode(receipt);
        Counter.as(user).get(path + "/filing").then().statusCode(filing);
    }

    @ParameterizedTest(name = "{0}: receive {1}, refuse {1}, withdraw {2}")
    @CsvSource({
        "citizen,     403, 0",
        "citizen-2,   403, 404",
        "portal,      403, 404",
        "reception-2, 404, 403",
        "lead,        403, 403",
        "inspector,   403, 403",
        "appraiser,   403, 403",
        "admin,       403, 403"
    })
    void commandsByRoleUnitAndRelation(String user, int receive, int withdraw) {
        String path = DOSSIERS + "/" + Counter.filed();

        Counter.command(user).post(path + "/receptions").then().statusCode(receive);
        Counter.command(user)
                .body(Map.of("reason", "NOT_ELIGIBLE", "legalGround", "Điều 1"))
                .post(path + "/refusals")
                .then()
                .statusCode(receive);
        if (withdraw > 0) {
            Counter.command(user).post(path + "/withdrawals").then().statusCode(withdraw);
        }
        Counter.as("citizen").get(path).then().statusCode(200).body("status", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({"reception", "lead", "inspector", "admin", "appraiser"})
    void onlyApplicantsAndPortalsFile(String user) {
        Counter.command(user).body(Counter.residence()).post(DOSSIERS).then().statusCode(403);
    }

    @Test
    void foreignAndAbsentAnswerAlike() {
        String foreign =
                Counter.as("citizen-2").get(DOSSIERS + "/" + dossier()).body().asString();
        String absent = Counter.as("citizen-2")
                .get(DOSSIERS + "/" + UUID.randomUUID())
                .body()
                .asString();

        org.assertj.core.api.Assertions.assertThat(withoutInstance(foreign)).isEqualTo(withoutInstance(absent));
    }

    @Test
    void aDossierCodeAloneOpensNothing() {
        String code = Counter.as("citizen").get(DOSSIERS + "/" + dossier()).path("code");

        Counter.as("citizen-2").get(DOSSIERS + "/" + code).then().statusCode(400);
        for (String user : List.of("citizen-2", "portal", "reception-2")) {
            Counter.as(user)
                    .queryParam("code", code)
                    .get(DOSSIERS)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
    }

    @Test
    void aDossierIsFoundByItsCode() {
        String code = Counter.as("citizen").get(DOSSIERS + "/" + dossier()).path("code");

        for (String user : List.of("citizen", "reception", "lead", "inspector")) {
            Counter.as(user)
                    .queryParam("code", code)
                    .get(DOSSIERS)
                    .then()
                    .statusCode(200)
                    .body("items.id", equalTo(List.of(dossier())));
        }
        Counter.as("citizen")
                .queryParam("code", code)
                .queryParam("status", 10)
                .get(DOSSIERS)
                .then()
                .body("items", empty());
    }

    @Test
    void aDossierIsFoundByThePortalsCode() {
        Map<String, Object> filing = Counter.residence();
        String portalCode = "G22.99-" + UUID.randomUUID();
        filing.put("portalCode", portalCode);
        String id = Counter.filed("portal", filing);

        for (String user : List.of("portal", "reception")) {
            Counter.as(user)
                    .queryParam("portalCode", portalCode)
                    .get(DOSSIERS)
                    .then()
                    .statusCode(200)
                    .body("items.id", equalTo(List.of(id)));
        }
        Counter.as("citizen")
                .queryParam("portalCode", portalCode)
                .get(DOSSIERS)
                .then()
                .body("items", empty());
    }

    @Test
    void nobodyDecidesOnAnApplicationOfHisOwn() {
        String both = TestTokens.of(TestTokens.subject("reception"), "reception", "applicant", "reception-officer");
        String own = given().auth()
                .oauth2(both)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Counter.residence())
                .post(DOSSIERS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Counter.receive("reception", own)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:motcua:problem:own-application"));
        Counter.command("reception")
                .body(Map.of("reason", "NOT_ELIGIBLE", "legalGround", "Điều 1"))
                .post(DOSSIERS + "/" + own + "/refusals")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:motcua:problem:own-application"));
    }

    @Test
    void anOfficersLookAtWhatWasFiledIsKept() {
        String id = Counter.filed();

        Counter.as("reception").get(DOSSIERS + "/" + id + "/filing").then().statusCode(200);
        Counter.as("citizen").get(DOSSIERS + "/" + id + "/filing").then().statusCode(200);
        Counter.receive("reception", id).then().statusCode(201);

        org.assertj.core.api.Assertions.assertThat(Infrastructure.database()
                        .select(
                                "intake",
                                "select actor, action from audit_entries where subject = ? order by seq",
                                "dossier:" + id)
                        .stream()
                        .map(row -> row.get("action") + " " + row.get("actor")))
                .containsExactly(
                        "SubmitDossier " + TestTokens.subject("citizen"),
                        "ReadFiling " + TestTokens.subject("reception"),
                        "ReceiveDossier " + TestTokens.subject("reception"));
    }

    @ParameterizedTest
    @CsvSource({"citizen-2", "business", "portal", "reception-2"})
    void listsShowNothingForeign(String user) {
        String id = dossier();

        Counter.as(user)
                .queryParam("limit", 200)
                .get(DOSSIERS)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
    }

    @ParameterizedTest
    @CsvSource({"admin", "appraiser", "cashier"})
    void listsAreNotForEverybody(String user) {
        Counter.as(user).get(DOSSIERS).then().statusCode(403);
    }

    @Test
    void anotherUnitReceivesWhatWasFiledThereWithoutBorders() {
        Map<String, Object> filing = Counter.residence();
        filing.put("receivingUnit", TestCatalog.OTHER_COMMUNE);
        String id = Counter.filed("citizen", filing);

        Counter.receive("reception", id).then().statusCode(404);
        String code = Counter.receive("reception-2", id)
                .then()
                .statusCode(201)
                .extract()
                .path("dossierCode");

        org.assertj.core.api.Assertions.assertThat(code).startsWith("H26.30.02-");
        Counter.as("reception").get(DOSSIERS + "/" + id).then().statusCode(404);
        Counter.as("reception").get(DOSSIERS + "/" + id + "/filing").then().statusCode(200);
    }

    @Test
    void aRoleWithoutAnAssignmentOpensNothing() {
        String token = TestTokens.of(UUID.randomUUID(), "new officer", "reception-officer");

        bearer(token).get(DOSSIERS + "/" + dossier()).then().statusCode(404);
        bearer(token).get(DOSSIERS).then().statusCode(200).body("items", empty());
        bearer(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(DOSSIERS + "/" + dossier() + "/receptions")
                .then()
                .statusCode(404);
    }

    @Test
    void anAssignmentThatEndedOrHasNotBegunOpensNothing() {
        UUID officer = UUID.randomUUID();
        String token = TestTokens.of(officer, "officer", "reception-officer");
        try (KafkaProbe kafka = KafkaProbe.of("catalog.unit-events")) {
            TestCatalog.officer(kafka, officer, """
                    [{"unit":"H26.30.01","roles":["reception-officer"],"validFrom":"2025-07-01","validTo":"2026-07-14"},
                     {"unit":"H26.30.01","roles":["reception-officer"],"validFrom":"2026-07-16"},
                     {"unit":"H26.30.01","roles":["inspector"],"validFrom":"2025-07-01"}]""");
        }
        TestCatalog.awaitRows("select 1 from officer_assignments where officer_id = '" + officer + "'", 3);

        bearer(token).get(DOSSIERS + "/" + dossier()).then().statusCode(404);
        bearer(token).get(DOSSIERS).then().statusCode(200).body("items", empty());
    }

    @Test
    void anAssignmentIsReplacedAsAWhole() {
        UUID officer = UUID.randomUUID();
        String token = TestTokens.of(officer, "officer", "reception-officer");
        try (KafkaProbe kafka = KafkaProbe.of("catalog.unit-events")) {
            TestCatalog.officer(kafka, officer, """
                    [{"unit":"H26.30.01","roles":["reception-officer"],"validFrom":"2025-07-01"}]""");
            TestCatalog.awaitRows("select 1 from officer_assignments where officer_id = '" + officer + "'", 1);
            bearer(token).get(DOSSIERS + "/" + dossier()).then().statusCode(200);

            TestCatalog.officer(kafka, officer, """
                    [{"unit":"H26.30.02","roles":["reception-officer"],"validFrom":"2025-07-01"}]""");
            TestCatalog.awaitRows(
                    "select 1 from officer_assignments where unit = 'H26.30.02' and officer_id = '" + officer + "'", 1);
        }

        bearer(token).get(DOSSIERS + "/" + dossier()).then().statusCode(404);
    }

    @Test
    void tokensMustHold() {
        String path = DOSSIERS + "/" + dossier();

        given().get(path).then().statusCode(401).contentType("application/problem+json");
        given().get(DOSSIERS).then().statusCode(401);
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", "k")
                .body(Counter.residence())
                .post(DOSSIERS)
                .then()
                .statusCode(401);
        for (String token : new String[] {
            TestTokens.expired("citizen"),
            TestTokens.forOtherAudience("citizen"),
            TestTokens.signedByStranger("citizen"),
            "nonsense"
        }) {
            bearer(token).get(path).then().statusCode(401);
        }
    }

    private static io.restassured.specification.RequestSpecification bearer(String token) {
        return given().auth().oauth2(token);
    }

    private static String withoutInstance(String problem) {
        return problem.replaceAll("urn:uuid:[0-9a-f-]+", "");
    }
}
