package vn.motcua.kit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.thing.Things;

/** What operations look at is not for the public; other tests leave the second port out, services have it. */
@QuarkusTest
@WithInfrastructure(Things.DATABASE)
@TestProfile(ManagementPortTest.AsInProduction.class)
class ManagementPortTest {

    /** As it is without the tests' exception. */
    public static final class AsInProduction implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.management.enabled", "true", "quarkus.management.test-port", "0");
        }
    }

    @TestHTTPResource(value = "/health", management = true)
    URL health;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health",
                "/q/health/live",
                "/q/health/ready",
                "/q/health/started",
                "/q/metrics",
                "/q/info",
                "/q/dev-ui",
                "/q/arc/beans"
            })
    void thePublicPortTellsNothingOfIt(String path) {
        given().get(path).then().statusCode(404);
    }

    @Test
    void healthHasAPortOfItsOwn() {
        assertThat(health.getPort()).isNotEqualTo(io.restassured.RestAssured.port);
        given().get(health.toString() + "/live").then().statusCode(200);
    }

    @Test
    void theDescriptionOfTheApiStaysWithTheApi() {
        given().get("/q/openapi").then().statusCode(200);
    }
}
