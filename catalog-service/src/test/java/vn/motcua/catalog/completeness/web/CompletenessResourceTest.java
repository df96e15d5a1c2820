package vn.motcua.catalog.completeness.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.motcua.catalog.draft.web.Drafting.as;
import static vn.motcua.catalog.draft.web.Drafting.begin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.catalog.draft.web.Drafting;
import vn.motcua.catalog.unit.application.ChangingUnits;
import vn.motcua.catalog.unit.model.OfficerAssignments;
import vn.motcua.catalog.unit.model.Unit;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.processflow.Text;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.UnitOfWork;

/** Each test has a sector and departments of its own, so that no other adds to its figures. */
@QuarkusTest
@WithInfrastructure("catalog_completeness")
@TestProfile(Drafting.WithoutSample.class)
class CompletenessResourceTest {

    private static final LocalDate TODAY = LocalDate.now(VietnamTime.ZONE);
    private static final String COMPLETENESS = "/catalog/v1/completeness";
    private static final String[] EVERY_ROLE = {"appraiser", "approver", "clerk"};

    @Inject
    ChangingUnits changing;

    @Inject
    EventLoop eventLoop;

    @Inject
    UnitOfWork unitOfWork;

    private void department(String code, boolean receives, String... roles) throws Exception {
        Unit unit = Unit.setUp(
                code,
                new Text("Sở " + code, "Department " + code),
                Unit.Kind.DEPARTMENT,
                null,
                receives,
                TODAY.minusYears(1));
        eventLoop.await(() -> unitOfWork.run(session -> changing.setUp(session, unit, "test")));
        officer(code, null, roles);
    }

    private void officer(String unit, @Nullable LocalDate lastDay, String... roles) throws Exception {
        OfficerAssignments officer = new OfficerAssignments(
                UUID.randomUUID(),
                List.of(new OfficerAssignments.Assignment(unit, List.of(roles), TODAY.minusYears(1), lastDay)));
        eventLoop.await(() -> unitOfWork.run(session -> changing.assign(session, officer, "test")));
    }

    private static ObjectNode procedure(String code, String sector, String... units) {
        return procedure(code, sector, TODAY, units);
    }

    private static ObjectNode procedure(String code, String sector, LocalDate from, String... units) {
        ObjectNode content = Drafting.complete(code, from);
        content.put("level", "PROVINCE");
        content.set("competentUnits", Drafting.JSON.valueToTree(units));
        content.withObject("/sector").put("code", sector);
        return content;
    }

    private static void publish(ObjectNode content) {
        Drafting.approve(Drafting.proposed(content)).then().statusCode(201);
    }

