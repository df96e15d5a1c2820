package vn.motcua.kit.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.thing.Things;

/** Where nobody says who may, nobody may. */
@QuarkusTest
@WithInfrastructure(Things.DATABASE)
class UnsaidRightsTest {

    @Test
    void anOperationWithoutAWordIsNotPublic() {
        given().get("/unsaid").then().statusCode(401).body(not(containsString("secret")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"citizen", "admin", "ops", "portal"})
    void norIsItForAnybodyWithAToken(String user) {
        given().auth()
                .oauth2(TestTokens.of(user))
                .get("/unsaid")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body(not(containsString("secret")));
    }
}
