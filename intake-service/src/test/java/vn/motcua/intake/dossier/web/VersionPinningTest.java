package vn.motcua.intake.dossier.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.intake.testing.Counter;
import vn.motcua.intake.testing.TestCatalog;
import vn.motcua.intake.testing.TestClock;
import vn.motcua.kit.testing.WithInfrastructure;

/** A dossier keeps the version of its reception. */
@QuarkusTest
@WithInfrastructure("intake")
class VersionPinningTest {

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
    void pinsTheVersionThatHoldsOnTheDayOfReception() {
        String code = "9.000001";
        publish(code, 1, "2025-07-01", "2026-07-15", 7);
        publish(code, 2, "2026-07-16", null, 3);
        String id = Counter.filed("citizen", filing(code));

        clock.set("2026-07-16T09:00");
        Counter.receive("reception", id)
                .then()
                .statusCode(201)
                .body("procedureVersion", equalTo(2))
                .body("dueAt", equalTo("2026-07-21T17:00:00+07:00"));

        Counter.as("citizen").get("/intake/v1/dossiers/" + id).then().body("procedure.version", equalTo(2));
    }

    @Test
    void keepsTheVersionOfTheFilingWhenTheNewOneAsksForMore() {
        String code = "9.000002";
        publish(code, 1, "2025-07-01", "2026-07-15", 7);
        ObjectNode stricter = version(code, 2, "2026-07-16", null, 3);
        ArrayNode documents = (ArrayNode) stricter.at("/cases/0/documents");
        documents.add(((ObjectNode) documents.get(0)).deepCopy().put("code", "NEW_PAPER"));
        TestCatalog.publish(stricter);
        String id = Counter.filed("citizen", filing(code));

        clock.set("2026-07-16T09:00");
        Counter.receive("reception", id)
                .then()
                .statusCode(201)
                .body("procedureVersion", equalTo(1))
                .body("dueAt", equalTo("2026-07-27T17:00:00+07:00"));
    }

    @Test
    void keepsTheVersionOfTheFilingWhenTheProcedureWasAbolished() {
        String code = "9.000003";
        publish(code, 1, "2025-07-01", "2026-07-15", 7);
        String id = Counter.filed("citizen", filing(code));

        clock.set("2026-07-16T09:00");
        Counter.command("citizen")
                .body(filing(code))
                .post("/intake/v1/dossiers")
                .then()
                .statusCode(400)
                .body("errors.rule", contains("unknown-procedure"));
        Counter.receive("reception", id).then().statusCode(201).body("procedureVersion", equalTo(1));
    }

    @Test
    void aVersionPublishedForTomorrowTouchesNothingToday() {
        String code = "9.000004";
        publish(code, 1, "2025-07-01", null, 7);
        publish(code, 2, "2026-08-01", null, 3);

        String id = Counter.filed("citizen", filing(code));

        Counter.receive("reception", id).then().statusCode(201).body("procedureVersion", equalTo(1));
    }

    @Test
    void theLimitFollowsTheChannelAndTheCase() {
        Map<String, Object> online = filing(TestCatalog.BUILDING);
        online.put("caseCode", "HOUSE");
        online.put("documents", java.util.List.of(Counter.document("DON")));
        Map<String, Object> counter = new java.util.HashMap<>(online);
        counter.put("channel", "COUNTER");

        Counter.receive("reception", Counter.filed("citizen", online))
                .then()
                .body("dueAt", equalTo("2026-08-12T17:00:00+07:00"));
        Counter.receive("reception", Counter.filed("citizen", counter))
                .then()
                .body("dueAt", equalTo("2026-08-05T17:00:00+07:00"));
    }

    @Test
    void aSameDayProcedureHasItsCutOff() {
        clock.set("2026-07-15T15:00");
        Counter.receive("reception", Counter.filed("citizen", Counter.extract()))
                .then()
                .body("dueAt", equalTo("2026-07-16T17:00:00+07:00"))
                .body("dueDateSteps.kind", hasItem("CUT_OFF"));

        clock.set("2026-07-15T14:59");
        Counter.receive("reception", Counter.filed("citizen", Counter.extract()))
                .then()
                .body("dueAt", equalTo("2026-07-15T17:00:00+07:00"));
    }

    @Test
    void refusesToPromiseADateThatNobodyHasDecided() {
        clock.set("2027-12-30T10:00");
        String id = Counter.filed();

        Counter.receive("reception", id)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:motcua:problem:calendar-not-approved"));
        Counter.as("citizen").get("/intake/v1/dossiers/" + id).then().body("status", equalTo(1));
    }

    private static Map<String, Object> filing(String code) {
        Map<String, Object> filing = Counter.residence();
        filing.put("procedureCode", code);
        return filing;
    }

    private static void publish(
            String code, int number, String from, @org.jspecify.annotations.Nullable String to, int days) {
        TestCatalog.publish(version(code, number, from, to, days));
    }

    private static ObjectNode version(
            String code, int number, String from, @org.jspecify.annotations.Nullable String to, int days) {
        ObjectNode version = TestCatalog.version(TestCatalog.RESIDENCE);
        version.put("code", code).put("version", number).put("effectiveFrom", from);
        if (to != null) {
            version.put("effectiveTo", to);
        }
        ((ObjectNode) version.at("/cases/0/limits/0")).put("amount", days);
        return version;
    }
}
