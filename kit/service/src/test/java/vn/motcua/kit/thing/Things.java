package vn.motcua.kit.thing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.TestTokens;

/** The way to the things, over REST and into their database. */
public final class Things {

    /** Their database. */
    public static final String DATABASE = "kit";

    private Things() {}

    /** Somebody with a token. */
    public static RequestSpecification as(String user) {
        return given().auth()
                .oauth2(TestTokens.of(user))
                .accept(ContentType.JSON)
                .contentType(ContentType.JSON);
    }

    /** Makes a thing. */
    public static Response make(String user, String key, String name) {
        return as(user).header("Idempotency-Key", key)
                .body(Map.of("name", name))
                .post("/things");
    }

    /** Makes a thing nobody else has and answers its id. */
    public static UUID made() {
        return UUID.fromString(make("citizen", UUID.randomUUID().toString(), freshName())
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** A name that nothing has. */
    public static String freshName() {
        return UUID.randomUUID().toString().substring(0, 18);
    }

    /** A number out of the database. */
    public static long count(String sql, Object... parameters) {
        return ((Number) Objects.requireNonNull(Infrastructure.database()
                        .select(DATABASE, sql, parameters)
                        .getFirst()
                        .values()
                        .iterator()
                        .next()))
                .longValue();
    }

    /** How many statements of the service wait for somebody's lock. */
    public static long waiting() {
        return count("select count(*) from pg_stat_activity where datname = 'kit' and wait_event_type = 'Lock'");
    }
}
