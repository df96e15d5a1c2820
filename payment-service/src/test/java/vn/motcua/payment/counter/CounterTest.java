package vn.motcua.payment.counter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.payment.testing.Gateway;
import vn.motcua.payment.testing.PaymentServiceTest;

/** Cash and cards at the counter: shifts, receipts without gaps, voids by two people. */
@QuarkusTest
class CounterTest extends PaymentServiceTest {

    private String shift = "";

    @BeforeEach
    void cashierBegins() {
        awaitAssigned("lead");
        awaitAssigned("cashier");
        shift = command("cashier", "/shifts", Map.of("unit", UNIT, "openingCash", 500_000))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterEach
    void cashierEnds() {
        command("cashier", "/shifts/" + shift + "/closings", Map.of("countedCash", 1, "explanation", "after a test"));
    }

    @Test
    void cashSettlesTheFeeAgainstAReceipt() {
        UUID dossier = dossierWithFee();
        String fee = feeOf(dossier);
        given().auth()
                .oauth2(TestTokens.of("cashier"))
                .get("/payments/v1/counter/due-fees?limit=200&unit=" + UNIT)
                .then()
                .statusCode(200)
                .body("items.feeId", hasItem(fee));

        String receipt = take(fee, "CASH", null)
                .then()
                .statusCode(201)
                .body("amount", equalTo(10_000))
                .body("amountInWords", equalTo("Mười nghìn đồng"))
                .body("dossierCode", equalTo(codeOf(dossier)))
                .extract()
                .path("id");

        CloudEvent settled = kafka.await(dossier.toString(), "vn.motcua.fee.settled.v1");
        EventContracts.assertValid(settled);
        assertThat(settled.json().path("method").textValue()).isEqualTo("CASH");
        assertThat(feeState(dossier)).isEqualTo("SETTLED");
        assertThat(balance(dossier, "gateway:cash")).isEqualTo(10_000);
        assertThat(balance(dossier, "fees:" + UNIT)).isEqualTo(-10_000);
        take(fee, "CASH", null).then().statusCode(409).body("type", equalTo("urn:motcua:problem:fee-already-paid"));
        read("cashier", "/receipts/" + receipt).then().statusCode(200).body("state", equalTo("ISSUED"));
        read("reception-2", "/receipts/" + receipt).then().statusCode(403);
        given().auth()
                .oauth2(TestTokens.of("cashier"))
                .get("/payments/v1/counter/due-fees?limit=200&unit=" + UNIT)
                .then()
                .body("items.feeId", not(hasItem(fee)));
    }

    @Test
    void aShiftReportsWhatWasTakenAndADifferenceIsExplained() {
        take(feeOf(dossierWithFee()), "CASH", null).then().statusCode(201);
        take(feeOf(dossierWithFee()), "CARD", "POS-118-0042").then().statusCode(201);

        read("lead", "/shifts/" + shift)
                .then()
                .body("cashTaken", equalTo(10_000))
                .body("cardTaken", equalTo(10_000))
                .body("receipts", equalTo(2))
                .body("expectedCash", equalTo(510_000));
        command("cashier", "/shifts", Map.of("unit", UNIT, "openingCash", 0))
                .then()
                .statusCode(409);
        command("cashier", "/shifts/" + shift + "/closings", Map.of("countedCash", 509_000))
                .then()
                .statusCode(400)
                .body("errors.field", contains("explanation"));
        command("cashier", "/shifts/" + shift + "/closings", Map.of("countedCash", 509_000, "explanation", "Trả thừa"))
                .then()
                .statusCode(200)
                .body("difference", equalTo(-1_000));
        take(feeOf(dossierWithFee()), "CASH", null)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:motcua:problem:no-open-shift"));
    }

    @Test
    void numbersHaveNoGapsWhateverIsRefusedOrHappensAtOnce() throws Exception {
        List<String> fees = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            fees.add(feeOf(dossierWithFee()));
        }
        List<Callable<Integer>> takings = new ArrayList<>();
        for (String fee : fees) {
            // Each fee twice: one of the two is refused and must give its number back.
            takings.add(() -> take(fee, "CASH", null).statusCode());
            takings.add(() -> take(fee, "CASH", null).statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> answer : people.invokeAll(takings)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnly(201, 409);
        assertThat(answers.stream().filter(answer -> answer == 201)).hasSize(6);
        assertThat(select("""
                select s.series from receipt_series s join counter_receipts k on k.series = s.series
                 group by s.series having count(*) <> s.last or max(k.number) <> s.last""")).isEmpty();
    }

    @Test
    void aReceiptIsVoidedByTwoPeopleAndNeverEdited() {
        UUID dossier = dossierWithFee();
        String receipt = take(feeOf(dossier), "CASH", null).then().extract().path("id");
        command("lead", "/receipts/" + receipt + "/voids", Map.of()).then().statusCode(409);
        command("cashier", "/receipts/" + receipt + "/void-requests", Map.of("reason", "Máy in hỏng"))
                .then()
                .statusCode(200)
                .body("state", equalTo("VOID_ASKED"));
        command("cashier", "/receipts/" + receipt + "/voids", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:motcua:problem:four-eyes"));

        command("lead", "/receipts/" + receipt + "/voids", Map.of())
                .then()
                .statusCode(201)
                .body("replaces", equalTo(receipt))
                .body("amount", equalTo(10_000));

        read("lead", "/receipts/" + receipt).then().body("state", equalTo("VOIDED"));
        assertThat(feeState(dossier)).isEqualTo("SETTLED");
        Map<String, String> edits = Map.of(
                "update counter_receipts set amount = 1 where id = '%s'", "never edited",
                "update counter_receipts set state = 'ISSUED', voided_by = null where id = '%s'", "never edited",
                "delete from counter_receipts where id = '%s'", "append-only");
        edits.forEach((edit, refusal) -> assertThatThrownBy(
                        () -> Infrastructure.database().execute("payment", edit.formatted(receipt)))
                .hasStackTraceContaining(refusal));
        assertThat(select("select amount, state from counter_receipts where id = ?", UUID.fromString(receipt)))
                .containsExactly(Map.of("amount", 10_000L, "state", "VOIDED"));
    }

    @Test
    void whatIsOwedBackIsPaidOutOfTheTill() {
        UUID dossier = dossierWithFee();
        take(feeOf(dossier), "CASH", null).then().statusCode(201);
        command("cashier", "/dossiers/" + dossier + "/pay-outs", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:motcua:problem:nothing-to-pay-out"));
        publish(caseWithdrawn(dossier));
        kafka.await(dossier.toString(), "vn.motcua.fee.refund-requested.v1");

        command("cashier", "/dossiers/" + dossier + "/pay-outs", Map.of())
                .then()
                .statusCode(200)
                .body("amount", equalTo(10_000))
                .body("method", equalTo("CASH"));

        kafka.await(dossier.toString(), "vn.motcua.fee.refunded.v1");
        assertThat(feeState(dossier)).isEqualTo("REFUNDED");
        assertThat(balance(dossier, "gateway:cash")).isZero();
        read("cashier", "/shifts/" + shift)
                .then()
                .body("paidOut", equalTo(10_000))
                .body("expectedCash", equalTo(500_000));
        command("cashier", "/dossiers/" + dossier + "/pay-outs", Map.of())
                .then()
                .statusCode(409);
    }

    @Test
    void whoPaysTwiceAtOnceIsGivenOneBack() throws Exception {
        UUID dossier = dossierWithFee();
        String fee = feeOf(dossier);
        String online = Gateway.announcement(startPayment(dossier), 10_000, transactionNo(), "00");

        queued(dossier, List.of(() -> ipn(online), () -> take(fee, "CASH", null)));

        assertThat(balance(dossier, "fees:" + UNIT)).isEqualTo(-10_000);
        assertThat(select("select 1 as one from captures where dossier_id = ? and outcome = 'SETTLED'", dossier))
                .hasSize(1);
    }

    @Test
    void nobodyPaysAtTheCounterFromHome() {
        UUID dossier = dossierWithFee();

        given().auth()
                .oauth2(TestTokens.of("citizen"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"method\":\"CASH\"}")
                .post("/payments/v1/dossiers/" + dossier + "/payments")
                .then()
                .statusCode(400)
                .body("errors.field", contains("method"));
        take(feeOf(dossier), "CARD", null).then().statusCode(400).body("errors.field", contains("cardReference"));
        take(UUID.randomUUID().toString(), "CASH", null).then().statusCode(404);
    }

    private static Response take(String fee, String method, @Nullable String card) {
        return command(
                "cashier",
                "/receipts",
                card == null
                        ? Map.of("feeId", fee, "method", method)
                        : Map.of("feeId", fee, "method", method, "cardReference", card));
    }

    private static Response command(String user, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(TestTokens.of(user))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/payments/v1/counter" + path);
    }

    private static Response read(String user, String path) {
        return get(user, "/payments/v1/counter" + path);
    }

    private static String feeOf(UUID dossier) {
        return get("citizen", "/payments/v1/dossiers/{id}/fees", dossier)
                .then()
                .extract()
                .path("items[0].id");
    }

    private static void awaitAssigned(String user) {
        await().untilAsserted(() -> assertThat(select(
                        "select 1 as one from officer_assignments where officer_id = ?", TestTokens.subject(user)))
                .isNotEmpty());
    }
}
