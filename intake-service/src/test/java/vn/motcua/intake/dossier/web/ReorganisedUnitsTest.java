package vn.motcua.intake.dossier.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.intake.testing.Counter;
import vn.motcua.intake.testing.TestCatalog;
import vn.motcua.intake.testing.TestClock;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;

/** A commune closes and another one takes over: filings, receptions and papers before and after. */
@QuarkusTest
@WithInfrastructure("intake")
class ReorganisedUnitsTest {

    private static final String OLD = "H26.36.01";
    private static final String NEW = "H26.36.02";
    private static final UUID OFFICER = UUID.fromString("00000000-0000-4000-8000-000000000360");

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

    private static ObjectNode unit(String code, String name) {
        ObjectNode unit = EventContracts.example("unit.changed.v1", "minimal");
        unit.put("code", code).put("kind", "COMMUNE").put("receives", true).put("validFrom", "2025-07-01");
        unit.putObject("name").put("vi", name).put("en", name);
        return unit;
    }

    private static RequestSpecification officer() {
        return given().auth()
                .oauth2(TestTokens.of(OFFICER, "officer-360", "reception-officer"))
                .accept(ContentType.JSON)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID());
    }

    @Test
    void workGoesOnInTheUnitThatTookOverAndOldPapersKeepTheOldName() {
        try (KafkaProbe kafka = KafkaProbe.of("intake.dossier-events")) {
            kafka.publish(EventContracts.event("unit.changed.v1", OLD, 1, unit(OLD, "Phường Cũ")));
            kafka.publish(EventContracts.event("unit.changed.v1", NEW, 1, unit(NEW, "Phường Mới")));
            TestCatalog.officer(kafka, OFFICER, """
                    [{"unit":"%s","roles":["reception-officer"],"validFrom":"2025-07-01"},
                     {"unit":"%s","roles":["reception-officer"],"validFrom":"2026-07-16"}]""".formatted(NEW, OLD));
            TestCatalog.awaitRows("select 1 from units where code in ('" + OLD + "', '" + NEW + "')", 2);
            TestCatalog.awaitRows("select 1 from officer_assignments where officer_id = '" + OFFICER + "'", 2);
            Map<String, Object> filing = Counter.residence();
            filing.put("competentUnit", OLD);
            String id = Counter.filed("citizen", filing);

            ObjectNode closed =
                    unit(OLD, "Phường Cũ").put("validTo", "2026-07-15").put("successor", NEW);
            kafka.publish(EventContracts.event("unit.changed.v1", OLD, 2, closed));
            TestCatalog.awaitRows("select 1 from units where code = '" + OLD + "' and successor = '" + NEW + "'", 1);
            clock.set("2026-07-16T09:00");

            Counter.command("citizen")
                    .body(filing)
                    .post("/intake/v1/dossiers")
                    .then()
                    .statusCode(400)
                    .body("errors.rule", contains("unit-closed", "unit-closed"))
                    .body("errors[0].detail", containsString(NEW));
            officer()
                    .post("/intake/v1/dossiers/" + id + "/receptions")
                    .then()
                    .statusCode(201)
                    .body("dossierCode", startsWith(NEW + "-260716-"));
            Counter.as("citizen")
                    .get("/intake/v1/dossiers/" + id)
                    .then()
                    .body("competentUnit.code", equalTo(NEW))
                    .body("receivingUnit.code", equalTo(NEW));
            CloudEvent received = kafka.await(id, "vn.motcua.dossier.received.v1");
            assertThat(received.json().path("competentUnit").asText()).isEqualTo(NEW);

            ObjectNode renamed = unit(NEW, "Phường Mới Hơn");
            title(renamed.putArray("titles"), "Phường Mới", "2025-07-01");
            title(renamed.withArray("titles"), "Phường Mới Hơn", "2026-07-20");
            kafka.publish(EventContracts.event("unit.changed.v1", NEW, 2, renamed));
            TestCatalog.awaitRows("select 1 from units where code = '" + NEW + "' and titles is not null", 1);
            clock.set("2026-07-21T09:00");

            Counter.as("citizen")
                    .get("/intake/v1/dossiers/" + id + "/receipt")
                    .then()
                    .body("receivingUnit.name.vi", equalTo("Phường Mới"));
            Counter.as("citizen")
                    .get("/intake/v1/dossiers/" + id)
                    .then()
                    .body("receivingUnit.name.vi", equalTo("Phường Mới Hơn"));
        }
    }

    @Test
    void anyCentreReceivesAndTheVersionSaysWhoDecides() {
        Map<String, Object> filing = Counter.residence();
        filing.put("channel", "COUNTER");
        filing.put("receivingUnit", TestCatalog.CENTRE);
        String id = Counter.filed("citizen", filing);

        Counter.as("citizen")
                .get("/intake/v1/dossiers/" + id)
                .then()
                .body("receivingUnit.code", equalTo(TestCatalog.CENTRE))
                .body("competentUnit.code", equalTo(TestCatalog.COMMUNE));
        filing.remove("competentUnit");
        Counter.command("citizen")
                .body(filing)
                .post("/intake/v1/dossiers")
                .then()
                .statusCode(400)
                .body("errors.field", contains("competentUnit"));
        filing.put("competentUnit", TestCatalog.CENTRE);
        Counter.command("citizen")
                .body(filing)
                .post("/intake/v1/dossiers")
                .then()
                .statusCode(400)
                .body("errors.rule", contains("unit-not-competent"));
    }

    @Test
    void aPaperIsAskedForWhenTheAnswersSaySo() {
        String code = "9.000036";
        ObjectNode version = TestCatalog.version(TestCatalog.RESIDENCE).put("code", code);
        ArrayNode documents = (ArrayNode) version.at("/cases/0/documents");
        ObjectNode consent = documents.addObject().put("code", "CONSENT").put("mandatory", true);
        consent.put("condition", "Khi đăng ký vào nhà của người khác")
                .put("originals", 1)
                .put("copies", 0);
        consent.putObject("name").put("vi", "Ý kiến của chủ hộ").put("en", "Consent");
        consent.putObject("when")
                .putObject("properties")
                .putObject("newAddress")
                .put("const", "của người khác");
        TestCatalog.publish(version);
        Map<String, Object> filing = Counter.residence();
        filing.put("procedureCode", code);
        Counter.filed("citizen", filing);

        filing.put("form", Map.of("fullName", "Nguyễn Thị Canary", "newAddress", "của người khác"));
        Counter.command("citizen")
                .body(filing)
                .post("/intake/v1/dossiers")
                .then()
                .statusCode(400)
                .body("errors.rule", contains("missing-document"))
                .body("errors[0].detail", containsString("Ý kiến của chủ hộ"));
    }

    private static void title(ArrayNode titles, String name, String from) {
        titles.addObject()
                .put("validFrom", from)
                .putObject("name")
                .put("vi", name)
                .put("en", name);
    }
}
