package vn.motcua.payment.fee;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.payment.testing.Gateway;
import vn.motcua.payment.testing.Gateway.Behaviour;
import vn.motcua.payment.testing.PaymentServiceTest;

@QuarkusTest
class RefundsTest extends PaymentServiceTest {

    @ParameterizedTest
    @EnumSource(Behaviour.class)
    void givesBackOnceHoweverTheGatewayMisbehaves(Behaviour behaviour) {
        String number = transactionNo();
        Gateway.willBehave(number, behaviour);
        UUID dossier = settledDossier(number);

        publish(caseWithdrawn(dossier));

        kafka.await(dossier.toString(), "vn.motcua.fee.refunded.v1");
        assertThat(Gateway.refunded(number)).hasSize(1);
        assertThat(Gateway.refundRequests(number).stream().map(request -> request.getString("vnp_RequestId")))
                .as("every repetition is the same request")
                .containsOnly(Gateway.refunded(number).getFirst().getString("vnp_RequestId"))
                .hasSize(behaviour == Behaviour.ANSWER ? 1 : 2);
        assertThat(feeState(dossier)).isEqualTo("REFUNDED");
        assertThat(balance(dossier, "gateway:vnpay")).isZero();
        assertThat(balance(dossier, "fees:" + UNIT)).isZero();
        assertThat(balance(dossier, "refunds-payable")).isZero();
        assertThat(kafka.await(dossier.toString(), "vn.motcua.fee.refunded.v1", 1))
                .hasSize(1);
    }

    @Test
    void keepsAskingWhileTheGatewayFails() {
        String number = transactionNo();
        Gateway.willBehave(number, Behaviour.FAIL, Behaviour.BABBLE, Behaviour.HANG, Behaviour.LOSE_ANSWER);
        UUID dossier = settledDossier(number);

        publish(caseWithdrawn(dossier));

        kafka.await(dossier.toString(), "vn.motcua.fee.refunded.v1");
        assertThat(Gateway.refunded(number)).hasSize(1);
        assertThat(select("select state, attempts from refunds where transaction_no = ?", number))
                .containsExactly(Map.of("state", "REFUNDED", "attempts", 6));
    }

    @Test
    void isNotDoneBeforeTheGatewaySaysThatTheMoneyWentBack() {
        String number = transactionNo();
        Gateway.willFindRefund(number, "05");
        UUID dossier = settledDossier(number);

        publish(caseWithdrawn(dossier));

        await().untilAsserted(() -> assertThat(
                        select("select state, last_failure, gateway_no from refunds where transaction_no = ?", number))
                .containsExactly(Map.of("state", "ACCEPTED", "last_failure", "05", "gateway_no", "99" + number)));
        assertThat(feeState(dossier)).isEqualTo("REFUND_REQUESTED");
        assertThat(balance(dossier, "refunds-payable")).isEqualTo(-10_000);

        Gateway.willFindRefund(number, "06", "00");
        kafka.await(dossier.toString(), "vn.motcua.fee.refunded.v1");
        assertThat(feeState(dossier)).isEqualTo("REFUNDED");
        assertThat(Gateway.refundRequests(number))
                .as("asked about, not asked for again")
                .hasSize(1);
    }

    @Test
    void aRejectedRefundStaysOwedAndIsShown() {
        String number = transactionNo();
        Gateway.willFindRefund(number, "09");
        UUID dossier = settledDossier(number);

        publish(caseWithdrawn(dossier));

        await().untilAsserted(() -> assertThat(select("select state from refunds where transaction_no = ?", number))
                .containsExactly(Map.of("state", "REJECTED")));
        assertThat(feeState(dossier)).isEqualTo("REFUND_REQUESTED");
        assertThat(balance(dossier, "refunds-payable")).isEqualTo(-10_000);
        await().untilAsserted(() -> given().get("/q/metrics")
                .then()
                .body(matchesPattern("(?s).*motcua_refunds\\{state=\"rejected\"} [1-9].*")));
    }

    @Test
    void manyAreUnderWayAtTheSameTime() {
        List<UUID> dossiers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String number = transactionNo();
            Gateway.willBehave(number, Behaviour.HANG);
            dossiers.add(settledDossier(number));
        }

        dossiers.forEach(dossier -> publish(caseWithdrawn(dossier)));

        dossiers.forEach(dossier -> kafka.await(dossier.toString(), "vn.motcua.fee.refunded.v1"));
        assertThat(select("select max(attempts) as most from refunds where dossier_id = any(?)", (Object)
                        dossiers.toArray(UUID[]::new)))
                .as("nobody took a refund that somebody else was asking for")
                .singleElement()
                .satisfies(row -> assertThat((Integer) row.get("most")).isLessThanOrEqualTo(3));
    }

    @Test
    void tellsTheGatewayWhichPaymentAndHowMuch() {
        String number = transactionNo();
        UUID dossier = dossierWithFee();
        String reference = startPayment(dossier);
        announce(reference, 10_000, number, "00");

        publish(caseWithdrawn(dossier));

        kafka.await(dossier.toString(), "vn.motcua.fee.refunded.v1");
        JsonObject refund = Gateway.refunded(number).getFirst();
        assertThat(refund.getString("vnp_TxnRef")).isEqualTo(reference);
        assertThat(refund.getString("vnp_Amount")).isEqualTo("1000000");
        assertThat(refund.getString("vnp_TransactionType")).isEqualTo("02");
    }

    @Test
    void keepsAFeeThatItsVersionDoesNotGiveBack() {
        UUID dossier = dossierWithFee("kept");
        announce(startPayment(dossier), 100_000, transactionNo(), "00");

        publish(caseWithdrawn(dossier));

        UUID later = dossierWithFee();
        publish(caseWithdrawn(later));
        kafka.await(later.toString(), "vn.motcua.fee.cancelled.v1");
        assertThat(feeState(dossier)).isEqualTo("SETTLED");
        assertThat(balance(dossier, "fees:" + UNIT)).isEqualTo(-100_000);
    }

    private static UUID settledDossier(String number) {
        UUID dossier = dossierWithFee();
        assertThat(announce(startPayment(dossier), 10_000, number, "00")).isEqualTo("00");
        return dossier;
    }
}
