package vn.motcua.catalog.bulk.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import vn.motcua.catalog.draft.web.Drafting;
import vn.motcua.kit.testing.TestTokens;

/** The editor's imports, as the tests need them again and again. */
final class Importing {

    static final String IMPORTS = "/catalog/v1/procedure-imports";

    private Importing() {}

    static Response send(String format, boolean dryRun, byte[] content) {
        return given().auth()
                .oauth2(TestTokens.of("catalogue-editor"))
                .contentType("application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID())
                .queryParam("format", format)
                .queryParam("dryRun", dryRun)
                .body(content)
                .post(IMPORTS);
    }

    /** What an import came to. */
    static ValidatableResponse outcome(String format, boolean dryRun, byte[] content) {
        return ended(
                send(format, dryRun, content).then().statusCode(202).extract().header("Location"));
    }

    /** The import once it has ended. */
    static ValidatableResponse ended(String location) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> Set.of("DONE", "FAILED")
                        .contains(state(location).extract().<String>path("state")));
        return state(location);
    }

    static ValidatableResponse state(String location) {
        return Drafting.as("catalogue-editor")
                .header("Accept-Language", "vi")
                .get(location)
                .then()
                .statusCode(200);
    }
}
