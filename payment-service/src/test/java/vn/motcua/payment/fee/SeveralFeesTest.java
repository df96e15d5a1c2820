package vn.motcua.payment.fee;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.payment.testing.PaymentServiceTest;

/** The fees of a dossier stand on one bill, each with an id and a life of its own. */
@QuarkusTest
class SeveralFeesTest extends PaymentServiceTest {

    @Test
    void whatIsCollectedWithTheResultIsComputedAtReceptionAndNotDueYet() {
        UUID dossier = dossierWithFee("two-fees");
        announce(startPayment(dossier), 10_000, transactionNo(), "00");

        var settled = kafka.await(dossier.toString(), "vn.motcua.fee.settled.v1");
        EventContracts.assertValid(settled);
        assertThat(settled.json().path("collectAt").textValue()).isEqualTo("RECEPTION");
        assertStates(dossier, "SETTLED 10000", "EXPECTED 100000");
        get("citizen", "/payments/v1/dossiers/{id}/fees", dossier)
                .then()
                .statusCode(200)
                .body("items.collectAt", contains("RECEPTION"));
        pay("citizen", dossier).then().statusCode(409);
    }

    @Test
    void aWithdrawalEndsEachFeeByItself() {
        UUID dossier = dossierWithFee("two-fees");

        publish(caseWithdrawn(dossier));

        kafka.await(dossier.toString(), "vn.motcua.fee.cancelled.v1");
        await().untilAsserted(() -> assertStates(dossier, "CANCELLED 10000", "NOT_DUE 100000"));
    }

    @Test
    void aFeeIsPaidByItsId() {
        UUID dossier = dossierWithFee();
        String fee = get("citizen", "/payments/v1/dossiers/{id}/fees", dossier)
                .then()
                .extract()
                .path("items[0].id");

        payFee(dossier, UUID.randomUUID().toString()).then().statusCode(404);
        String reference = payFee(dossier, fee).then().statusCode(201).extract().path("reference");
        announce(reference, 10_000, transactionNo(), "00");

        assertThat(feeState(dossier)).isEqualTo("SETTLED");
        payFee(dossier, fee).then().statusCode(409);
    }

    private static void assertStates(UUID dossier, String... states) {
        assertThat(select(
                        "select state || ' ' || amount as fee from fees where dossier_id = ? order by collect_at",
                        dossier))
                .isEqualTo(
                        List.of(states).stream().map(fee -> Map.of("fee", fee)).toList());
    }

    private static Response payFee(UUID dossier, String feeId) {
        return given().auth()
                .oauth2(TestTokens.of("citizen"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"method\":\"VNPAY\",\"feeId\":\"" + feeId + "\"}")
                .post("/payments/v1/dossiers/" + dossier + "/payments");
    }
}
