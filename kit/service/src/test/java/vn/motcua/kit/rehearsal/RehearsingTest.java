package vn.motcua.kit.rehearsal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.Ports;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.thing.Things;

/** An instance is ready after its rehearsal, of which nothing is left. */
@QuarkusTest
@WithInfrastructure(Things.DATABASE)
@TestProfile(RehearsingTest.Enabled.class)
class RehearsingTest {

    private static final int ROUNDS = 20;

    @Inject
    Stage stage;

    /** With a rehearsal, and a name that no other test uses. */
    public static class Enabled implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "motcua.rehearsal.enabled",
                    "true",
                    "motcua.rehearsal.rounds",
                    Integer.toString(ROUNDS),
                    "quarkus.http.test-port",
                    Integer.toString(Ports.free()));
        }
    }

    @Singleton
    static class Making implements Rehearsal {
        @Override
        public List<Request> requests() {
            return List.of(
                    Request.post("/things", "{\"name\":\"rehearsed\"}", "applicant"),
                    Request.get("/things/" + new UUID(0, 0), "applicant"));
        }
    }

    @BeforeEach
    void isReadyInTheEnd() {
        await().atMost(30, TimeUnit.SECONDS)
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void isReadyWhenItHasRehearsedAndNothingIsLeftOfIt() {
        given().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'rehearsed' }.data.requests", equalTo(2 * ROUNDS))
                .body("checks.find { it.name == 'rehearsed' }.data.failed", equalTo(0));
        assertThat(Things.count("select count(*) from things where name = ?", "rehearsed"))
                .isZero();
    }

    @Test
    void theWordOpensTheDoorOnlyDuringTheRehearsalAndKeepsNothing() {
        String word = stage.open(List.of());
        try {
            asRehearsal(word, "once more").then().statusCode(201);
            asRehearsal("another", "once more").then().statusCode(401);
        } finally {
            stage.close();
        }
        asRehearsal(word, "once more").then().statusCode(401);

        assertThat(Things.count("select count(*) from things where name = ?", "once more"))
                .isZero();
    }

    private static io.restassured.response.Response asRehearsal(String word, String name) {
        return given().header(Stage.WORD, word)
                .header(Stage.ROLES, "applicant")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("name", name))
                .post("/things");
    }
}
