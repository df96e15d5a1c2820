package vn.motcua.catalog.procedure.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kit.testing.WithInfrastructure;

@QuarkusTest
@WithInfrastructure("catalog")
class ProceduresResourceTest {

    private static final String PROCEDURES = "/catalog/v1/procedures";

    private static ValidatableResponse search(String q) {
        return given().queryParam("q", q).get(PROCEDURES).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dang ky ket hon", "Đăng ký kết hôn", "ĐĂNG KÝ KẾT HÔN", "ket hon dang ky", "ket hon", "1.000894"
            })
    void findsMarriageHoweverItIsTyped(String typed) {
        search(typed).body("items.code", hasItem("1.000894"));
    }

    @Test
    void putsTheClosestNameFirst() {
        search("dang ky ket hon").body("items.code", contains("1.000894", "1.004746"));
    }

    @Test
    void findsByWordsOfTheSectorAndOfTheEnglishName() {
        search("cu tru").body("items.code", containsInAnyOrder("1.004194", "1.004222", "1.002755"));
        search("permanent residence").body("items.code", hasItem("1.004222"));
    }

    @Test
    void findsNothingForWordsThatOccurNowhere() {
        search("ho chieu").body("items", empty()).body("next", nullValue());
        search("%").body("items", not(empty()));
        search("a%b_c' or 1=1").body("items", empty());
    }

    @Test
    void filtersBySectorAndByLevelThatDecides() {
        given().queryParam("sector", "CU")
                .get(PROCEDURES)
                .then()
                .body("items", hasSize(3))
                .body("items.sector.code", everyItem(equalTo("CU")));
        given().queryParam("level", "PROVINCE")
                .get(PROCEDURES)
                .then()
                .body("items.level", everyItem(in(List.of("PROVINCE", "BOTH"))))
                .body("items.code", containsInAnyOrder("1.012756", "1.013236", "2.000635", "2.000908"));
    }

    @Test
    void pagesThroughEverythingWithoutGapOrRepetition() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = given().queryParam("limit", 7)
                    .queryParam("cursor", cursor)
                    .get(PROCEDURES)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.code"));
            cursor = page.getString("next");
        }
        assertThat(seen).hasSize(20).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void pagesThroughASearchInTheOrderOfTheHits() {
        var first = given().queryParam("q", "dang ky")
                .queryParam("limit", 3)
                .get(PROCEDURES)
                .then()
                .extract()
                .jsonPath();
        var all = search("dang ky").extract().jsonPath().getList("items.code", String.class);
        var rest = given().queryParam("q", "dang ky")
                .queryParam("cursor", first.getString("next"))
                .get(PROCEDURES)
                .then()
                .extract()
                .jsonPath();

        List<String> paged = new ArrayList<>(first.getList("items.code"));
        paged.addAll(rest.getList("items.code"));
        assertThat(paged).isEqualTo(all);
    }

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
    @ValueSource(strings = {"/9.999999", "/abc", "/1.004222/versions/9", "/1.004222/versions/x", "/1.00422%00"})
    void answersNotFoundForWhatIsNotThere(String path) {
        given().urlEncodingEnabled(false)
                .get(PROCEDURES + path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:motcua:problem:not-found"));
    }

    @ParameterizedTest
    @CsvSource({
        "level,VILLAGE,query.level",
        "limit,abc,query.limit",
        "cursor,zzzz,query.cursor",
        "cursor,OR85LjAwMDAwMA,query.cursor"
    })
    void namesAWrongParameter(String name, String value, String field) {
        given().queryParam(name, value)
                .get(PROCEDURES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(field));
    }

    @Test
    void refusesControlCharactersAndEndlessQueries() {
        given().queryParam("q", "x\u0000y")
                .get(PROCEDURES)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("query.q"));
        given().queryParam("sector", "x".repeat(201))
                .get(PROCEDURES)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("query.sector"));
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
