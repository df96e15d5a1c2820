package vn.motcua.payment.fee.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.payment.testing.PaymentServiceTest;

@QuarkusTest
class FeesResourceTest extends PaymentServiceTest {

    @Test
    void showsTheFee() {
        UUID dossier = dossierWithFee();

        get("citizen", "/payments/v1/dossiers/{id}/fees", dossier)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].state", equalTo("DUE"))
                .body("items[0].amount", equalTo(10_000))
                .body("items[0].currency", equalTo("VND"))
                .body("items[0].collectAt", equalTo("RECEPTION"))
                .body("items[0].unit", equalTo(UNIT))
                .body("items[0].dossierCode", equalTo(codeOf(dossier)))
                .body("items[0].raisedAt", endsWith("+07:00"));
    }

    @Test
    void startsAPaymentWithASignedRedirectThatNamesNobody() {
        UUID dossier = dossierWithFee();

        Response started = pay("citizen", dossier);

        String id = started.then()
                .statusCode(201)
                .body("reference", matchesPattern("[0-9a-f]{32}"))
                .body("amount", equalTo(10_000))
                .body("currency", equalTo("VND"))
                .body("expiresAt", notNullValue())
                .extract()
                .path("paymentId");
        started.then().header("Location", endsWith("/payments/v1/payments/" + id));
        Map<String, String> query = query(started.path("redirectUrl"));
        assertThat(query)
                .containsEntry("vnp_Amount", "1000000")
                .containsEntry("vnp_TxnRef", started.path("reference"))
                .containsEntry("vnp_OrderInfo", "Nop+phi+ho+so+" + codeOf(dossier))
                .containsEntry("vnp_Locale", "vn")
                .containsKey("vnp_SecureHash");
        get("citizen", "/payments/v1/payments/{id}", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("method", equalTo("VNPAY"))
                .body("reference", equalTo(started.path("reference")));
    }

    @Test
    void theSameKeyGivesTheSameAttempt() {
        UUID dossier = dossierWithFee();
        String key = UUID.randomUUID().toString();

        String first =
                pay("citizen", dossier, key).then().statusCode(201).extract().asString();
        String second =
                pay("citizen", dossier, key).then().statusCode(201).extract().asString();

        assertThat(second).isEqualTo(first);
        assertThat(select("select 1 as one from payments where dossier_id = ?", dossier))
                .hasSize(1);
        pay("citizen", dossierWithFee(), key)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:motcua:problem:key-reused"));
    }

    @Test
    void refusesASecondPaymentOfAPaidFeeByName() {
        UUID dossier = dossierWithFee();
        announce(startPayment(dossier), 10_000, transactionNo(), "00");

        pay("citizen", dossier).then().statusCode(409).body("type", equalTo("urn:motcua:problem:fee-already-paid"));
    }

    @Test
    void refusesThePaymentOfACancelledFeeByName() {
        UUID dossier = dossierWithFee();
        publish(caseWithdrawn(dossier));
        kafka.await(dossier.toString(), "vn.motcua.fee.cancelled.v1");

        given().auth()
                .oauth2(TestTokens.of("citizen"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "cancelled-" + dossier)
                .header("Accept-Language", "en")
                .body("{\"method\":\"VNPAY\"}")
                .post("/payments/v1/dossiers/" + dossier + "/payments")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:motcua:problem:fee-cancelled"))
                .body("title", equalTo("Fee cancelled"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                   | 400 | method   | required",
                "{\"method\":null}                    | 400 | method   | required",
                "{\"method\":\"BARTER\"}              | 400 | method   | wrong-type",
                "{\"method\":[1]}                     | 400 | method   | wrong-type",
                "{\"method\":\"VNPAY\",\"language\":\"fr\"} | 400 | language | wrong-format",
                "{\"method\":                         | 400 | body     | not-json",
                "[]                                   | 400 | body     | wrong-type"
            })
    void namesTheWrongField(String body, int status, String field, String rule) {
        given().auth()
                .oauth2(TestTokens.of("citizen"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/payments/v1/dossiers/" + UUID.randomUUID() + "/payments")
                .then()
                .statusCode(status)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].rule", equalTo(rule));
    }

    @Test
    void refusesWhatCannotBeRead() {
        UUID dossier = dossierWithFee();
        pay("citizen", dossier, null).then().statusCode(400).body("type", equalTo("urn:motcua:problem:key-required"));
        get("citizen", "/payments/v1/dossiers/not-a-uuid/fees")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("path.dossierId"));
        get("citizen", "/payments/v1/payments/1").then().statusCode(400).body("errors[0].rule", equalTo("not-uuid"));
        get("cashier", "/payments/v1/ledger-entries")
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("required"));
        get("cashier", "/payments/v1/ledger-entries?dossierId=1")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("query.dossierId"));
        get("cashier", "/payments/v1/ledger-entries?dossierId=" + dossier + "&cursor=nonsense")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("query.cursor"));
    }

    private static Map<String, String> query(String url) {
        return Arrays.stream(URI.create(url).getRawQuery().split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(parameter -> parameter[0], parameter -> parameter[1]));
    }
}
