package vn.motcua.payment.gateway.vnpay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.payment.testing.Gateway;
import vn.motcua.payment.testing.PaymentServiceTest;

@QuarkusTest
class InquiriesTest extends PaymentServiceTest {

    @ParameterizedTest
    @CsvSource({"00, 01", "01, ''", "99, ''", "02, ''", "03, ''", "94, ''", "97, ''", "00, 05", "00, 33"})
    void anAttemptThatTheGatewayCannotTellAboutHoldsUpNoOther(String code, String status) {
        UUID dossier = dossierWithFee();
        String hanging = startPayment(dossier);
        String paid = startPayment(dossier);
        Gateway.willFind(hanging, Gateway.answer(code, status, 10_000, transactionNo()));
        Gateway.tookSilently(paid, 10_000, transactionNo());

        kafka.await(dossier.toString(), "vn.motcua.fee.settled.v1");

        paymentIs(paid, "SETTLED");
        paymentIs(hanging, "OPEN");
    }

    @Test
    void isAskedAboutOnlySoOftenAndThenShown() {
        UUID dossier = dossierWithFee();
        String hanging = startPayment(dossier);
        Gateway.willFind(hanging, Gateway.answer("00", "01", 0, ""));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(select(
                        "select tries, next_ask_at is null as given_up, last_answer from inquiries where payment_id = ?",
                        idOf(hanging)))
                .containsExactly(java.util.Map.of("tries", 4, "given_up", true, "last_answer", "01")));
        assertThat(Gateway.timesAsked(hanging)).isEqualTo(4);
        await().untilAsserted(() -> given().get("/q/metrics")
                .then()
                .body(matchesPattern("(?s).*motcua_inquiries\\{state=\"given-up\"} [1-9].*")));
    }

    @Test
    void anAnswerAboutAnotherOrderMovesNoMoney() {
        UUID dossier = dossierWithFee();
        String reference = startPayment(dossier);
        Gateway.willFind(
                reference, Gateway.answer("00", "00", 10_000, transactionNo()).put("vnp_TxnRef", "someoneelses"));

        await().atMost(Duration.ofSeconds(30)).until(() -> Gateway.timesAsked(reference) >= 2);

        assertThat(feeState(dossier)).isEqualTo("DUE");
    }

    @Test
    void nothingIsKeptOfAttemptsThatTheGatewayHasAnsweredFor() {
        UUID dossier = dossierWithFee();
        String abandoned = startPayment(dossier);

        await().atMost(Duration.ofSeconds(30)).until(() -> Gateway.timesAsked(abandoned) == 1);

        await().untilAsserted(
                        () -> assertThat(select("select 1 as one from inquiries where payment_id = ?", idOf(abandoned)))
                                .isEmpty());
        paymentIs(abandoned, "OPEN");
    }

    @Test
    void anAnnouncementThatSaysNothingLeadsToAnInquiry() {
        UUID dossier = dossierWithFee();
        String reference = startPayment(dossier);
        String number = transactionNo();
        Gateway.tookSilently(reference, 10_000, number);

        assertThat(ipn(Gateway.announcement(reference, 10_000, number, "24", "00")))
                .isEqualTo("99");

        kafka.await(dossier.toString(), "vn.motcua.fee.settled.v1");
        paymentIs(reference, "SETTLED");
    }
}
