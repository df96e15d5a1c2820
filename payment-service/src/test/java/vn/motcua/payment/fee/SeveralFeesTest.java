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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void whatIsCollectedWithTheResultFallsDueWhenTheCaseHasComeThere() {
        UUID dossier = dossierWithFee("two-fees");
        announce(startPayment(dossier), 10_000, transactionNo(), "00");
        kafka.await(dossier.toString(), "vn.motcua.fee.settled.v1");

        publish(ofCase("case.payment-point-reached.v1", dossier, 1));
        publish(ofCase("case.payment-point-reached.v1", dossier, 2));

        await().untilAsserted(() -> assertStates(dossier, "SETTLED 10000", "DUE 100000"));
        announce(startPayment(dossier), 100_000, transactionNo(), "00");
        assertStates(dossier, "SETTLED 10000", "SETTLED 100000");
        await().untilAsserted(() -> assertThat(told(dossier))
                .containsExactly(
                        "fee.raised RECEPTION", "fee.settled RECEPTION", "fee.raised RETURN", "fee.settled RETURN"));
    }

    @Test
    void aFeeWithTheResultNeedsNoFeeAtReception() {
        UUID dossier = UUID.randomUUID();
        publish(received(dossier, "at-return"));

        publish(ofCase("case.payment-point-reached.v1", dossier, 1));

        var raised = kafka.await(dossier.toString(), "vn.motcua.fee.raised.v1");
        EventContracts.assertValid(raised);
        assertThat(raised.json().path("collectAt").textValue()).isEqualTo("RETURN");
    }

    @Test
    void aCaseWhosePointComesBeforeItsReceptionIsLookedAtAgain() {
        UUID dossier = UUID.randomUUID();
        publish(ofCase("case.payment-point-reached.v1", dossier, 1));

        publish(received(dossier, "at-return"));

        kafka.await(dossier.toString(), "vn.motcua.fee.raised.v1");
    }

    @Test
    void whereNothingIsCollectedTheCaseHearsThatItNeedNotWait() {
        UUID dossier = dossierWithFee();

        publish(ofCase("case.payment-point-reached.v1", dossier, 1));

        var exempted = kafka.await(dossier.toString(), "vn.motcua.fee.exempted.v1");
        EventContracts.assertValid(exempted);
        assertThat(exempted.json().path("collectAt").textValue()).isEqualTo("RETURN");
    }

    @ParameterizedTest
    @CsvSource({
        "case.rejected.v1, REJECTED",
        "case.stopped.v1, STOPPED",
        "case.withdrawn.v1, WITHDRAWN",
    })
    void aCaseThatEndsWithoutWhatWasAppliedForGivesBackByTheRuleOfTheFee(String type, String end) {
        UUID refundable = dossierWithFee("two-fees");
        UUID kept = dossierWithFee("kept");
        announce(startPayment(refundable), 10_000, transactionNo(), "00");
        announce(startPayment(kept), 100_000, transactionNo(), "00");

        publish(ofCase(type, kept, 1));
        publish(ofCase(type, refundable, 1));

        var refund = kafka.await(refundable.toString(), "vn.motcua.fee.refund-requested.v1");
        EventContracts.assertValid(refund);
        assertThat(refund.json().path("caseEnd").textValue()).isEqualTo(end);
        assertThat(select("select state from fees where dossier_id = ? and collect_at = 'RETURN'", refundable))
                .containsExactly(Map.of("state", "NOT_DUE"));
        assertThat(feeState(kept)).isEqualTo("SETTLED");
    }

    @Test
    void whatIsDueWithARefusalLapses() {
        UUID dossier = dossierWithFee("two-fees");
        announce(startPayment(dossier), 10_000, transactionNo(), "00");
        publish(ofCase("case.payment-point-reached.v1", dossier, 1));
        await().untilAsserted(() -> assertStates(dossier, "SETTLED 10000", "DUE 100000"));

        publish(ofCase("case.rejected.v1", dossier, 2));

        var cancelled = kafka.await(dossier.toString(), "vn.motcua.fee.cancelled.v1");
        EventContracts.assertValid(cancelled);
        assertThat(cancelled.json().path("caseEnd").textValue()).isEqualTo("REJECTED");
    }

    @ParameterizedTest
    @CsvSource({
        "case.payment-point-reached.v1, full",
        "case.payment-point-reached.v1, minimal",
        "case.rejected.v1, full",
        "case.rejected.v1, minimal",
        "case.stopped.v1, full",
        "case.stopped.v1, minimal",
    })
    void readsEachExampleOfACase(String type, String example) {
        UUID dossier = UUID.randomUUID();
        publish(received(dossier, "at-return"));

        publish(EventContracts.event(type, example, dossier.toString(), 1));

        await().untilAsserted(() -> assertThat(select(
                        "select 1 as one from fees where dossier_id = ? and state in ('DUE', 'NOT_DUE')", dossier))
                .isNotEmpty());
    }

    private static List<String> told(UUID dossier) {
        return kafka.about(dossier.toString()).stream()
                .map(event -> event.type().replace("vn.motcua.", "").replace(".v1", "") + " "
                        + event.json().path("collectAt").textValue())
                .toList();
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
