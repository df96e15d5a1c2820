package vn.motcua.catalog.draft.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.motcua.catalog.draft.web.Drafting.DRAFTS;
import static vn.motcua.catalog.draft.web.Drafting.as;
import static vn.motcua.catalog.draft.web.Drafting.begin;
import static vn.motcua.catalog.draft.web.Drafting.complete;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.time.VietnamTime;

/** Which papers may be demanded and how: the guard of certified copies, conditions on the form, fees in their frame. */
@QuarkusTest
@WithInfrastructure("catalog_drafts")
@TestProfile(Drafting.WithoutSample.class)
class DocumentGuardTest {

    private static final LocalDate TODAY = LocalDate.now(VietnamTime.ZONE);

    private static ValidatableResponse drafted(ObjectNode content) {
        return begin(Map.of("content", Drafting.JSON.convertValue(content, Map.class)))
                .then()
                .statusCode(201);
    }

    private static ObjectNode document(ObjectNode content, int index) {
        return (ObjectNode) content.at("/cases/0/documents/" + index);
    }

    @Test
    void aCertifiedCopyWithoutAGroundIsRefusedAtPublishingWithTheReason() {
        ObjectNode content = complete("1.920001", TODAY);
        document(content, 2).put("copyForm", "CERTIFIED");
        String id = drafted(content)
                .body("missing.field", contains("cases[0].documents[2].copyForm"))
                .extract()
                .path("id");
        as("catalogue-editor").post(DRAFTS + "/" + id + "/proposals").then().statusCode(201);

        Drafting.approve(id)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("cases[0].documents[2].copyForm"))
                .body("errors[0].rule", equalTo("certified-copy-without-ground"))
                .body(
                        "errors[0].detail",
                        allOf(
                                containsString("23/2015/NĐ-CP"),
                                containsString("Điều 6"),
                                containsString("GROUND_REQUIRED")));
    }

    @Test
    void withAProvisionOfALegalGroundItPassesUnlessTheStateHoldsTheData() {
        ObjectNode content = complete("1.920002", TODAY);
        String law = content.at("/legalGrounds/0/number").asText();
        document(content, 2).put("copyForm", "CERTIFIED");
        document(content, 2).putObject("certifiedCopyGround").put("number", law).put("provision", "Điều 10");
        document(content, 1).put("copyForm", "CERTIFIED").put("originals", 0).put("copies", 1);
        document(content, 1).putObject("certifiedCopyGround").put("number", law).put("provision", "Điều 10");

        drafted(content)
                .body("missing.field", contains("cases[0].documents[1].copyForm"))
                .body("missing.rule", contains("certified-copy-of-held-data"));
    }

    @Test
    void theOriginalAndAForbiddenPaperAreFound() {
        ObjectNode content = complete("1.920003", TODAY);
        String law = content.at("/legalGrounds/0/number").asText();
        document(content, 2).put("copyForm", "CERTIFIED").put("originals", 1).put("code", "SO_HO_KHAU");
        content.remove("guidance");
        document(content, 2).putObject("certifiedCopyGround").put("number", law).put("provision", "Điều 10");

        drafted(content)
                .body("missing.rule", containsInAnyOrder("certified-copy-beside-original", "certified-copy-of-paper"));
    }

    @Test
    void theRulesCanBeReadByEverybodyAlsoThoseOfADay() {
        given().get("/catalog/v1/certified-copy-rules")
                .then()
                .statusCode(200)
                .body("items", hasSize(4))
                .body("items.code", hasItem("DATA_SUFFICES"))
                .body("items.ground.number", hasItem("118/2025/NĐ-CP"));
        given().queryParam("on", "2025-06-30")
                .get("/catalog/v1/certified-copy-rules")
                .then()
                .body("items.code", not(hasItem("DATA_SUFFICES")));
        given().queryParam("on", "yesterday")
                .get("/catalog/v1/certified-copy-rules")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("query.on"));
    }

    @Test
    void aConditionIsASchemaAboutAnswersOfTheForm() {
        ObjectNode content = complete("1.920004", TODAY);
        document(content, 1)
                .putObject("when")
                .putObject("properties")
                .putObject("groomFullName")
                .put("type", "name");
        document(content, 2).putObject("when").putArray("required").add("dowry");

        drafted(content)
                .body("missing.field", contains("cases[0].documents[1].when", "cases[0].documents[2].when"))
                .body("missing.rule", contains("not-a-schema", "unknown-answer"))
                .body("missing[1].text", containsString("dowry"));
    }

    @Test
    void aPaperOfWhichNothingIsAskedForIsAGap() {
        ObjectNode content = complete("1.920005", TODAY);
        document(content, 0).put("originals", 0).put("copies", 0);

        drafted(content)
                .body("missing.field", contains("cases[0].documents[0].copies"))
                .body("missing.rule", contains("nothing-asked-for"));
    }

    @Test
    void aLocalFeeStaysInItsFrameAndNamesItsAuthority() {
        ObjectNode content = complete("1.920006", TODAY);
        ObjectNode fee = content.withObject("/cases/0").withArray("fees").addObject();
        fee.putObject("name").put("vi", "Lệ phí").put("en", "Charge");
        fee.put("kind", "CHARGE")
                .put("collectAt", "RETURN")
                .put("refundable", false)
                .putArray("exemptGroups");
        fee.putObject("rule").put("type", "FLAT").put("amount", 100_000);
        fee.putObject("frame").put("min", 100_000).put("max", 150_000);
        ObjectNode local = fee.putArray("localRules").addObject();
        local.putArray("units").add("H26.30");
        local.putObject("rule").put("type", "FLAT").put("amount", 160_000);

        drafted(content)
                .body(
                        "missing.field",
                        containsInAnyOrder(
                                "cases[0].fees[0].localRules[0].rule",
                                "cases[0].fees[0].setBy",
                                "cases[0].process.flow.nodes"))
                .body("missing.rule", hasItems("fee-outside-frame", "payment-points"));
    }
}
