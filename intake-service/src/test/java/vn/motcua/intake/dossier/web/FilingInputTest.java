package vn.motcua.intake.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.intake.testing.Counter;
import vn.motcua.intake.testing.TestCatalog;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.WithInfrastructure;

@QuarkusTest
@WithInfrastructure("intake")
class FilingInputTest {

    private static final String DOSSIERS = "/intake/v1/dossiers";

    @BeforeAll
    static void catalogue() {
        TestCatalog.publish();
    }

    static Stream<Arguments> flaws() {
        return Stream.of(
                flaw("procedureCode", "required", filing -> filing.remove("procedureCode")),
                flaw("procedureCode", "unknown-procedure", filing -> filing.put("procedureCode", "9.999999")),
                flaw("caseCode", "unknown-case", filing -> filing.put("caseCode", "NO_SUCH")),
                flaw("caseCode", "case-required", filing -> {
                    filing.put("procedureCode", TestCatalog.BUILDING);
                    filing.put("documents", List.of());
                }),
                flaw("channel", "required", filing -> filing.remove("channel")),
                flaw("channel", "wrong-type", filing -> filing.put("channel", "FAX")),
                flaw("channel", "channel-not-offered", filing -> {
                    filing.put("procedureCode", TestCatalog.COUNTER_ONLY);
                    filing.put("documents", List.of());
                }),
                flaw("applicant.kind", "not-a-beneficiary", filing -> {
                    filing.put("procedureCode", TestCatalog.COUNTER_ONLY);
                    filing.put("channel", "COUNTER");
                    filing.put("documents", List.of());
                }),
                flaw("competentUnit", "unknown-unit", filing -> filing.put("competentUnit", "H26.77")),
                flaw(
                        "competentUnit",
                        "unknown-unit",
                        filing -> filing.put("competentUnit", TestCatalog.CLOSED_COMMUNE)),
                flaw(
                        "competentUnit",
                        "unit-not-competent",
                        filing -> filing.put("competentUnit", TestCatalog.DEPARTMENT)),
                flaw(
                        "receivingUnit",
                        "unit-does-not-receive",
                        filing -> filing.put("receivingUnit", TestCatalog.DEPARTMENT)),
                flaw("competentUnit", "wrong-type", filing -> filing.put("competentUnit", List.of("H26.30.01"))),
                flaw("applicant", "required", filing -> filing.remove("applicant")),
                flaw("applicant.fullName", "required", filing -> inside(filing, "applicant", "fullName", "  ")),
                flaw(
                        "applicant.fullName",
                        "wrong-size",
                        filing -> inside(filing, "applicant", "fullName", "a".repeat(201))),
                flaw(
                        "applicant.identityNumber",
                        "not-an-identity-number",
                        filing -> inside(filing, "applicant", "identityNumber", "12345")),
                flaw(
                        "applicant.dateOfBirth",
                        "wrong-type",
                        filing -> inside(filing, "applicant", "dateOfBirth", "17/05/1990")),
                flaw(
                        "applicant.dateOfBirth",
                        "not-in-the-past",
                        filing -> inside(filing, "applicant", "dateOfBirth", "2190-05-17")),
                flaw(
                        "applicant.identityNumber",
                        "not-an-identity-number",
                        filing -> inside(filing, "applicant", "identityNumber", "0010990123456")),
                flaw("contact", "required", filing -> filing.remove("contact")),
                flaw("contact.email", "wrong-format", filing -> inside(filing, "contact", "email", "nobody")),
                flaw("contact.language", "wrong-format", filing -> inside(filing, "contact", "language", "fr")),
                flaw("quantities.copies", "out-of-range", filing -> filing.put("quantities", Map.of("copies", -1))),
                flaw("quantities.copies", "wrong-type", filing -> filing.put("quantities", Map.of("copies", "two"))),
                flaw("quantities.copies", "unknown-quantity", filing -> filing.put("quantities", Map.of("copies", 2))),
                flaw("documents", "missing-document", filing -> filing.remove("documents")),
                flaw(
                        "documents",
                        "missing-alternative",
                        filing -> filing.put("documents", List.of(Counter.document("CT01")))),
                flaw(
                        "documents[0].requirement",
                        "unknown-requirement",
                        filing -> filing.put("documents", List.of(Counter.document("PASSPORT")))),
                flaw(
                        "documents[0].copyKind",
                        "wrong-type",
                        filing -> filing.put(
                                "documents",
                                List.of(Map.of("requirement", "CT01", "copyKind", "CERTIFIED", "fileName", "a.pdf")))),
                flaw("documents", "wrong-type", filing -> filing.put("documents", "CT01")),
                flaw("form.newAddress", "required", filing -> filing.put("form", Map.of("fullName", "A"))),
                flaw("form.newAddress", "wrong-type", filing -> inside(filing, "form", "newAddress", 7)),
                flaw("form.newAddress", "wrong-length", filing -> inside(filing, "form", "newAddress", "")),
                flaw(
                        "form.newAddress",
                        "wrong-length",
                        filing -> inside(filing, "form", "newAddress", "@ ".repeat(2_001))),
                flaw(
                        "form.members",
                        "wrong-length",
                        filing -> inside(filing, "form", "members", Collections.nCopies(1_001, 1))),
                flaw("form.identityNumber", "wrong-format", filing -> inside(filing, "form", "identityNumber", "12")),
                flaw("form.dateOfBirth", "wrong-format", filing -> inside(filing, "form", "dateOfBirth", "1990-02-30")),
                flaw("form.relationToHead", "not-in-list", filing -> inside(filing, "form", "relationToHead", "DOG")),
                flaw("form.shoeSize", "unknown-field", filing -> inside(filing, "form", "shoeSize", 42)),
                flaw(
                        "form.members[1].fullName",
                        "required",
                        filing ->
                                inside(filing, "form", "members", List.of(Map.of("fullName", "A"), Map.of("age", 3)))),
                flaw(
                        "form.members[0].age",
                        "out-of-range",
                        filing -> inside(filing, "form", "members", List.of(Map.of("fullName", "A", "age", 200)))),
                flaw("form", "wrong-type", filing -> filing.put("form", "text")),
                flaw("portalCode", "only-for-portals", filing -> filing.put("portalCode", "G01-1")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("flaws")
    void namesTheFieldAndTheRule(String field, String rule, Consumer<Map<String, Object>> spoil) {
        Map<String, Object> filing = Counter.residence();
        spoil.accept(filing);

        Counter.command("citizen")
                .body(filing)
                .post(DOSSIERS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:motcua:problem:invalid-request"))
                .body("errors.collect { it.field + ' ' + it.rule }", hasItem(field + " " + rule));
    }

    @Test
    void namesEverythingAtOnceAndTheMissingPapersByTheirCodes() {
        Map<String, Object> filing = Counter.residence();
        filing.remove("documents");
        filing.put("competentUnit", "H26.77");
        inside(filing, "form", "identityNumber", "12");

        String answer = Counter.command("citizen")
                .header("Accept-Language", "en")
                .body(filing)
                .post(DOSSIERS)
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("documents", "competentUnit", "form.identityNumber"))
                .extract()
                .asString();

        assertThat(answer).contains("Mandatory document CT01 is missing", "CHO_O_SO_HUU; CHO_O_THUE");
    }

    @Test
    void asksForTheNumberThatItsFeeCounts() throws IOException {
        ObjectNode certifying = TestCatalog.version(TestCatalog.EXTRACT).put("code", "9.000815");
        ((ObjectNode) certifying.at("/cases/0")).set("fees", new ObjectMapper().readTree("""
                [{"name":{"vi":"Phí","en":"Fee"},"kind":"FEE","exemptGroups":[],"collectAt":"RECEPTION","refundable":true,
                  "rule":{"type":"TIERED","quantity":"pages","tiers":[{"amount":2000}],"copies":"copies"}},
                 {"name":{"vi":"Phí","en":"Fee"},"kind":"FEE","exemptGroups":[],"collectAt":"RECEPTION","refundable":true,
                  "rule":{"type":"PER_UNIT","quantity":"seals","amount":1000,"defaultQuantity":1}}]"""));
        TestCatalog.publish(certifying);
        Map<String, Object> filing = Counter.extract();
        filing.put("procedureCode", "9.000815");

        Counter.command("citizen")
                .body(filing)
                .post(DOSSIERS)
                .then()
                .statusCode(400)
                .body("errors.collect { it.field + ' ' + it.rule }", equalTo(List.of("quantities.pages required")));

        filing.put("quantities", Map.of("pages", 5));
        Counter.command("citizen").body(filing).post(DOSSIERS).then().statusCode(201);
    }

    @Test
    void whatIsPaidForIsWhatTheFormAsksFor() throws IOException {
        ObjectNode extract = TestCatalog.version(TestCatalog.EXTRACT).put("code", "9.000635");
        ((ObjectNode) extract.at("/cases/0")).set("fees", new ObjectMapper().readTree("""
                [{"name":{"vi":"Phí","en":"Fee"},"kind":"FEE","exemptGroups":[],"collectAt":"RECEPTION","refundable":true,
                  "rule":{"type":"PER_UNIT","quantity":"copies","amount":8000,"defaultQuantity":1}},
                 {"name":{"vi":"Phí","en":"Fee"},"kind":"FEE","exemptGroups":[],"collectAt":"RETURN","refundable":true,
                  "rule":{"type":"PER_UNIT","quantity":"extras","amount":8000,"defaultQuantity":0}}]"""));
        ((ObjectNode) extract.at("/cases/0")).set("form", new ObjectMapper().readTree("""
                {"schema":{"type":"object","properties":{
                  "copies":{"type":"integer","title":"Số bản"},
                  "more":{"type":"integer","title":"Số bản thêm","x-quantity":"extras"}}}}"""));
        TestCatalog.publish(extract);

        assertThat(quantityFlaws(Map.of("copies", 1, "extras", 0), Map.of("copies", 5, "more", 2)))
                .containsExactlyInAnyOrder(
                        "quantities.copies differs-from-form", "quantities.extras differs-from-form");
        assertThat(quantityFlaws(Map.of("copies", 0), Map.of())).containsExactly("quantities.copies out-of-range");
        assertThat(quantityFlaws(Map.of("copies", 5, "extras", 0), Map.of("copies", 5)))
                .isEmpty();
        assertThat(quantityFlaws(Map.of(), Map.of("copies", 5, "more", 2)))
                .containsExactlyInAnyOrder("quantities.copies required", "quantities.extras required");
        assertThat(quantityFlaws(Map.of("Copies", 5), Map.of("copies", 5)))
                .containsExactlyInAnyOrder("quantities.Copies unknown-quantity", "quantities.copies required");
        assertThat(quantityFlaws(Map.of(), Map.of("copies", 1, "more", 0))).isEmpty();
    }

    private static List<String> quantityFlaws(Map<String, Integer> quantities, Map<String, Object> form) {
        Map<String, Object> filing = Counter.extract();
        filing.put("procedureCode", "9.000635");
        filing.put("quantities", quantities);
        filing.put("form", form);
        List<String> flaws = Counter.command("citizen")
                .body(filing)
                .post(DOSSIERS)
                .then()
                .extract()
                .path("errors.collect { it.field + ' ' + it.rule }");
        return flaws == null ? List.of() : flaws;
    }

    @Test
    void aPhoneNumberMayBeginWithTheCountry() {
        Map<String, Object> filing = Counter.residence();
        inside(filing, "contact", "phone", "+84912345678");

        Counter.command("citizen").body(filing).post(DOSSIERS).then().statusCode(201);
    }

    @Test
    void neverRepeatsTheWrongValue() {
        Map<String, Object> filing = Counter.residence();
        inside(filing, "applicant", "identityNumber", "CANARY-1");
        inside(filing, "form", "identityNumber", "CANARY-2");
        inside(filing, "contact", "email", "CANARY-3");

        String answer = Counter.command("citizen")
                .body(filing)
                .post(DOSSIERS)
                .then()
                .statusCode(400)
                .extract()
                .asString();

        assertThat(answer).doesNotContain("CANARY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "\"text\"", "null"})
    void refusesWhatIsNoFiling(String body) {
        Counter.command("citizen")
                .body(body)
                .post(DOSSIERS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:motcua:problem:invalid-request"));
    }

    @Test
    void refusesOversizedBodies() {
        Map<String, Object> filing = Counter.residence();
        inside(filing, "form", "newAddress", "x".repeat(1_100_000));

        Counter.command("citizen")
                .body(filing)
                .post(DOSSIERS)
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:motcua:problem:too-large"));
    }

    @Test
    void refusesAnotherMediaType() {
        Counter.as("citizen")
                .contentType(ContentType.XML)
                .header("Idempotency-Key", "k")
                .body("<dossier/>")
                .post(DOSSIERS)
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:motcua:problem:unsupported-media-type"));
    }

    @Test
    void needsAKey() {
        Counter.as("citizen")
                .contentType(ContentType.JSON)
                .body(Counter.residence())
                .post(DOSSIERS)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:motcua:problem:key-required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "not-a-uuid", "0190f3c2-7d1e-7a64-8a57", "1-1-1-1-1"})
    void refusesMalformedIds(String id) {
        Counter.as("citizen")
                .get(DOSSIERS + "/" + id)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("path.id"))
                .body("errors[0].rule", equalTo("not-uuid"));
        Counter.command("citizen")
                .post(DOSSIERS + "/" + id + "/withdrawals")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("path.id"));
        Counter.receive("reception", id).then().statusCode(400).body("errors[0].field", equalTo("path.id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "bm9uc2Vuc2U", "%00", "MDE5MGYzYzItN2QxZS03YTY0"})
    void refusesMalformedCursors(String cursor) {
        for (String user : List.of("citizen", "reception")) {
            Counter.as(user)
                    .queryParam("cursor", cursor)
                    .get(DOSSIERS)
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("query.cursor"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "-1", "new", "1.5"})
    void refusesUnknownStatuses(String status) {
        Counter.as("reception")
                .queryParam("status", status)
                .get(DOSSIERS)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("query.status"));
    }

    @Test
    void refusesALimitThatIsNoNumber() {
        Counter.as("citizen")
                .queryParam("limit", "many")
                .get(DOSSIERS)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("query.limit"));
    }

    @Test
    void aRefusalNeedsItsLegalReason() {
        String id = Counter.filed();

        Counter.command("reception")
                .body(Map.of("reason", "TECHNICAL_ERROR", "legalGround", "x"))
                .post(DOSSIERS + "/" + id + "/refusals")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("reason"));
        Counter.command("reception")
                .body(Map.of("reason", "NOT_ELIGIBLE"))
                .post(DOSSIERS + "/" + id + "/refusals")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("legalGround"))
                .body("errors[0].rule", equalTo("required"));
        Counter.as("citizen").get(DOSSIERS + "/" + id).then().body("status", equalTo(1));
    }

    @Test
    void answersInTheLanguageAskedFor() {
        Counter.as("citizen")
                .header("Accept-Language", "en-GB,en;q=0.8")
                .get(DOSSIERS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("title", equalTo("Not found"));
        Counter.as("citizen")
                .get(DOSSIERS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("title", startsWith("Không tìm thấy"));
    }

    @Test
    void aRefusedFilingLeavesNothing() {
        int before = Infrastructure.database()
                .select("intake", "select 1 from dossiers")
                .size();
        Map<String, Object> filing = Counter.residence();
        filing.remove("documents");

        Counter.command("citizen").body(filing).post(DOSSIERS).then().statusCode(400);

        assertThat(Infrastructure.database().select("intake", "select 1 from dossiers"))
                .hasSize(before);
    }

    private static Arguments flaw(String field, String rule, Consumer<Map<String, Object>> spoil) {
        return Arguments.of(field, rule, spoil);
    }

    @SuppressWarnings("unchecked")
    private static void inside(Map<String, Object> filing, String part, String field, Object value) {
        ((Map<String, Object>) filing.get(part)).put(field, value);
    }
}
