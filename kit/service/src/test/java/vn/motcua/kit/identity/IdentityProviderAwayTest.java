package vn.motcua.kit.identity;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.thing.Things;

/** A service that starts while nobody listens at the issuer's address, so it has no key to check a token with. */
@QuarkusTest
@WithInfrastructure(Things.DATABASE)
@WithTestResource(value = IdentityProviderAwayTest.AwayAtStart.class, scope = TestResourceScope.MATCHING_RESOURCES)
class IdentityProviderAwayTest {

    private boolean away = true;

    /** Closes the identity provider's port before the service looks for it. */
    public static final class AwayAtStart implements QuarkusTestResourceLifecycleManager {

        @Override
        public int order() {
            return 1;
        }

        @Override
        public Map<String, String> start() {
            Infrastructure.identityProvider().stop();
            return Map.of();
        }

        @Override
        public void stop() {}
    }

    /** The other tests of this process need it. */
    @AfterEach
    void notForLonger() {
        comesBack();
    }

    @Test
    void asksWhoHasATokenToComeBackAndServesThemOnceItHasTheKeys() {
        read().then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("type", equalTo("urn:motcua:problem:unavailable"));

        comesBack();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> read().then().statusCode(404));
    }

    private void comesBack() {
        if (away) {
            Infrastructure.identityProvider().start();
            away = false;
        }
    }

    private static Response read() {
        return Things.as("citizen").get("/things/" + UUID.randomUUID());
    }
}
