package vn.motcua.catalog.procedure.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kit.testing.WithInfrastructure;

@QuarkusTest
@WithInfrastructure("catalog")
class ProceduresResourceTest {

    private static final String PROCEDURES = "/catalog/v1/procedures";

    @Test
    void showsTheVersionInForceWithItsCasesAndAllVersions() {
        given().get(PROCEDURES + "/1.004222")
                .then()
                .statusCode(200)
                .body("name.vi", equalTo("Đăng ký thường trú"))
                .body("cases[0].limits[0].amount", equalTo(7))
                .body("cases[0].fees[0].rule.amount", equalTo(10_000))
                .body("cases[0].form.schema.required", hasItem("fullName"))
                .body("versions.version", contains(1));
        given().get(PROCEDURES + "/2.000635")
                .then()
                .body("version", equalTo(2))
                .body("level", equalTo("BOTH"))
                .body("versions.effectiveTo", contains("2025-06-30", null))
                .body("versions.version", contains(1, 2));
    }

    @Test
    void showsAnOldVersionForGood() {
        given().get(PROCEDURES + "/2.000635/versions/1")
                .then()
                .statusCode(200)
                .body("level", equalTo("PROVINCE"))
                .body("effectiveTo", equalTo("2025-06-30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/9.999999", "/abc", "/1.004222/versions/9", "/1.004222/versions/x"})
    void answersNotFoundForWhatIsNotThere(String path) {
        given().urlEncodingEnabled(false)
                .get(PROCEDURES + path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:motcua:problem:not-found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/1.004222",
                "/1.004222/versions/1",
                "/1.004222/guidance",
                "/1.004222/versions/1/forms/DEFAULT",
                "/1.004222/versions/1/processes/DEFAULT"
            })
    void sendsNothingAgainThatTheCallerHas(String path) {
        String tag = given().get(PROCEDURES + path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=30")
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag)
                .get(PROCEDURES + path)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));
        given().header("If-None-Match", "\"another\"")
                .get(PROCEDURES + path)
                .then()
                .statusCode(200);
    }

    @Test
    void findsAnOfficialNameOfAnyLength() {
        given().queryParam(
                        "q", "Cấp giấy phép xây dựng mới đối với công trình không theo tuyến trong đô thị ".repeat(8))
                .get(PROCEDURES)
                .then()
                .statusCode(200);
        given().queryParam("q", "x".repeat(1_001)).get(PROCEDURES).then().statusCode(400);
    }

    @Test
    void explainsProblemsInTheLanguageAskedFor() {
        given().header("Accept-Language", "en")
                .get(PROCEDURES + "/9.999999")
                .then()
                .body("title", equalTo("Not found"));
        given().get(PROCEDURES + "/9.999999").then().body("title", containsString("Không tìm thấy"));
    }
}
