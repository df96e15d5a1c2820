package vn.motcua.payment.fee.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.payment.testing.Gateway;
import vn.motcua.payment.testing.PaymentServiceTest;

/** Money in suspense has a way out, by somebody's word. */
@QuarkusTest
class SuspenseDecisionsTest extends PaymentServiceTest {

    private static final Map<String, String> ASSIGN = Map.of("reason", "VNPAY đã xác nhận giao dịch bằng văn bản");

    private static Map<String, String> refund(String way) {
        return Map.of("way", way, "reason", "Người nộp chuyển nhầm số tiền");
    }

    private static ValidatableResponse decide(String user, String number, String command, Object body) {
        return decide(user, number, command, body, UUID.randomUUID().toString());
    }

    private static ValidatableResponse decide(String user, String number, String command, Object body, String key) {
        return given().auth()
                .oauth2(TestTokens.of(user))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/payments/v1/suspended-payments/VNPAY/" + number + "/" + command)
                .then();
    }

    private static List<Map<String, Object>> trail(String subject) {
        return select("select action, actor, details from audit_entries where subject = ? order by seq", subject);
    }

    @Test
    void aDoubtedPaymentThatSomebodyConfirmsSettlesItsFee() {
        UUID dossier = dossierWithFee();
        String reference = startPayment(dossier);
        String number = transactionNo();
        ipn(Gateway.announcement(reference, 10_000, number, "07", "07"));
        String key = UUID.randomUUID().toString();

        decide("cashier", number, "assignments", ASSIGN, key)
                .statusCode(200)
                .body("purpose", equalTo("SETTLED"), "amount", equalTo(10_000));

        assertThat(feeState(dossier)).isEqualTo("SETTLED");
        paymentIs(reference, "SETTLED");
        assertThat(balance(dossier, "suspense")).isZero();
        EventContracts.assertValid(kafka.await(dossier.toString(), "vn.motcua.fee.settled.v1"));
        assertThat(trail("fee:" + dossier))
                .last()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("action", "AssignSuspendedMoney")
                        .containsEntry("actor", TestTokens.subject("cashier").toString()))
                .satisfies(entry -> assertThat(entry.get("details")).asString().contains("văn bản"));
        decide("cashier", number, "assignments", ASSIGN, key).statusCode(200);
        decide("cashier", number, "assignments", ASSIGN)
                .statusCode(409)
                .body("type", equalTo("urn:motcua:problem:not-in-suspense"));
        decide("cashier", number, "refunds", refund("GATEWAY")).statusCode(409);
    }

    @Test
    void aWrongAmountPaysNothingAndGoesBackThroughTheGateway() {
        UUID dossier = dossierWithFee();
        String number = transactionNo();
        announce(startPayment(dossier), 9_000, number, "00");

        decide("cashier", number, "assignments", ASSIGN)
                .statusCode(409)
                .body("type", equalTo("urn:motcua:problem:amount-differs"));
        decide("cashier", number, "refunds", refund("GATEWAY")).statusCode(200).body("purpose", equalTo("GIVEN_BACK"));

        EventContracts.assertValid(kafka.await(dossier.toString(), "vn.motcua.fee.refund-requested.v1"));
        EventContracts.assertValid(kafka.await(dossier.toString(), "vn.motcua.fee.refunded.v1"));
        assertThat(Gateway.refunded(number)).hasSize(1);
        assertThat(feeState(dossier)).isEqualTo("DUE");
        assertThat(balance(dossier, "suspense")).isZero();
        assertThat(balance(dossier, "gateway:vnpay")).isZero();
    }

    @Test
    void whatWentBackByHandIsOnlyNoted() {
        UUID dossier = dossierWithFee();
        String number = transactionNo();
        announce(startPayment(dossier), 9_000, number, "00");

        decide("cashier", number, "refunds", refund("BY_HAND")).statusCode(200);

        EventContracts.assertValid(kafka.await(dossier.toString(), "vn.motcua.fee.refunded.v1"));
        assertThat(Gateway.refundRequests(number)).isEmpty();
        assertThat(balance(dossier, "gateway:vnpay")).isZero();
        assertThat(balance(dossier, "suspense")).isZero();
    }

    @Test
    void moneyWithoutADossierIsTheAdministrators() {
        String number = transactionNo();
        announce("0190f3c27d1e7a648a573c8e0d3d2f99", 500, number, "00");

        decide("cashier", number, "refunds", refund("BY_HAND")).statusCode(404);
        decide("admin", number, "refunds", refund("GATEWAY"))
                .statusCode(409)
                .body("type", equalTo("urn:motcua:problem:only-by-hand"));
        decide("admin", number, "refunds", refund("BY_HAND")).statusCode(200);
        decide("admin", number, "refunds", refund("BY_HAND")).statusCode(409);

        assertThat(trail("capture:VNPAY:" + number))
                .extracting(entry -> entry.get("action"))
                .containsExactly("RecordCapture", "ReturnSuspendedMoney");
        assertThat(select("select 1 from suspense where transaction_no = ?", number))
                .isEmpty();
    }

    @Test
    void othersFindNothing() {
        UUID dossier = dossierWithFee();
        String number = transactionNo();
        announce(startPayment(dossier), 9_000, number, "00");

        decide("reception-2", number, "refunds", refund("BY_HAND")).statusCode(403);
        decide("inspector", number, "refunds", refund("BY_HAND")).statusCode(403);
        decide("admin", number, "refunds", refund("BY_HAND")).statusCode(404);
        decide("cashier", transactionNo(), "refunds", refund("BY_HAND")).statusCode(404);
        decide("cashier", number, "refunds", Map.of("way", "GATEWAY", "reason", " "))
                .statusCode(400);
    }
}
