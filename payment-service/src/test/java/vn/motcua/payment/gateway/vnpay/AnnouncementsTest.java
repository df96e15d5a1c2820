package vn.motcua.payment.gateway.vnpay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.payment.testing.Gateway;
import vn.motcua.payment.testing.PaymentServiceTest;

@QuarkusTest
class AnnouncementsTest extends PaymentServiceTest {

    @Test
    void fiftyConcurrentAnnouncementsSettleOnce() throws Exception {
        UUID dossier = dossierWithFee();
        String query = Gateway.announcement(startPayment(dossier), 10_000, transactionNo(), "00");

        List<String> answers = atOnce(50, () -> ipn(query));

        assertThat(answers).containsOnlyOnce("00").contains("02").containsOnly("00", "02");
        assertThat(feeState(dossier)).isEqualTo("SETTLED");
        assertThat(captures(dossier)).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("outcome", "SETTLED")
                .containsEntry("amount", 10_000L));
        assertThat(balance(dossier, "gateway:vnpay")).isEqualTo(10_000);
        assertThat(balance(dossier, "fees:" + UNIT)).isEqualTo(-10_000);
        assertThat(kafka.await(dossier.toString(), "vn.motcua.fee.settled.v1")).isNotNull();
        assertThat(sequencesOf(dossier)).containsExactly(1L, 2L);
    }

    /** What the second saw before its turn is not what it decides on. */
    @Test
    void whoWaitedForTheBillReadsItsFeeAgain() throws Exception {
        UUID dossier = dossierWithFee();
        String one = Gateway.announcement(startPayment(dossier), 10_000, transactionNo(), "00");
        String another = Gateway.announcement(startPayment(dossier), 10_000, transactionNo(), "00");

        queued(dossier, List.of(() -> ipn(one), () -> ipn(another)));

        assertThat(captures(dossier).stream().map(row -> row.get("outcome")))
                .containsExactlyInAnyOrder("SETTLED", "DUPLICATE");
        assertThat(balance(dossier, "fees:" + UNIT)).isEqualTo(-10_000);
    }

    @Test
    void concurrentPaymentsOfOneFeeSettleItOnceAndGiveTheRestBack() throws Exception {
        UUID dossier = dossierWithFee();
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            queries.add(Gateway.announcement(startPayment(dossier), 10_000, transactionNo(), "00"));
        }
        List<Callable<String>> twice = new ArrayList<>();
        queries.forEach(query -> {
            twice.add(() -> ipn(query));
            twice.add(() -> ipn(query));
        });

        List<String> answers = atOnce(twice);

        assertThat(answers).hasSize(16).containsOnly("00", "02");
        assertThat(answers.stream().filter("00"::equals)).hasSize(8);
        assertThat(captures(dossier).stream().map(row -> row.get("outcome")))
                .hasSize(8)
                .containsOnlyOnce("SETTLED")
                .contains("DUPLICATE");
        kafka.await(dossier.toString(), "vn.motcua.fee.refunded.v1", 7);
        assertThat(balance(dossier, "gateway:vnpay")).isEqualTo(10_000);
        assertThat(balance(dossier, "fees:" + UNIT)).isEqualTo(-10_000);
        assertThat(balance(dossier, "suspense")).isZero();
        assertThat(balance(dossier, "refunds-payable")).isZero();
        assertThat(feeState(dossier)).isEqualTo("SETTLED");
        assertThat(sequencesOf(dossier))
                .doesNotHaveDuplicates()
                .hasSize(1 + 1 + 7 * 3)
                .last()
                .isEqualTo(23L);
    }

    @Test
    void aWrongAmountIsKeptApartAndTheFeeStaysDue() {
        UUID dossier = dossierWithFee();
        String reference = startPayment(dossier);
        String number = transactionNo();

        assertThat(announce(reference, 9_000, number, "00")).isEqualTo("04");
        assertThat(announce(reference, 9_000, number, "00")).isEqualTo("04");

        assertThat(feeState(dossier)).isEqualTo("DUE");
        assertThat(balance(dossier, "suspense")).isEqualTo(-9_000);
        var suspended = kafka.await(dossier.toString(), "vn.motcua.payment.suspended.v1")
                .json();
        assertThat(suspended.path("reason").textValue()).isEqualTo("WRONG_AMOUNT");
        assertThat(suspended.path("amount").longValue()).isEqualTo(9_000);

        paymentIs(reference, "SUSPENDED");
        assertThat(announce(reference, 10_000, transactionNo(), "00")).isEqualTo("00");
        assertThat(feeState(dossier)).isEqualTo("SETTLED");
        paymentIs(reference, "SETTLED");
    }

    @Test
    void aBadSignatureChangesNothing() {
        UUID dossier = dossierWithFee();
        String good = Gateway.announcement(startPayment(dossier), 10_000, transactionNo(), "00");

        assertThat(ipn(good.replace("vnp_Amount=1000000", "vnp_Amount=100"))).isEqualTo("97");
        assertThat(ipn(good.replaceAll("&vnp_SecureHash=.*", ""))).isEqualTo("97");
        assertThat(ipn(good + "0")).isEqualTo("97");
        assertThat(ipn(good.replaceAll("vnp_SecureHash=..", "vnp_SecureHash=xx")))
                .isEqualTo("97");
        assertThat(ipn(good + "&vnp_Amount=1000000")).isEqualTo("97");
        assertThat(ipn("vnp_TxnRef=1")).isEqualTo("97");

        assertThat(captures(dossier)).isEmpty();
        assertThat(feeState(dossier)).isEqualTo("DUE");
        assertThat(ipn(good)).isEqualTo("00");
    }

    @Test
    void moneyForAnUnknownReferenceStandsInSuspense() {
        String number = transactionNo();
        String unknown = UUID.randomUUID().toString().replace("-", "");

        assertThat(announce(unknown, 10_000, number, "00")).isEqualTo("01");
        assertThat(announce(unknown, 10_000, number, "00")).isEqualTo("01");
        assertThat(announce("not-one-of-ours", 10_000, transactionNo(), "00")).isEqualTo("01");
        assertThat(announce(unknown, 10_000, "0", "24")).isEqualTo("01");

        assertThat(select(
                        "select account, amount from ledger_entries where transaction_no = ? order by amount", number))
                .containsExactly(
                        Map.of("account", "suspense", "amount", -10_000L),
                        Map.of("account", "gateway:vnpay", "amount", 10_000L));
        assertThat(select("select count(*) as n from audit_entries where subject = ?", "capture:VNPAY:" + number))
                .containsExactly(Map.of("n", 1L));
    }

    @Test
    void aLatePaymentAfterWithdrawalIsGivenBack() {
        UUID dossier = dossierWithFee();
        String reference = startPayment(dossier);
        publish(caseWithdrawn(dossier));
        kafka.await(dossier.toString(), "vn.motcua.fee.cancelled.v1");
        String number = transactionNo();

        assertThat(announce(reference, 10_000, number, "00")).isEqualTo("00");

        assertThat(kafka.await(dossier.toString(), "vn.motcua.payment.suspended.v1")
                        .json()
                        .path("reason")
                        .textValue())
                .isEqualTo("LATE");
        assertThat(kafka.await(dossier.toString(), "vn.motcua.fee.refund-requested.v1")
                        .json()
                        .path("reason")
                        .textValue())
                .isEqualTo("LATE");
        kafka.await(dossier.toString(), "vn.motcua.fee.refunded.v1");
        assertThat(Gateway.refunded(number)).hasSize(1);
        assertThat(feeState(dossier)).isEqualTo("CANCELLED");
        assertThat(balance(dossier, "gateway:vnpay")).isZero();
        assertThat(announce(reference, 10_000, number, "00")).isEqualTo("02");
    }

    @Test
    void aDeclinedAttemptEndsAndTheFeeStaysDue() {
        UUID dossier = dossierWithFee();
        String reference = startPayment(dossier);

        assertThat(announce(reference, 10_000, "0", "24")).isEqualTo("00");
        assertThat(announce(reference, 10_000, "0", "24")).isEqualTo("02");

        assertThat(feeState(dossier)).isEqualTo("DUE");
        assertThat(captures(dossier)).isEmpty();
        paymentIs(reference, "DECLINED");
        assertThat(announce(startPayment(dossier), 10_000, transactionNo(), "00"))
                .isEqualTo("00");
        assertThat(feeState(dossier)).isEqualTo("SETTLED");
    }

    @Test
    void successThatComesAfterARefusalStillCounts() {
        UUID dossier = dossierWithFee();
        String reference = startPayment(dossier);

        assertThat(announce(reference, 10_000, "0", "24")).isEqualTo("00");
        assertThat(announce(reference, 10_000, transactionNo(), "00")).isEqualTo("00");

        assertThat(feeState(dossier)).isEqualTo("SETTLED");
        paymentIs(reference, "SETTLED");
    }

    @Test
    void aRefusalThatComesAfterSuccessChangesNothing() {
        UUID dossier = dossierWithFee();
        String reference = startPayment(dossier);
        announce(reference, 10_000, transactionNo(), "00");

        assertThat(announce(reference, 10_000, "0", "24")).isEqualTo("02");

        paymentIs(reference, "SETTLED");
    }

    @Test
    void aTransactionThatFailedIsNoSuccessWhateverItsResponseCode() {
        UUID dossier = dossierWithFee();
        Map<String, String> parameters = parameters(startPayment(dossier));
        parameters.put("vnp_TransactionStatus", "02");

        assertThat(ipn(Gateway.signed(parameters))).isEqualTo("00");

        assertThat(feeState(dossier)).isEqualTo("DUE");
    }

    @Test
    void signedNonsenseIsAnsweredWithoutEffect() {
        UUID dossier = dossierWithFee();
        String reference = startPayment(dossier);

        Map<String, String> halfDong = parameters(reference);
        halfDong.put("vnp_Amount", "1000050");
        assertThat(ipn(Gateway.signed(halfDong))).isEqualTo("04");
        Map<String, String> noNumber = parameters(reference);
        noNumber.remove("vnp_TransactionNo");
        assertThat(ipn(Gateway.signed(noNumber))).isEqualTo("99");
        Map<String, String> zero = parameters(reference);
        zero.put("vnp_TransactionNo", "0");
        assertThat(ipn(Gateway.signed(zero))).isEqualTo("99");
        Map<String, String> dollars = parameters(reference);
        dollars.put("vnp_CurrCode", "USD");
        assertThat(ipn(Gateway.signed(dollars))).isEqualTo("04");
        Map<String, String> otherTerminal = parameters(reference);
        otherTerminal.put("vnp_TmnCode", "SOMEONE1");
        assertThat(ipn(Gateway.signed(otherTerminal))).isEqualTo("01");
        Map<String, String> noReference = parameters(reference);
        noReference.remove("vnp_TxnRef");
        assertThat(ipn(Gateway.signed(noReference))).isEqualTo("01");

        assertThat(captures(dossier)).isEmpty();
        assertThat(feeState(dossier)).isEqualTo("DUE");
    }

    @Test
    void asksForAnotherAnnouncementWhileTheDatabaseIsAway() {
        UUID dossier = dossierWithFee();
        String query = Gateway.announcement(startPayment(dossier), 10_000, transactionNo(), "00");
        Infrastructure.database().stop();
        try {
            assertThat(ipn(query)).isEqualTo("99");
            pay("citizen", dossier).then().statusCode(503).header("Retry-After", equalTo("2"));
        } finally {
            Infrastructure.database().start();
        }

        org.awaitility.Awaitility.await().until(() -> !ipn(query).equals("99"));

        assertThat(feeState(dossier)).isEqualTo("SETTLED");
        assertThat(captures(dossier)).hasSize(1);
    }

    @Test
    void moneyWhoseAnnouncementWasLostIsFoundByAsking() {
        UUID dossier = dossierWithFee();
        String abandoned = startPayment(dossier);
        String paid = startPayment(dossier);
        Gateway.tookSilently(paid, 10_000, transactionNo());

        kafka.await(dossier.toString(), "vn.motcua.fee.settled.v1");

        paymentIs(paid, "SETTLED");
        paymentIs(abandoned, "OPEN");
        assertThat(balance(dossier, "fees:" + UNIT)).isEqualTo(-10_000);
    }

    @Test
    void leavesNothingBehindWhenTheBookRefuses() {
        UUID dossier = dossierWithFee();
        String query = Gateway.announcement(startPayment(dossier), 10_000, transactionNo(), "00");
        Infrastructure.database()
                .execute(
                        "payment",
                        "create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$",
                        "create trigger refuse before insert on ledger_postings for each row execute function refuse()");
        try {
            assertThat(ipn(query)).isEqualTo("99");
        } finally {
            Infrastructure.database()
                    .execute("payment", "drop trigger refuse on ledger_postings", "drop function refuse");
        }

        assertThat(feeState(dossier)).isEqualTo("DUE");
        assertThat(captures(dossier)).isEmpty();
        assertThat(ipn(query)).isEqualTo("00");
        kafka.await(dossier.toString(), "vn.motcua.fee.settled.v1");
        assertThat(sequencesOf(dossier)).containsExactly(1L, 2L);
    }

    @Test
    void theBrowsersReturnTellsAndNeverSettles() {
        UUID dossier = dossierWithFee();
        String query = Gateway.announcement(startPayment(dossier), 10_000, transactionNo(), "00");

        browserReturns(query).statusCode(200).body("state", equalTo("PENDING")).body("amount", equalTo(10_000));
        assertThat(feeState(dossier)).isEqualTo("DUE");

        ipn(query);
        browserReturns(query).statusCode(200).body("state", equalTo("SETTLED"));
        browserReturns(query.replace("vnp_Amount=1000000", "vnp_Amount=1"))
                .statusCode(400)
                .body("type", equalTo("urn:motcua:problem:invalid-signature"));
        String declined = Gateway.announcement(startPayment(dossierWithFee()), 10_000, "0", "24");
        browserReturns(declined).statusCode(200).body("state", equalTo("DECLINED"));
        browserReturns(Gateway.announcement("00", 10_000, "1", "00"))
                .statusCode(200)
                .body("state", equalTo("UNKNOWN"));
    }

    private static io.restassured.response.ValidatableResponse browserReturns(String query) {
        return given().urlEncodingEnabled(false)
                .get("/payments/v1/gateways/vnpay/return?" + query)
                .then();
    }

    private static Map<String, String> parameters(String reference) {
        return new HashMap<>(Map.of(
                "vnp_Amount",
                "1000000",
                "vnp_TmnCode",
                Gateway.TMN_CODE,
                "vnp_TxnRef",
                reference,
                "vnp_TransactionNo",
                transactionNo(),
                "vnp_ResponseCode",
                "00",
                "vnp_TransactionStatus",
                "00"));
    }

    private static List<Map<String, Object>> captures(UUID dossier) {
        return new ArrayList<>(select("select outcome, amount from captures where dossier_id = ?", dossier));
    }

    private static List<Long> sequencesOf(UUID dossier) {
        return kafka.about(dossier.toString()).stream()
                .map(event -> event.sequence())
                .toList();
    }

    private static List<String> atOnce(int times, Callable<String> call) throws Exception {
        return atOnce(java.util.Collections.nCopies(times, call));
    }

    private static List<String> atOnce(List<Callable<String>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
