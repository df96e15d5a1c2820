package vn.motcua.catalog.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;

@QuarkusTest
@WithInfrastructure("catalog")
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
    void isAliveAndReady() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void describesItselfWithExamples() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .body("paths.'/catalog/v1/fee-quotes'.post.summary", notNullValue())
                .body("paths.'/catalog/v1/due-dates'.post.responses.'422'", notNullValue())
                .body(
                        "paths.'/catalog/v1/process-lints'.post.requestBody.content.keySet()",
                        hasItem("application/bpmn+xml"))
                .body(
                        "paths.'/catalog/v1/process-conversions'.post.responses.'200'.content.keySet()",
                        hasItem("image/svg+xml"))
                .body(
                        "paths.'/catalog/v1/procedures/{code}/versions/{version}/processes/{case}'.get.summary",
                        notNullValue())
                .body(
                        "paths.'/catalog/v1/procedures/{code}/versions/{version}/forms/{case}'.get.summary",
                        notNullValue())
                .body("components.schemas.FormCheck.examples", notNullValue())
                .body("components.schemas.FeeQuoteRequest.examples", notNullValue())
                .body("components.schemas.DueDateRequest.examples", notNullValue());
    }

    @Test
    void countsItsRequests() {
        given().get("/catalog/v1/units").then().statusCode(200);
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("http_server_requests_seconds_count"))
                .body(containsString("uri=\"/catalog/v1/units\""));
    }

    @Test
    void keepsParkedEventsForOperators() {
        given().get("/ops/v1/parked-events").then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.of("citizen"))
                .get("/ops/v1/parked-events")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.of("ops"))
                .get("/ops/v1/parked-events")
                .then()
                .statusCode(200);
    }
}