    private static String draft(ObjectNode content) {
        return begin(Map.of("content", Drafting.JSON.convertValue(content, Map.class)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse summary(String language) {
        return as("inspector")
                .header("Accept-Language", language)
                .get(COMPLETENESS)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse list(String query) {
        return as("inspector").get(COMPLETENESS + "/procedures?" + query).then().statusCode(200);
    }

    @Test
    void aProcedureThatItsUnitCanHandleIsCompleteAndCountedSo() throws Exception {
        department("H81.01", false, EVERY_ROLE);
        publish(procedure("1.810001", "T01", "H81.01"));

        list("sector=T01")
                .body("items.code", contains("1.810001"))
                .body("items[0].complete", equalTo(true))
                .body("items[0].version", equalTo(1))
                .body("items[0].name.vi", equalTo("Đăng ký kết hôn"))
                .body("items[0].missing", empty())
                .body("items[0].units", empty());
        summary("vi")
                .body("sectors.find { it.code == 'T01' }.complete", equalTo(1))
                .body("sectors.find { it.code == 'T01' }.name.en", equalTo("Civil status"))
                .body("units.find { it.unit == 'H81.01' }.name.vi", equalTo("Sở H81.01"))
                .body("units.find { it.unit == 'H81.01' }.share", equalTo("1 trên 1"));
        summary("en").body("units.find { it.unit == 'H81.01' }.share", equalTo("1 of 1"));
    }

    @Test
    void aUnitThatLacksSomebodyIsNamedWithWhoIsLacking() throws Exception {
        department("H81.02", true, "appraiser", "approver");
        officer("H81.02", TODAY.minusDays(1), "clerk");
        department("H81.03", false, EVERY_ROLE);
        publish(procedure("1.810002", "T02", "H81.02", "H81.03"));

        list("sector=T02")
                .body("items[0].complete", equalTo(false))
                .body("items[0].missing", empty())
                .body("items[0].units.unit", contains("H81.02"))
                .body("items[0].units[0].missing.rule", contains("no-officer-with-role", "no-officer-with-role"))
                .body(
                        "items[0].units[0].missing.text",
                        contains(containsString("vai trò clerk"), containsString("vai trò reception-officer")));
        as("inspector")
                .header("Accept-Language", "en")
                .get(COMPLETENESS + "/procedures?sector=T02")
                .then()
                .body(
                        "items[0].units[0].missing[0].text",
                        equalTo(
                                "No officer of the unit holds the role clerk today. Assign one at /catalog/v1/officers."));

        officer("H81.02", TODAY, "clerk", "reception-officer");
        list("sector=T02").body("items[0].complete", equalTo(true));
    }

    @Test
    void withAUnitEverythingIsAsThatUnitSeesIt() throws Exception {
        department("H81.04", false, EVERY_ROLE);
        department("H81.05", false, "appraiser");
        publish(procedure("1.810004", "T04", "H81.04", "H81.05"));
        publish(procedure("1.810005", "T04", "H81.05"));

        list("unit=H81.04").body("items.code", contains("1.810004")).body("items[0].complete", equalTo(true));
        list("unit=H81.05&complete=false")
                .body("items.code", contains("1.810004", "1.810005"))
                .body("items[0].units.unit", contains("H81.05"));
        list("unit=H81.05&complete=true").body("items", empty());
        summary("vi")
                .body("units.find { it.unit == 'H81.04' }.complete", equalTo(1))
                .body("units.find { it.unit == 'H81.05' }.total", equalTo(2))
                .body("units.find { it.unit == 'H81.05' }.complete", equalTo(0))
                .body("sectors.find { it.code == 'T04' }.complete", equalTo(0));
    }

    @Test
    void aUnitThatTheProcessConsultsTakesPartAndOneThatIsUnknownIsAGap() throws Exception {
        department("H81.06", false, EVERY_ROLE);
        department("H81.07", false, "clerk");
        publish(consulting("1.810006", "H81.07"));
        publish(consulting("1.810007", "H81.99"));

        list("sector=T06&complete=false")
                .body("items.code", contains("1.810006", "1.810007"))
                .body("items[0].units.unit", contains("H81.07"))
                .body("items[0].units[0].missing.text", contains(containsString("appraiser")))
                .body("items[1].missing.rule", contains("named-unit-not-open"))
                .body("items[1].missing[0].text", containsString("H81.99"));
        list("unit=H81.07").body("items.code", contains("1.810006"));
    }

    /** The appraisal is done by a named unit in the flow; the stages keep the deciding unit's own roles. */
    private static ObjectNode consulting(String code, String unit) {
        ObjectNode content = procedure(code, "T06", "H81.06");
        content.at("/cases/0/process/flow/nodes").forEach(node -> {
            if (node.path("kind").asText().equals("APPRAISAL")) {
                ((ObjectNode) node).put("unit", unit);
            }
        });
        return content;
    }

    @Test
    void aDraftSaysWhatItLacksInTheCallersLanguage() {
        ObjectNode content = procedure("1.810010", "T10", "H26");
        content.remove("decision");
        String id = draft(content);

        list("sector=T10")
                .body("items[0].complete", equalTo(false))
                .body("items[0].version", nullValue())
                .body("items[0].draft.id", equalTo(id))
                .body("items[0].draft.state", equalTo("DRAFT"))
                .body("items[0].draft.gaps", equalTo(1))
                .body("items[0].missing.field", contains("decision"))
                .body("items[0].missing.text", contains(containsString("bắt buộc")))
                .body("items[0].units", empty());
        as("catalogue-editor")
                .header("Accept-Language", "en")
                .get(COMPLETENESS + "/procedures?sector=T10")
                .then()
                .body("items[0].missing.text", contains(containsString("required")));
        summary("vi").body("sectors.find { it.code == 'T10' }.complete", equalTo(0));
    }

    @Test
    void aDraftOfNothingButACodeCountsWithoutNameAndSector() {
        begin(Map.of("code", "0.810020")).then().statusCode(201);

        list("complete=false&limit=5")
                .body("items.find { it.code == '0.810020' }.name", nullValue())
                .body("items.find { it.code == '0.810020' }.sector", nullValue())
                .body("items.find { it.code == '0.810020' }.missing.field", hasItems("name", "sector", "level"));
        summary("vi").body("sectors[0].code", nullValue()).body("sectors[0].name", nullValue());
    }

    @Test
    void anEditChangesWhatTheDraftIsKnownToLack() {
        ObjectNode content = procedure("1.810011", "T11", "H26");
        String id = draft(content.deepCopy().without(List.of("decision", "results")));
        list("sector=T11").body("items[0].missing.field", hasItems("decision", "results"));

        as("catalogue-editor")
                .header("If-Match", "\"0\"")
                .body(Map.of("content", Drafting.JSON.convertValue(content.without("results"), Map.class)))
                .put(Drafting.DRAFTS + "/" + id)
                .then()
                .statusCode(200);

        list("sector=T11").body("items[0].missing.field", contains("results"));
    }

    @Test
    void aWholeDraftWaitsForItsApproval() {
        Drafting.proposed(procedure("1.810012", "T12", "H26"));

        list("sector=T12")
                .body("items[0].complete", equalTo(false))
                .body("items[0].draft.state", equalTo("PROPOSED"))
                .body("items[0].draft.gaps", equalTo(0))
                .body("items[0].missing.rule", contains("not-approved-yet"));
    }

    @Test
    void aDraftOfBeforeFindingsWereKeptIsCheckedOnceAndKeepsThem() {
        ObjectNode content = procedure("1.810013", "T13", "H26");
        content.remove("decision");
        UUID id = UUID.fromString(draft(content));
        Infrastructure.database()
                .execute("catalog_completeness", "update procedure_drafts set findings = null where id = '" + id + "'");

        list("sector=T13").body("items[0].missing.field", contains("decision"));

        assertThat(Infrastructure.database()
                        .select(
                                "catalog_completeness",
                                "select findings -> 0 ->> 'field' as field, gaps from procedure_drafts where id = ?",
                                id))
                .containsExactly(Map.of("field", "decision", "gaps", 1));
    }

    @Test
    void aKeptFindingWhoseRuleIsGoneStillHasAText() {
        String id = draft(procedure("1.810019", "T19", "H26"));
        Infrastructure.database()
                .execute(
                        "catalog_completeness",
                        "update procedure_drafts set findings = '[{\"field\":\"name\",\"rule\":\"of-old\",\"arguments\":{}}]'"
                                + " where id = '" + id + "'");

        list("sector=T19").body("items[0].missing.text", contains("Giá trị không hợp lệ."));
    }

    @Test
    void aDraftThatHoldsWhatTheDatabaseCannotIsRefusedByItsPlace() {
        begin(Map.of("code", "0.810014", "content", Map.of("name", Map.of("vi", "a\0b"))))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("content.name.vi"));
    }

    @Test
    void aCompleteProcedureStaysCompleteWhileItsNextVersionIsPrepared() throws Exception {
        department("H81.15", false, EVERY_ROLE);
        publish(procedure("1.810015", "T15", "H81.15"));
        String next = begin(Map.of("code", "1.810015", "basedOn", 1)).path("id");

        list("sector=T15")
                .body("items", hasSize(1))
                .body("items[0].complete", equalTo(true))
                .body("items[0].draft.id", equalTo(next))
                .body("items[0].draft.gaps", equalTo(2))
                .body("items[0].missing", empty());
    }

    @Test
    void aVersionApprovedForALaterDayCountsUntilItIsRevoked() throws Exception {
        department("H81.16", false, EVERY_ROLE);
        publish(procedure("1.810016", "T16", TODAY.plusDays(9), "H81.16"));
        list("sector=T16").body("items[0].complete", equalTo(true));

        as("catalogue-approver")
                .post(Drafting.PROCEDURES + "1.810016/versions/1/revocations")
                .then()
                .statusCode(201);

        list("sector=T16").body("items", empty());
    }

    @Test
    void anAbolishedProcedureIsKnownUntilItsLastDay() throws Exception {
        department("H81.17", false, EVERY_ROLE);
        publish(procedure("1.810017", "T17", "H81.17"));
        as("catalogue-approver")
                .body(Map.of(
                        "lastDay",
                        TODAY.toString(),
                        "decision",
                        Map.of("number", "12/QĐ", "date", "2026-11-20", "source", "https://congbao.example/12")))
                .post(Drafting.PROCEDURES + "1.810017/abolitions")
                .then()
                .statusCode(201);

        list("sector=T17").body("items", hasSize(1));
        QuarkusMock.installMockForType(Clock.offset(Clock.system(VietnamTime.ZONE), Duration.ofDays(1)), Clock.class);
        list("sector=T17").body("items", empty());
    }

    @Test
    void aProcedureThatNoOpenUnitDecidesIsIncomplete() {
        publish(procedure("1.810018", "T18", "H81.98"));

        list("sector=T18")
                .body("items[0].complete", equalTo(false))
                .body("items[0].missing.rule", contains("no-competent-unit", "named-unit-not-open"));
    }

    @Test
    void pagesInTheOrderOfTheCodes() {
        for (int i = 0; i < 5; i++) {
            draft(procedure("1.81003" + i, "T30", "H26"));
        }

        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = list("sector=T30&limit=2&cursor=" + cursor).extract().jsonPath();
            seen.addAll(page.getList("items.code"));
            cursor = page.getString("next");
        }

        assertThat(seen).containsExactly("1.810030", "1.810031", "1.810032", "1.810033", "1.810034");
    }

    @Test
    void wrongParametersAreNamed() {
        Map<String, String> wrong =
                Map.of("unit", "H99.99", "complete", "perhaps", "limit", "many", "cursor", "!", "sector", "\u0001");
        wrong.forEach((name, value) -> as("inspector")
                .queryParam(name, value)
                .get(COMPLETENESS + "/procedures")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("query." + name)));
        as("inspector")
                .get(COMPLETENESS + "/procedures.csv?unit=H99.99")
                .then()
                .statusCode(400)
                .contentType(containsString("problem+json"))
                .body("errors[0].rule", equalTo("unknown-unit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/procedures", "/procedures.csv", "/procedures.xlsx"})
    void onlyThoseWhoConfigureOrWatchMayLook(String place) {
        given().get(COMPLETENESS + place).then().statusCode(401);
        for (String user : List.of("citizen", "portal", "reception", "appraiser")) {
            as(user).get(COMPLETENESS + place).then().statusCode(403);
        }
        for (String user : List.of("catalogue-editor", "catalogue-approver", "inspector", "lead", "admin")) {
            as(user).get(COMPLETENESS + place).then().statusCode(200);
        }
    }
}
