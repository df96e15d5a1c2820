package vn.motcua.payment.gateway.vietqr;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.payment.testing.PaymentServiceTest;

/** A fee paid by a transfer: its code, the bank's line, and what people and banks do to both. */
@QuarkusTest
class TransfersTest extends PaymentServiceTest {

    private static final String ACCOUNT = "1021234567";

    @Test
    void isSettledByTheLineWithItsCode() {
        UUID dossier = dossierWithFee();
        String code = code(dossier);

        imported("lead", "CSV", csv(code + " phi ho so", 10_000, reference()))
                .statusCode(201)
                .body("newLines", equalTo(1));

        var settled = kafka.await(dossier.toString(), "vn.motcua.fee.settled.v1");
        EventContracts.assertValid(settled);
        assertThat(settled.json().path("method").textValue()).isEqualTo("VIETQR");
        assertThat(feeState(dossier)).isEqualTo("SETTLED");
        assertThat(balance(dossier, "gateway:vietqr")).isEqualTo(10_000);
        get("citizen", "/payments/v1/fees/{id}/qr", feeId(dossier)).then().statusCode(409);
    }

    @Test
    void isShownAsAPictureToo() {
        UUID dossier = dossierWithFee();

        for (String type : List.of("image/png", "image/svg+xml")) {
            byte[] picture = given().auth()
                    .oauth2(TestTokens.of("citizen"))
                    .accept(type)
                    .get("/payments/v1/fees/{id}/qr", feeId(dossier))
                    .then()
                    .statusCode(200)
                    .contentType(containsString(type))
                    .extract()
                    .asByteArray();
            assertThat(picture).hasSizeGreaterThan(200);
        }
        get("citizen-2", "/payments/v1/fees/{id}/qr", feeId(dossier)).then().statusCode(404);
        get("citizen", "/payments/v1/fees/{id}/qr", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void countsALineOnceWhateverIsBroughtTwice() {
        UUID dossier = dossierWithFee();
        String reference = reference();
        String csv = csv(code(dossier), 10_000, reference);
        imported("lead", "CSV", csv).statusCode(201);
        imported("lead", "CSV", csv).statusCode(201).body("newLines", equalTo(0));
        imported("lead", "MT940", """
                        :20:S
                        :25:1021234567
                        :60F:C261008VND0,
                        :61:261008C10000,NTRFX//%s
                        :86:%s
                        """.formatted(reference, code(dossier)))
                .statusCode(201)
                .body("newLines", equalTo(0));

        kafka.await(dossier.toString(), "vn.motcua.fee.settled.v1");
        assertThat(select("select 1 as one from captures where dossier_id = ?", dossier))
                .hasSize(1);
    }

    @Test
    void manyCopiesAtOnceAreOneLine() throws Exception {
        UUID dossier = dossierWithFee();
        String csv = csv(code(dossier), 10_000, reference());
        List<Callable<Integer>> copies = IntStream.range(0, 50)
                .<Callable<Integer>>mapToObj(n -> () ->
                        imported("lead", "CSV", csv).statusCode(201).extract().path("newLines"))
                .toList();

        int counted = 0;
        try (var threads = Executors.newFixedThreadPool(10)) {
            for (var copy : threads.invokeAll(copies)) {
                counted += copy.get();
            }
        }

        assertThat(counted).isOne();
        kafka.await(dossier.toString(), "vn.motcua.fee.settled.v1");
        assertThat(select("select 1 as one from captures where dossier_id = ?", dossier))
                .hasSize(1);
    }

    @Test
    void aTransferInTwoPartsStandsInSuspense() {
        UUID dossier = dossierWithFee();
        String code = code(dossier);

        imported("lead", "CSV", csv(code, 4_000, reference()) + "2026-10-08," + reference() + ",6000," + code + "\n")
                .statusCode(201);

        await().untilAsserted(() -> assertThat(select("select outcome from captures where dossier_id = ?", dossier))
                .containsExactly(Map.of("outcome", "WRONG_AMOUNT"), Map.of("outcome", "WRONG_AMOUNT")));
        assertThat(feeState(dossier)).isEqualTo("DUE");
        assertThat(balance(dossier, "suspense")).isEqualTo(-10_000);
    }

    @Test
    void aSecondTransferOfTheSameBatchIsOwedBackAndGivenBackByHand() {
        UUID dossier = dossierWithFee();
        String code = code(dossier);

        imported("lead", "CSV", csv(code, 10_000, reference()) + "2026-10-08," + reference() + ",10000," + code + "\n")
                .statusCode(201);

        kafka.await(dossier.toString(), "vn.motcua.fee.refund-requested.v1");
        assertThat(feeState(dossier)).isEqualTo("SETTLED");
        assertThat(select("select gateway, state from refunds where dossier_id = ?", dossier))
                .containsExactly(Map.of("gateway", "VIETQR", "state", "REQUESTED"));
    }

    @Test
    void whatNamesNoFeeOrAnotherAccountsFeeStandsInSuspense() {
        UUID elsewhere = dossierWithFee("citizen-2", "H26.30.02");
        String noCode = reference();
        String unknown = reference();
        String other = reference();
        imported(
                        "lead",
                        "CSV",
                        csv("chuyen tien", 10_000, noCode)
                                + "2026-10-08," + unknown + ",10000," + TransferCode.of(UUID.randomUUID()) + "\n"
                                + "2026-10-08," + other + ",10000,"
                                + TransferCode.of(UUID.fromString(feeId("citizen-2", elsewhere)))
                                + "\n")
                .statusCode(201);

        await().untilAsserted(() -> assertThat(select(
                        "select finding from bank_statement_lines where line_ref in (?, ?, ?) order by line_ref",
                        noCode,
                        unknown,
                        other))
                .containsExactly(
                        Map.of("finding", "NO_CODE"),
                        Map.of("finding", "UNKNOWN_CODE"),
                        Map.of("finding", "OTHER_ACCOUNT")));
        assertThat(select(
                        "select reason from suspense where transaction_no like '%' || ? order by transaction_no",
                        noCode))
                .containsExactly(Map.of("reason", "UNKNOWN_FEE"));
    }

    @Test
    void onlyWhoWorksForTheAccountBringsItsStatements() {
        imported("cashier", "CSV", csv("x", 1, reference())).statusCode(404);
        imported("citizen", "CSV", csv("x", 1, reference())).statusCode(403);
        imported("lead", "CAMT053", "<Document/>").statusCode(422).body("type", containsString("unreadable-statement"));
    }

    @Test
    void aTransferIsNotStartedLikeARedirect() {
        UUID dossier = dossierWithFee();
        given().auth()
                .oauth2(TestTokens.of("citizen"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"method\":\"VIETQR\"}")
                .post("/payments/v1/dossiers/" + dossier + "/payments")
                .then()
                .statusCode(400);
    }

    private static String reference() {
        return "FT" + transactionNo();
    }

    private static String csv(String content, long amount, String reference) {
        return "date,reference,credit,content\n2026-10-08," + reference + "," + amount + "," + content + "\n";
    }

    private static String feeId(UUID dossier) {
        return feeId("citizen", dossier);
    }

    private static String feeId(String owner, UUID dossier) {
        return get(owner, "/payments/v1/dossiers/{id}/fees", dossier)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static String code(UUID dossier) {
        return get("citizen", "/payments/v1/fees/{id}/qr", feeId(dossier))
                .then()
                .statusCode(200)
                .body("account", equalTo(ACCOUNT))
                .extract()
                .path("content");
    }

    private static ValidatableResponse imported(String user, String format, String content) {
        return given().auth()
                .oauth2(TestTokens.of(user))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("account", ACCOUNT, "format", format, "content", content))
                .post("/payments/v1/bank-statements")
                .then();
    }
}
