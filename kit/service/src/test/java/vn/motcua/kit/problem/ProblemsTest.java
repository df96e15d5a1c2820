package vn.motcua.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.thing.Things;

/** Whatever goes wrong becomes a problem that names the place and the way out, and nothing of our insides. */
@QuarkusTest
@WithInfrastructure(Things.DATABASE)
class ProblemsTest {

    @Inject
    ProblemTexts texts;

    @ParameterizedTest
    @CsvSource({"'',vi,Không tìm thấy", "'en-GB,en;q=0.9',en,Not found", "'fr,vi',vi,Không tìm thấy"})
    void speaksVietnameseUnlessEnglishIsAskedFor(String wanted, String language, String title) {
        Things.as("citizen")
                .header("Accept-Language", wanted)
                .get("/things/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Content-Language", language)
                .body("type", equalTo("urn:motcua:problem:not-found"))
                .body("title", equalTo(title))
                .body("status", equalTo(404))
                .body("errors", nullValue())
                .body("instance", matchesPattern("urn:uuid:[0-9a-f-]{36}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"\"}                             | name          | required",
                "{}                                          | name          | required",
                "{\"name\":\"123456789012345678901\"}        | name          | wrong-size",
                "{\"name\":{}}                               | name          | wrong-type",
                "{\"name\":\"a\",\"parts\":[{\"name\":\"b\"},{}]} | parts[1].name | required",
                "{\"name\":\"a\",\"parts\":[{\"name\":[]}]}  | parts[0].name | wrong-type",
                "{\"name\":                                  | body          | not-json",
                "[]                                          | body          | wrong-type"
            })
    void namesTheWrongField(String body, String field, String rule) {
        make(body)
                .statusCode(400)
                .body("type", equalTo("urn:motcua:problem:invalid-request"))
                .body("errors.collect { it.field + ' ' + it.rule }", contains(field + " " + rule));
    }

    @Test
    void fillsTheLimitsIntoTheTexts() {
        given().auth()
                .oauth2(TestTokens.of("citizen"))
                .contentType("application/json")
                .header("Accept-Language", "en")
                .header("Idempotency-Key", "k")
                .body(Map.of("name", "x".repeat(30)))
                .post("/things")
                .then()
                .body("errors.detail", contains("The length or number of items must be between 0 and 20."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f1", "1-1-1-1-1"})
    void aMalformedIdIsNamed(String id) {
        Things.as("citizen")
                .get("/things/" + id)
                .then()
                .statusCode(400)
                .body("errors.collect { it.field + ' ' + it.rule }", contains("path.id not-uuid"));
    }

    @Test
    void tellsWhoIsNotSignedInFromWhoMayNot() {
        given().get("/things/" + UUID.randomUUID())
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("urn:motcua:problem:not-signed-in"));
        given().auth()
                .oauth2(TestTokens.expired("citizen"))
                .get("/things/" + UUID.randomUUID())
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:motcua:problem:not-signed-in"));
        Things.as("inspector")
                .get("/things/" + UUID.randomUUID())
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:motcua:problem:not-allowed"));
    }

    @Test
    void speaksForTheRestLayerToo() {
        Things.as("citizen")
                .get("/nothing")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:motcua:problem:not-found"));
        Things.as("citizen")
                .delete("/things")
                .then()
                .statusCode(405)
                .body("type", equalTo("urn:motcua:problem:method-not-allowed"));
        given().auth()
                .oauth2(TestTokens.of("citizen"))
                .contentType("text/plain")
                .body("name")
                .post("/things")
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:motcua:problem:unsupported-media-type"));
        make("{\"name\":\"" + "x".repeat(1_100_000) + "\"}")
                .statusCode(413)
                .body("type", equalTo("urn:motcua:problem:too-large"));
    }

    @Test
    void aFaultOfOursTellsNothingOfOurs() {
        Things.as("citizen")
                .get("/things/broken")
                .then()
                .statusCode(500)
                .body("type", equalTo("urn:motcua:problem:failure"))
                .body("detail", not(matchesPattern(".*CANARY.*")));
    }

    @Test
    void anEditSaysWhichVersionItSaw() {
        UUID id = Things.made();

        rename(id, null, "").then().statusCode(428).body("type", equalTo("urn:motcua:problem:version-required"));
        rename(id, "yesterday", "").then().statusCode(400).body("errors.field", hasItem("header.If-Match"));
        rename(id, "\"0\"", "").then().statusCode(200).header("ETag", "\"1\"");
        rename(id, "\"0\"", "").then().statusCode(412).body("type", equalTo("urn:motcua:problem:stale-version"));
        rename(id, "W/\"1\"", "").then().statusCode(200);
        rename(id, "\"0\", \"2\"", "").then().statusCode(200).header("ETag", "\"3\"");
        rename(id, "*", "").then().statusCode(200);
        for (String malformed : List.of("\"1", "\"1\",", "1 2", "\"-1\"", "\"99999999999999999999\"", "W/")) {
            rename(id, malformed, "").then().statusCode(400).body("errors.field", hasItem("header.If-Match"));
        }
    }

    /** Both have seen the current version; whoever writes second is told so, with the trail and without it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/recorded-name"})
    void whoLosesTheRaceToAnEditIsTold(String place) throws SQLException {
        UUID id = Things.made();

        List<Response> answers = bothAtOnce(id, place);

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 412).allSatisfy(answer -> assertThat(
                        answer.<String>path("type"))
                .isEqualTo("urn:motcua:problem:stale-version"));
        assertThat(Things.count("select lock_version from things where id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void everyTextStandsInBothLanguages() {
        assertThat(texts.texts(Locale.of("vi")).keySet())
                .isEqualTo(texts.texts(Locale.of("en")).keySet())
                .contains("name-taken.title", "stale-version.detail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "required",
                "unknown-field",
                "wrong-type",
                "wrong-format",
                "not-in-list",
                "wrong-length",
                "out-of-range",
                "invalid"
            })
    void whatASchemaFindsHasItsText(String rule) {
        assertThat(texts.knows("field." + rule, Locale.of("vi"))).isTrue();
    }

    /** Neither goes on before both have read: somebody else holds the row. */
    private static List<Response> bothAtOnce(UUID id, String place) throws SQLException {
        try (Connection holder = Infrastructure.database().connect(Things.DATABASE);
                var callers = Executors.newFixedThreadPool(2)) {
            holder.setAutoCommit(false);
            try (var lock = holder.createStatement()) {
                lock.execute("select 1 from things where id = '" + id + "' for update");
            }
            var one = CompletableFuture.supplyAsync(() -> rename(id, "\"0\"", place), callers);
            var two = CompletableFuture.supplyAsync(() -> rename(id, "\"0\"", place), callers);
            await().until(() -> Things.waiting() == 2);
            holder.rollback();
            return List.of(one.join(), two.join());
        }
    }

    private static Response rename(UUID id, @org.jspecify.annotations.Nullable String ifMatch, String place) {
        var request = Things.as("citizen").body(Map.of("name", Things.freshName()));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/things/" + id + place);
    }

    private static ValidatableResponse make(String body) {
        return Things.as("citizen")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/things")
                .then();
    }
}
