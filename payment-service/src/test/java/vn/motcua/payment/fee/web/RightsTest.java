package vn.motcua.payment.fee.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.payment.testing.PaymentServiceTest;

@QuarkusTest
class RightsTest extends PaymentServiceTest {

    /** Status by person for: reading the fee, reading the payment, reading the book, paying. */
    @ParameterizedTest
    @CsvSource({
        "citizen,           200, 200, 403, 201",
        "citizen-2,         404, 404, 403, 404",
        "business,          404, 404, 403, 404",
        "portal,            404, 404, 403, 404",
        "cashier,           200, 200, 200, 403",
        "inspector,         200, 200, 200, 403",
        "reception,         403, 403, 403, 403",
        "appraiser,         403, 403, 403, 403",
        "approver,          403, 403, 403, 403",
        "clerk,             403, 403, 403, 403",
        "lead,              403, 403, 403, 403",
        "admin,             403, 403, 403, 403",
        "catalogue-editor,  403, 403, 403, 403"
    })
    void eachSeesAndDoesOnlyWhatIsTheirs(String user, int fee, int payment, int ledger, int pay) {
        UUID dossier = dossierWithFee();
        String id = pay("citizen", dossier).then().statusCode(201).extract().path("paymentId");
        officersAreKnown();

        assertThat(get(user, "/payments/v1/dossiers/{id}/fees", dossier).statusCode())
                .isEqualTo(fee);
        assertThat(get(user, "/payments/v1/payments/{id}", id).statusCode()).isEqualTo(payment);
        assertThat(get(user, "/payments/v1/ledger-entries?dossierId={id}", dossier)
                        .statusCode())
                .isEqualTo(ledger);
        assertThat(pay(user, dossier).statusCode()).isEqualTo(pay);
    }

    @Test
    void foreignAndAbsentCannotBeToldApart() {
        UUID foreign = dossierWithFee();
        UUID absent = UUID.randomUUID();
        String payment =
                pay("citizen", foreign).then().statusCode(201).extract().path("paymentId");

        assertThat(problem("citizen-2", "/payments/v1/dossiers/" + foreign + "/fees"))
                .isEqualTo(problem("citizen-2", "/payments/v1/dossiers/" + absent + "/fees"));
        assertThat(problem("citizen-2", "/payments/v1/payments/" + payment))
                .isEqualTo(problem("citizen-2", "/payments/v1/payments/" + absent));
        String cashierElsewhere = TestTokens.of(TestTokens.subject("reception-2"), "cashier-2", "cashier");
        officersAreKnown();
        for (UUID dossier : new UUID[] {foreign, absent}) {
            given().auth()
                    .oauth2(cashierElsewhere)
                    .get("/payments/v1/ledger-entries?dossierId=" + dossier)
                    .then()
                    .statusCode(404);
            given().auth()
                    .oauth2(cashierElsewhere)
                    .get("/payments/v1/dossiers/" + dossier + "/fees")
                    .then()
                    .statusCode(404);
            pay("citizen-2", dossier).then().statusCode(404);
        }
    }

    @Test
    void aRoleWithoutAnAssignmentAndAnAssignmentWithoutTheRoleSeeNothing() {
        UUID dossier = dossierWithFee();
        officersAreKnown();

        String roleOnly = TestTokens.of(UUID.randomUUID(), "new-cashier", "cashier");
        given().auth()
                .oauth2(roleOnly)
                .get("/payments/v1/dossiers/" + dossier + "/fees")
                .then()
                .statusCode(404);
        String otherRole = TestTokens.of(TestTokens.subject("cashier"), "cashier", "inspector");
        given().auth()
                .oauth2(otherRole)
                .get("/payments/v1/dossiers/" + dossier + "/fees")
                .then()
                .statusCode(404);
        String notOwner = TestTokens.of(TestTokens.subject("citizen"), "citizen", "inspector");
        given().auth()
                .oauth2(notOwner)
                .get("/payments/v1/dossiers/" + dossier + "/fees")
                .then()
                .statusCode(404);
    }

    @Test
    void anAssignmentHoldsOnlyWhileItIsValid() {
        UUID dossier = dossierWithFee();
        UUID former = UUID.randomUUID();
        UUID future = UUID.randomUUID();
        assign(former, UNIT, "cashier", "2025-07-01", "2025-12-31");
        assign(future, UNIT, "cashier", "2099-01-01", null);
        await().until(() ->
                select("select 1 as one from officer_assignments where officer_id in (?, ?)", former, future)
                                .size()
                        == 2);

        for (UUID officer : new UUID[] {former, future}) {
            given().auth()
                    .oauth2(TestTokens.of(officer, "somebody", "cashier"))
                    .get("/payments/v1/dossiers/" + dossier + "/fees")
                    .then()
                    .statusCode(404);
        }
    }

    /** What the catalogue takes away at once: the right by the assignments that are left, and the token by its subject. */
    @Test
    void whatWasTakenAwayAtOnceEndsTheToken() {
        UUID dossier = dossierWithFee();
        UUID cashier = UUID.randomUUID();
        String token = TestTokens.of(cashier, "somebody", "cashier");
        String path = "/payments/v1/dossiers/" + dossier + "/fees";
        assign(cashier, UNIT, "cashier", "2025-07-01", null);
        await().until(() -> given().auth().oauth2(token).get(path).statusCode() == 200);

        takeAway(cashier);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().auth().oauth2(token).get(path).statusCode() == 401);
    }

    @Test
    void tokensMustHold() {
        UUID dossier = dossierWithFee();
        String path = "/payments/v1/dossiers/" + dossier + "/fees";

        given().get(path).then().statusCode(401);
        for (String token : new String[] {
            TestTokens.expired("citizen"),
            TestTokens.forOtherAudience("citizen"),
            TestTokens.signedByStranger("citizen"),
            "nonsense"
        }) {
            given().auth().oauth2(token).get(path).then().statusCode(401);
        }
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", "k")
                .body("{\"method\":\"VNPAY\"}")
                .post("/payments/v1/dossiers/" + dossier + "/payments")
                .then()
                .statusCode(401);
    }

    private static Map<String, Object> problem(String user, String path) {
        Map<String, Object> problem =
                get(user, path).then().statusCode(404).extract().path("$");
        problem.remove("instance");
        return problem;
    }

    private static void officersAreKnown() {
        await().until(() -> select("select 1 as one from officer_assignments").size() >= 3);
    }
}
