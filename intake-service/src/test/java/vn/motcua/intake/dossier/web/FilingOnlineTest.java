package vn.motcua.intake.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.intake.testing.Counter;
import vn.motcua.intake.testing.TestCatalog;
import vn.motcua.intake.testing.TestClock;
import vn.motcua.kit.testing.WithInfrastructure;

/** Nothing can be filed online with an agency that only informs online. */
@QuarkusTest
@WithInfrastructure("intake")
class FilingOnlineTest {

    private static final String OF_VERSION = "9.000101";
    private static final String OF_AGENCY = "9.000102";

    @Inject
    TestClock clock;

    @BeforeAll
    static void catalogue() {
        TestCatalog.publish();
        TestCatalog.publish(TestCatalog.version(TestCatalog.RESIDENCE)
                .put("code", OF_VERSION)
                .put("onlineLevel", "INFORMATION"));
        TestCatalog.onlineLevels(OF_VERSION, TestCatalog.OTHER_COMMUNE, """
                [{"level":"PARTIAL","validFrom":"2026-01-01"}]""");
        TestCatalog.publish(TestCatalog.version(TestCatalog.RESIDENCE).put("code", OF_AGENCY));
        TestCatalog.onlineLevels(OF_AGENCY, TestCatalog.COMMUNE, """
                [{"level":"PARTIAL","validFrom":"2026-01-01"},
                 {"level":"INFORMATION","validFrom":"2026-07-15"},
                 {"level":"FULL_PROCESS","validFrom":"2026-08-01"}]""");
    }

    @AfterEach
    void ordinaryDay() {
        clock.set(TestClock.ORDINARY_DAY);
    }

    @Test
    void isRefusedWithTheWayOut() {
        String answer = file(filing(OF_AGENCY, TestCatalog.COMMUNE))
                .then()
                .statusCode(400)
                .body("errors.collect { it.field + ' ' + it.rule }", contains("channel online-information-only"))
                .extract()
                .asString();

        assertThat(answer).contains("bộ phận một cửa", "COUNTER", "POST");
    }

    @Test
    void isTakenAtTheCounter() {
        Map<String, Object> filing = filing(OF_AGENCY, TestCatalog.COMMUNE);
        filing.put("channel", "COUNTER");

        file(filing).then().statusCode(201);
    }

    @Test
    void isTakenByAnAgencyWithoutALevelOfItsOwn() {
        file(filing(OF_AGENCY, TestCatalog.OTHER_COMMUNE)).then().statusCode(201);
    }

    @Test
    void isRefusedOnlyWhileTheLevelHolds() {
        clock.set("2026-07-14T10:00");
        file(filing(OF_AGENCY, TestCatalog.COMMUNE)).then().statusCode(201);

        clock.set("2026-07-31T10:00");
        file(filing(OF_AGENCY, TestCatalog.COMMUNE)).then().statusCode(400);

        clock.set("2026-08-03T10:00");
        file(filing(OF_AGENCY, TestCatalog.COMMUNE)).then().statusCode(201);
    }

    @Test
    void goesByTheVersionWhereTheAgencyHasNoLevel() {
        file(filing(OF_VERSION, TestCatalog.COMMUNE))
                .then()
                .statusCode(400)
                .body("errors.rule", contains("online-information-only"));
        file(filing(OF_VERSION, TestCatalog.OTHER_COMMUNE)).then().statusCode(201);
    }

    @Test
    void aDraftSaysSoBeforeItIsSubmitted() {
        draft(filing(OF_AGENCY, TestCatalog.COMMUNE))
                .then()
                .statusCode(201)
                .body("missing.rule", contains("online-information-only"));
        draft(filing(OF_AGENCY, TestCatalog.OTHER_COMMUNE))
                .then()
                .statusCode(201)
                .body("missing", empty());
    }

    private static Map<String, Object> filing(String procedure, String agency) {
        Map<String, Object> filing = Counter.residence();
        filing.put("procedureCode", procedure);
        filing.put("competentUnit", agency);
        return filing;
    }

    private static Response file(Map<String, Object> filing) {
        return Counter.command("citizen").body(filing).post("/intake/v1/dossiers");
    }

    private static Response draft(Map<String, Object> filing) {
        return Counter.command("citizen").body(filing).post("/intake/v1/drafts");
    }
}
