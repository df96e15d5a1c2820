package vn.motcua.catalog.onlinelevel.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;

@QuarkusTest
@WithInfrastructure("catalog")
class OnlineLevelsTest {

    private static final String PROCEDURES = "/catalog/v1/procedures/";

    private static ValidatableResponse set(String user, String code, String unit, String level, String from) {
        return given().auth()
                .oauth2(TestTokens.of(user))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "unit",
                        unit,
                        "level",
                        level,
                        "validFrom",
                        from,
                        "decision",
                        Map.of("number", "15/QĐ", "date", "2026-11-20", "source", "https://example")))
                .post(PROCEDURES + code + "/online-levels")
                .then();
    }

    @Test
    void anAgencyKeepsTheHistoryOfItsLevels() {
        set("catalogue-approver", "1.004837", "H26.30.02", "INFORMATION", "2025-07-01")
                .statusCode(201);
        set("catalogue-approver", "1.004837", "H26.30.02", "FULL_PROCESS", "2026-12-01")
                .statusCode(201);
        set("catalogue-approver", "1.004837", "H26.30.02", "PARTIAL", "2026-03-01")
                .statusCode(201)
                .body("levels.level", contains("INFORMATION", "PARTIAL", "FULL_PROCESS"));

        given().queryParam("on", "2026-11-25")
                .queryParam("unit", "H26.30.02")
                .get(PROCEDURES + "1.004837/online-levels")
                .then()
                .statusCode(200)
                .body("items.levels.flatten().level", contains("PARTIAL"));
        given().queryParam("on", "2025-06-30")
                .get(PROCEDURES + "1.004837/online-levels")
                .then()
                .body("items", empty());
        try (KafkaProbe probe = KafkaProbe.of("catalog.procedure-events")) {
            CloudEvent last = probe.await("1.004837@H26.30.02", "vn.motcua.procedure.online-levels-set.v1", 3)
                    .getLast();
            EventContracts.assertValid(last);
            assertThat(last.sequence()).isEqualTo(3);
            assertThat(last.json().path("levels")).hasSize(3);
        }
    }

    @Test
    void aLevelThatBeginsOnTheSameDayIsACorrection() {
        set("catalogue-approver", "1.000656", "H26.30.03", "PARTIAL", "2026-01-01")
                .statusCode(201);
        set("catalogue-approver", "1.000656", "H26.30.03", "FULL_PROCESS", "2026-01-01")
                .statusCode(201)
                .body("levels", hasSize(1))
                .body("levels[0].level", equalTo("FULL_PROCESS"));
    }

    @Test
    void theSampleShowsAnAgencyThatGotFurther() {
        given().queryParam("unit", "H26.30.01")
                .get(PROCEDURES + "1.004222/online-levels")
                .then()
                .body("items[0].levels.level", contains("PARTIAL", "FULL_PROCESS"));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        set("catalogue-editor", "1.004837", "H26.30.02", "PARTIAL", "2026-01-01")
                .statusCode(403);
        set("catalogue-approver", "9.999999", "H26.30.02", "PARTIAL", "2026-01-01")
                .statusCode(404);
        set("catalogue-approver", "1.004837", "H26.99", "PARTIAL", "2026-01-01")
                .statusCode(400)
                .body("errors[0].field", equalTo("unit"));
        set("catalogue-approver", "1.004837", "H26.30.02", "SOME", "2026-01-01")
                .statusCode(400)
                .body("errors[0].field", equalTo("level"));
    }
}
