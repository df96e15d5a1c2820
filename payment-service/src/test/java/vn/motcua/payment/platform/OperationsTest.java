package vn.motcua.payment.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.payment.testing.PaymentServiceTest;

@QuarkusTest
class OperationsTest extends PaymentServiceTest {

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
        await().untilAsserted(() ->
                given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP")));
    }

    @Test
    void describesItselfWithExamples() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .body("paths.'/payments/v1/dossiers/{dossierId}/payments'.post.responses.'409'", notNullValue())
                .body("paths.'/payments/v1/gateways/vnpay/ipn'.get.summary", notNullValue())
                .body("components.schemas.PaymentRequest.examples", notNullValue())
                .body("components.schemas.Fee.examples", notNullValue());
    }

    @Test
    void countsAnnouncementsByAnswer() {
        ipn("vnp_TxnRef=1");

        ipn("vnp_TxnRef=1");

        await().untilAsserted(() -> given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("motcua_vnpay_announcements_total{answer=\"97\"}"))
                .body(containsString("motcua_refunds_waiting"))
                .body(containsString("motcua_suspense{reason=\"wrong_amount\"}"))
                .body(containsString("motcua_inquiries_oldest_seconds{state=\"waiting\"}")));
    }
}
