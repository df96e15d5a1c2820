package vn.motcua.payment.fee;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
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
                .containsExactly(Map.of("state", "REFUNDED", "attempts", 5));
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
