package vn.motcua.workflow.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.workflow.Stage;

/** What operators and integrators find at the service's own doors. */
@QuarkusTest
@WithInfrastructure(Stage.DATABASE)
class OperationsTest {

    /** A request that is not understood would rehearse nothing but its refusal. */
    @Test
    void knowsWhatItRehearses() {
        new DailyWork().requests().forEach(request -> {
            RequestSpecification sending = given().header("Idempotency-Key", UUID.randomUUID());
            request.roles().forEach(role -> sending.auth().oauth2(TestTokens.withRole(role)));
            if (request.body() != null) {
                sending.contentType("application/json").body(request.body());
            }
            assertThat(sending.request(request.method(), request.path()).statusCode())
                    .as(request.path())
                    .isIn(200, 201, 404, 409, 422);
        });
    }

    @Test
    void tellsWhetherItLivesAndIsReady() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void showsItsFigures() {
        given().get("/q/metrics").then().statusCode(200).body(containsString("motcua_event_delay"));
    }

    @Test
    void describesEveryOperationWithItsSecurity() {
        Map<String, Object> paths = given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("openapi", containsString("3.1"))
                .body("components.securitySchemes", hasKey("token"))
                .body("components.schemas.Appraisal.examples", notNullValue())
                .extract()
                .path("paths");

        assertThat(paths)
                .containsKeys(
                        "/workflow/v1/tasks",
                        "/workflow/v1/cases",
                        "/workflow/v1/cases/{dossierId}",
                        "/workflow/v1/cases/{dossierId}/claims",
                        "/workflow/v1/cases/{dossierId}/appraisals",
                        "/workflow/v1/cases/{dossierId}/approvals",
                        "/workflow/v1/cases/{dossierId}/returns",
                        "/workflow/v1/cases/{dossierId}/results",
                        "/workflow/v1/cases/{dossierId}/hand-overs");
    }
}
