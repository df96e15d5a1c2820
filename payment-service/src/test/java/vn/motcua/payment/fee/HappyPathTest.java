package vn.motcua.payment.fee;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.payment.testing.Gateway;
import vn.motcua.payment.testing.PaymentServiceTest;

@QuarkusTest
class HappyPathTest extends PaymentServiceTest {

    @Test
    void raisesPaysSettlesAndGivesBack() {
        UUID dossier = dossierWithFee();
        assertThat(feeState(dossier)).isEqualTo("DUE");
        String reference = startPayment(dossier);
        String number = transactionNo();

        assertThat(announce(reference, 10_000, number, "00")).isEqualTo("00");
        assertThat(announce(reference, 10_000, number, "00")).isEqualTo("02");

        assertThat(feeState(dossier)).isEqualTo("SETTLED");
        kafka.await(dossier.toString(), "vn.motcua.fee.settled.v1");
        assertThat(balance(dossier, "fees:" + UNIT)).isEqualTo(-10_000);

        publish(caseWithdrawn(dossier));
        kafka.await(dossier.toString(), "vn.motcua.fee.refunded.v1");
        assertThat(feeState(dossier)).isEqualTo("REFUNDED");
        assertThat(Gateway.refunded(number)).hasSize(1);
        assertThat(balance(dossier, "gateway:vnpay")).isZero();
    }
}
