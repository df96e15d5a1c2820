package vn.motcua.catalog.search.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kit.testing.WithInfrastructure;

@QuarkusTest
@WithInfrastructure("catalog")
class ProcedureSearchTest {

    private static final String PROCEDURES = "/catalog/v1/procedures";

    private static ValidatableResponse search(String q) {
        return search(Map.of("q", q));
    }

    private static ValidatableResponse search(Map<String, ?> parameters) {
        return given().queryParams(parameters).get(PROCEDURES).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dang ky ket hon",
                "Đăng ký kết hôn",
                "ĐĂNG KÝ KẾT HÔN",
                "dang ki ket hon",
                "dang ky ket hom",
                "dng ky ket hon",
                "dang ky kte hon",
                "dang ky ket",
                "ket hon dang ky",
                "thu tuc ket hon",
                "lap gia dinh",
                "1.000894",
                "1.000894.000.00.00.H26"
            })
    void findsMarriageHoweverItIsTyped(String typed) {
        search(typed).body("items[0].code", equalTo("1.000894"));
    }

    @ParameterizedTest
    @CsvSource({
        "làm giấy khai sinh cho con, 1.001193",
        "sổ đỏ, 1.012756",
        "nhập hộ khẩu, 1.004222",
        "mở quán, 1.001612",
        "xin phép xây nhà, 1.013225",
        "sao y bản chính, 2.000815",
        "giấy chứng tử, 1.000656",
        "permanent residence, 1.004222"
    })
    void findsWhatPeopleCallItInPlainVietnamese(String typed, String code) {
        search(typed).body("items[0].code", equalTo(code));
    }

    @Test
    void putsTheClosestNameFirst() {
        search("dang ky ket hon").body("items.code", contains("1.000894", "1.004746"));
    }

    @Test
    void findsByWordsOfTheSectorAndTheLifeEvent() {
        search("cu tru").body("items.code", containsInAnyOrder("1.004194", "1.004222", "1.002755"));
        search("chuyển chỗ ở").body("items.code", containsInAnyOrder("1.004194", "1.004222", "1.002755"));
    }

    @Test
    void findsNothingForWordsThatOccurNowhere() {
        search("ho chieu").body("items", empty()).body("next", nullValue());
        search("%").body("items", not(empty()));
        search("a%b_c' or 1=1").body("items", empty());
    }

    @Test
    void filtersBySectorAndByLevelThatDecides() {
        search(Map.of("sector", "CU")).body("items", hasSize(3)).body("items.sector.code", everyItem(equalTo("CU")));
        search(Map.of("level", "PROVINCE"))
                .body("items.level", everyItem(in(List.of("PROVINCE", "BOTH"))))
                .body("items.code", containsInAnyOrder("1.012756", "1.013236", "2.000635", "2.000908"));
    }

    @Test
    void filtersByTheUnitThatDecidesOrReceives() {
        search(Map.of("unit", "H26.30.01", "q", "xay dung")).body("items.code", contains("1.013225"));
        search(Map.of("unit", "H26.12", "q", "xay dung")).body("items.code", contains("1.013236"));
        search(Map.of("unit", "H26.01"))
                .body("items", hasSize(20))
                .body("items.channels", everyItem(hasItem("COUNTER")));
        search(Map.of("unit", "H26.30.01", "unitRole", "RECEIVES", "q", "cap i"))
                .body("items.code", hasItem("1.013236"));
        search(Map.of("unit", "H26.30.01", "level", "PROVINCE"))
                .body("items.code", containsInAnyOrder("2.000635", "2.000908"));
        search(Map.of("unit", "H26.01", "unitRole", "DECIDES")).body("items", empty());
    }

    @Test
    void filtersByLifeEventAndBeneficiaryTogetherWithWords() {
        search(Map.of("lifeEvent", "BIRTH"))
                .body("items.code", containsInAnyOrder("1.001193", "2.000986", "1.003583", "1.004222"));
        search(Map.of("lifeEvent", "BIRTH", "q", "khai sinh luu dong")).body("items.code", contains("1.003583"));
        search(Map.of("lifeEvent", "BIRTH", "q", "khai sinh", "beneficiary", "ENTERPRISE"))
                .body("items", empty());
        search(Map.of("lifeEvent", "NOTHING")).body("items", empty());
    }

    @Test
    void listsTheLifeEventsWithTheirProcedures() {
        given().get("/catalog/v1/life-events")
                .then()
                .statusCode(200)
                .body("items.find { it.code == 'BIRTH' }.name.vi", equalTo("Sinh con"))
                .body("items.find { it.code == 'BIRTH' }.procedures", equalTo(4))
                .body("items.procedures", everyItem(greaterThan(0)));
    }

    @Test
    void showsOnlyTheVersionInForce() {
        search("2.000635").body("items.code", contains("2.000635")).body("items.version", contains(2));
        search("trich luc ho tich").body("items[0].code", equalTo("2.000635")).body("items[0].version", equalTo(2));
    }

    @Test
    void pagesThroughEverythingWithoutGapOrRepetition() {
        List<String> seen = pages(Map.of("limit", 7));

        assertThat(seen).hasSize(20).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void pagesThroughASearchInTheOrderOfTheHits() {
        List<String> all = search("dang ky").extract().jsonPath().getList("items.code");

        assertThat(pages(Map.of("q", "dang ky", "limit", 3))).isEqualTo(all).hasSizeGreaterThan(3);
    }

    private static List<String> pages(Map<String, ?> parameters) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = given().queryParams(parameters)
                    .queryParam("cursor", cursor)
                    .get(PROCEDURES)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.code"));
            cursor = page.getString("next");
        }
        return seen;
    }

    @ParameterizedTest
    @CsvSource({
        "level,VILLAGE,query.level",
        "limit,abc,query.limit",
        "unit,H99,query.unit",
        "unitRole,DECIDES,query.unit",
        "beneficiary,DOG,query.beneficiary",
        "cursor,zzzz,query.cursor",
        "cursor,OTk5OTk5OTk5OTk5OTk5OTk5OTkfMS4wMDAwMDE,query.cursor"
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
    void namesTheRoleThatThereIsNot() {
        given().queryParam("unit", "H26.01")
                .queryParam("unitRole", "OWNS")
                .get(PROCEDURES)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("query.unitRole"))
                .body("errors[0].rule", equalTo("wrong-type"));
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
}
