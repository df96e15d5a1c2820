package vn.motcua.catalog.unit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;

@QuarkusTest
@WithInfrastructure("catalog")
class UnitsResourceTest {

    private static final String UNITS = "/catalog/v1/units";

    @Test
    void listsADozenCommunesOfTheProvince() {
        given().queryParam("kind", "COMMUNE")
                .queryParam("parent", "H26")
                .get(UNITS)
                .then()
                .statusCode(200)
                .body("items", hasSize(12))
                .body("items.receives", everyItem(equalTo(true)))
                .body("items[0].code", equalTo("H26.30.01"))
                .body("items[0].name.vi", equalTo("Ủy ban nhân dân phường Hoàn Kiếm"));
        given().queryParam("receives", true)
                .queryParam("kind", "service_centre")
                .get(UNITS)
                .then()
                .body("items.code", contains("H26.01"));
    }

    @Test
    void pagesInTheOrderOfTheCodes() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = given().queryParam("limit", 5)
                    .queryParam("cursor", cursor)
                    .get(UNITS)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.code"));
            cursor = page.getString("next");
        }
        assertThat(seen).hasSize(21).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void showsOneUnit() {
        given().get(UNITS + "/H26.30.12")
                .then()
                .statusCode(200)
                .body("kind", equalTo("COMMUNE"))
                .body("parent", equalTo("H26"))
                .body("validFrom", equalTo("2025-07-01"));
        given().get(UNITS + "/H99").then().statusCode(404);
        given().get(UNITS).then().body("items.code", hasItem("H26"));
    }

    @ParameterizedTest
    @CsvSource({"kind,VILLAGE,query.kind", "limit,1.5,query.limit", "cursor,%%%,query.cursor"})
    void namesAWrongParameter(String name, String value, String field) {
        given().queryParam(name, value).get(UNITS).then().statusCode(400).body("errors[0].field", equalTo(field));
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(TestTokens.of(user));
    }

    @Test
    void whoLeadsAUnitSeesItsOfficersAndNobodyElses() {
        String other = as("inspector")
                .get("/catalog/v1/units/H26.30.02/officers")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].officerId");

        as("lead").get("/catalog/v1/units/H26.30.01/officers").then().statusCode(200);
        as("lead")
                .get("/catalog/v1/officers/" + TestTokens.subject("appraiser"))
                .then()
                .statusCode(200);
        as("lead")
                .get("/catalog/v1/units/H26.30.02/officers")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:motcua:problem:not-allowed"));
        as("lead").get("/catalog/v1/units/H26/officers").then().statusCode(403);
        as("lead").get("/catalog/v1/officers/" + other).then().statusCode(403);
        as("lead").get("/catalog/v1/officers/" + UUID.randomUUID()).then().statusCode(403);
    }
}
