package vn.motcua.payment.gateway.vnpay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.payment.testing.Gateway;
import vn.motcua.payment.testing.PaymentServiceTest;

/** Money that VNPAY has and does not vouch for: neither paid nor declined. */
@QuarkusTest
class DoubtedMoneyTest extends PaymentServiceTest {

    @ParameterizedTest
    @CsvSource({
        "07, 00, SUSPICIOUS",
        "00, 07, SUSPICIOUS",
        "07, 07, SUSPICIOUS",
        "07, 02, SUSPICIOUS",
        "00, 04, REVERSED",
        "24, 04, REVERSED"
    })
    void standsInSuspenseAndIsNoDecline(String response, String status, String reason) {
        UUID dossier = dossierWithFee();
        String reference = startPayment(dossier);
        String number = transactionNo();
        Gateway.willFind(reference, Gateway.answer("00", status.equals("04") ? "04" : "07", 10_000, number));
        String announcement = Gateway.announcement(reference, 10_000, number, response, status);

        given().urlEncodingEnabled(false)
                .get("/payments/v1/gateways/vnpay/return?" + announcement)
                .then()
                .body("state", equalTo("PENDING"));
        assertThat(ipn(announcement)).isEqualTo("00");
        assertThat(ipn(announcement)).isEqualTo("02");

        assertThat(feeState(dossier)).isEqualTo("DUE");
        paymentIs(reference, "SUSPENDED");
        assertThat(balance(dossier, "suspense")).isEqualTo(-10_000);
        assertThat(kafka.await(dossier.toString(), "vn.motcua.payment.suspended.v1")
                        .json()
                        .path("reason")
                        .textValue())
                .isEqualTo(reason);
        await().untilAsserted(() -> given().get("/q/metrics")
                .then()
                .body(matchesPattern(
                        "(?s).*motcua_suspense\\{reason=\"" + reason.toLowerCase(Locale.ROOT) + "\"} [1-9].*")));
        assertThat(announce(reference, 10_000, "0", "24"))
                .as("a decline that comes later")
                .isEqualTo("02");
        paymentIs(reference, "SUSPENDED");
    }

    @Test
    void settlesTheFeeOnceTheGatewayVouchesForIt() {
        UUID dossier = dossierWithFee();
        String reference = startPayment(dossier);
        String number = transactionNo();
        assertThat(ipn(Gateway.announcement(reference, 10_000, number, "07", "07")))
                .isEqualTo("00");

        assertThat(ipn(Gateway.announcement(reference, 10_000, number, "00", "00")))
                .isEqualTo("00");
        assertThat(ipn(Gateway.announcement(reference, 10_000, number, "00", "00")))
                .isEqualTo("02");
        assertThat(ipn(Gateway.announcement(reference, 10_000, number, "07", "07")))
                .isEqualTo("02");

        isSettled(dossier, reference);
    }

    @Test
    void isAskedAboutAgainUntilTheGatewayKnows() {
        UUID dossier = dossierWithFee();
        String reference = startPayment(dossier);
        String number = transactionNo();
        Gateway.willFind(
                reference,
                Gateway.answer("00", "07", 10_000, number),
                Gateway.answer("99", "", 0, ""),
                Gateway.answer("00", "00", 10_000, number));

        assertThat(ipn(Gateway.announcement(reference, 10_000, number, "07", "07")))
                .isEqualTo("00");

        kafka.await(dossier.toString(), "vn.motcua.fee.settled.v1");
        isSettled(dossier, reference);
    }

    @Test
    void isGivenBackWhenTheFeeWasPaidMeanwhile() {
        UUID dossier = dossierWithFee();
        String doubted = startPayment(dossier);
        String number = transactionNo();
        ipn(Gateway.announcement(doubted, 10_000, number, "07", "07"));
        assertThat(announce(startPayment(dossier), 10_000, transactionNo(), "00"))
                .isEqualTo("00");

        assertThat(ipn(Gateway.announcement(doubted, 10_000, number, "00", "00")))
                .isEqualTo("00");

        kafka.await(dossier.toString(), "vn.motcua.fee.refunded.v1");
        assertThat(Gateway.refunded(number)).hasSize(1);
        assertThat(balance(dossier, "suspense")).isZero();
        assertThat(balance(dossier, "gateway:vnpay")).isEqualTo(10_000);
        assertThat(feeState(dossier)).isEqualTo("SETTLED");
    }

    @Test
    void ourOwnPayAddressIsNoAnnouncement() {
        UUID dossier = dossierWithFee();
        var started = pay("citizen", dossier).then().statusCode(201).extract();
        String query = URI.create(started.path("redirectUrl")).getRawQuery();

        assertThat(ipn(query)).isEqualTo("99");
        given().urlEncodingEnabled(false)
                .get("/payments/v1/gateways/vnpay/return?" + query)
                .then()
                .statusCode(400);

        paymentIs(started.path("reference"), "OPEN");
        assertThat(announce(started.path("reference"), 10_000, transactionNo(), "00"))
                .isEqualTo("00");
    }

    @Test
    void isListedWithItsAgeAndReason() {
        UUID dossier = dossierWithFee();
        String number = transactionNo();
        assertThat(announce(startPayment(dossier), 9_000, number, "00")).isEqualTo("04");
        String unknown = transactionNo();
        announce(UUID.randomUUID().toString().replace("-", ""), 10_000, unknown, "00");

        assertThat(listed("cashier"))
                .anySatisfy(line -> assertThat(line)
                        .containsEntry("transactionNo", number)
                        .containsEntry("reason", "WRONG_AMOUNT")
                        .containsEntry("amount", 9_000)
                        .containsEntry("ageDays", 0))
                .noneSatisfy(line -> assertThat(line).containsEntry("transactionNo", unknown));
        assertThat(listed("admin"))
                .anySatisfy(line ->
                        assertThat(line).containsEntry("transactionNo", unknown).containsEntry("reason", "UNKNOWN_FEE"))
                .noneSatisfy(line -> assertThat(line).containsEntry("transactionNo", number));
        get("citizen", "/payments/v1/suspended-payments").then().statusCode(403);
    }

    private static java.util.List<Map<String, Object>> listed(String user) {
        java.util.List<Map<String, Object>> all = new java.util.ArrayList<>();
        String next = "";
        while (next != null) {
            var page = get(user, "/payments/v1/suspended-payments?limit=3&cursor={next}", next);
            all.addAll(page.then().statusCode(200).extract().<java.util.List<Map<String, Object>>>path("items"));
            next = page.path("next");
        }
        return all;
    }

    private static void isSettled(UUID dossier, String reference) {
        assertThat(feeState(dossier)).isEqualTo("SETTLED");
        paymentIs(reference, "SETTLED");
        assertThat(balance(dossier, "suspense")).isZero();
        assertThat(balance(dossier, "gateway:vnpay")).isEqualTo(10_000);
        assertThat(balance(dossier, "fees:" + UNIT)).isEqualTo(-10_000);
        assertThat(select("select amount from settling_captures where dossier_id = ?", dossier))
                .containsExactly(Map.of("amount", 10_000L));
    }
}
