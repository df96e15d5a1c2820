package vn.motcua.kit.identity;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.thing.Things;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.Transactions;

@QuarkusTest
@WithInfrastructure(Things.DATABASE)
class RememberedTokensTest {

    @Inject
    Revocations revocations;

    @Inject
    Transactions transactions;

    @Inject
    EventLoop eventLoop;

    private UUID thing = new UUID(0, 0);

    @BeforeEach
    void somethingToAskFor() {
        thing = Things.made();
    }

    @Test
    void aRememberedTokenEndsWhenItSaysSo() {
        String token = TestTokens.until("citizen", Instant.now().plusSeconds(3));

        ask(token, 200);
        ask(token, 200);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> ask(token, 401));
    }

    @Test
    void whatWasRefusedIsNotRemembered() {
        String token = TestTokens.signedByStranger("citizen");

        ask(token, 401);
        ask(token, 401);
    }

    @Test
    void aTokenThatWasTamperedWithIsNotTakenForTheRememberedOne() {
        String token = TestTokens.of("citizen");
        ask(token, 200);

        ask(token + "x", 401);
    }

    @Test
    void aRevokedTokenCountsNoLongerAlthoughItIsRemembered() throws Exception {
        UUID officer = UUID.randomUUID();
        String token = TestTokens.of(officer, "officer", "applicant");
        ask(token, 200);

        eventLoop.await(() -> transactions.run(transaction -> Decision.of(() -> {
            revocations.revoke(transaction, officer, Instant.now());
            return true;
        })));

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> ask(token, 401));
        ask(TestTokens.of("citizen"), 200);
    }

    private void ask(String token, int status) {
        given().auth().oauth2(token).get("/things/" + thing).then().statusCode(status);
    }
}
