package vn.motcua.catalog.draft.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.motcua.catalog.draft.web.Drafting.DRAFTS;
import static vn.motcua.catalog.draft.web.Drafting.PROCEDURES;
import static vn.motcua.catalog.draft.web.Drafting.as;
import static vn.motcua.catalog.draft.web.Drafting.begin;
import static vn.motcua.catalog.draft.web.Drafting.complete;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.time.VietnamTime;

@QuarkusTest
@WithInfrastructure("catalog_drafts")
@TestProfile(Drafting.WithoutSample.class)
class ProcedureDraftsResourceTest {

    private static final LocalDate TODAY = LocalDate.now(VietnamTime.ZONE);

    @Test
    void aDraftMayLackAnythingAndSaysWhatItLacks() {
        begin(Map.of("code", "1.900001"))
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", containsString(DRAFTS + "/"))
                .body("state", equalTo("DRAFT"))
                .body("complete", equalTo(false))
                .body("content.code", equalTo("1.900001"))
                .body("missing.field", hasItems("name", "sector", "effectiveFrom", "decision", "cases", "legalGrounds"))
                .body("missing.find { it.field == 'name' }.text", containsString("bắt buộc"))
                .body("missing.field", not(hasItem("version")));
    }

    @Test
    void everyGapIsNamedByItsPathAlsoInsideTheCases() {
        ObjectNode content = complete("1.900002", TODAY);
        content.remove("longCode");
        content.withArray("legalGrounds").removeAll();
        ((ObjectNode) content.at("/cases/0/documents/1")).remove("name");
        content.withArray("cases").add(content.path("cases").get(0).deepCopy());
        ((ObjectNode) content.at("/cases/1/documents/1"))
                .putObject("name")
                .put("vi", "Giấy tờ")
                .put("en", "Paper");
        ((ObjectNode) content.at("/cases/1/process/steps/0")).remove("role");
        content.withObject("/cases/1").withArray("limits").removeAll();

        begin(Map.of("content", Drafting.JSON.convertValue(content, Map.class)))
                .then()
                .statusCode(201)
                .body(
                        "missing.field",
                        hasItems(
                                "longCode",
                                "legalGrounds",
                                "cases[0].documents[1].name",
                                "cases[1].limits",
                                "cases[1].code"));
    }

    @Test
    void aCopyOfAVersionForgetsOnlyWhatEachVersionMustSayItself() {
        Drafting.published("1.900020", TODAY.minusYears(1));

        begin(Map.of("code", "1.900020", "basedOn", 1))
                .then()
                .statusCode(201)
                .body("basedOn", equalTo(1))
                .body("content.name.vi", equalTo("Đăng ký kết hôn"))
                .body("content.version", nullValue())
                .body("missing.field", contains("effectiveFrom", "decision"));
    }

    @Test
    void whatTheCatalogueSaysOfAVersionIsNotTheEditorsToSay() {
        Map<String, ?> asRead = Map.of(
                "code",
                "1.900021",
                "version",
                7,
                "state",
                "EFFECTIVE",
                "versions",
                List.of(Map.of("version", 7)),
                "abolition",
                Map.of("number", "1"));

        begin(Map.of("content", asRead)).then().statusCode(201).body("content", equalTo(Map.of("code", "1.900021")));
    }

    @Test
    void anEditNeedsTheVersionLastSeen() {
        String id = begin(Map.of("code", "1.900003")).path("id");
        Map<String, ?> body = Map.of("content", Map.of("code", "1.900003", "name", Map.of("vi", "Tên", "en", "Name")));

        as("catalogue-editor").body(body).put(DRAFTS + "/" + id).then().statusCode(428);
        as("catalogue-editor")
                .header("If-Match", "\"0\"")
                .body(body)
                .put(DRAFTS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("content.name.vi", equalTo("Tên"));
        as("catalogue-editor")
                .header("If-Match", "\"0\"")
                .body(body)
                .put(DRAFTS + "/" + id)
                .then()
                .statusCode(412);
        as("inspector")
                .get(DRAFTS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("editors", contains(TestTokens.subject("catalogue-editor").toString()));
    }

    @Test
    void theSameKeyBeginsOneDraftAndAProcedureHasOneAtATime() {
        String key = UUID.randomUUID().toString();
        Map<String, ?> body = Map.of("code", "1.900004");
        String first = withKey(key, body);

        assertThat(withKey(key, body)).isEqualTo(first);
        begin(body)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:motcua:problem:draft-exists"))
                .body("detail", containsString("1.900004"));
        as("catalogue-editor").delete(DRAFTS + "/" + first).then().statusCode(204);
        begin(body).then().statusCode(201);
    }

    private static String withKey(String key, Map<String, ?> body) {
        return given().auth()
                .oauth2(TestTokens.of("catalogue-editor"))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(DRAFTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void twoWhoBeginAtOnceGetOneDraft() throws Exception {
        Callable<Integer> one = () -> begin(Map.of("code", "1.900005")).statusCode();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> answer : two.invokeAll(List.of(one, one, one, one))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void proposedByOneAndApprovedByAnotherItIsPublishedUnderTheNextNumber() {
        String id = Drafting.proposed("1.900006", TODAY.plusMonths(1));

        as("catalogue-editor")
                .header("If-Match", "\"1\"")
                .body(Map.of("content", Map.of()))
                .put(DRAFTS + "/" + id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:motcua:problem:illegal-move"));
        Drafting.approve(id)
                .then()
                .statusCode(201)
                .header("Location", containsString(PROCEDURES + "1.900006/versions/1"))
                .body("version", equalTo(1))
                .body("state", equalTo("APPROVED"));
        given().get(PROCEDURES + "1.900006/versions/1")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("state", equalTo("APPROVED"))
                .body("effectiveFrom", equalTo(TODAY.plusMonths(1).toString()));
        as("catalogue-approver")
                .get(DRAFTS + "/" + id)
                .then()
                .body("state", equalTo("APPROVED"))
                .body("publishedVersion", equalTo(1))
                .body(
                        "decidedBy",
                        equalTo(TestTokens.subject("catalogue-approver").toString()));
        Drafting.approve(id).then().statusCode(409);
    }

    @Test
    void whoEditedItDoesNotApproveItWhateverTheirRoles() {
        UUID both = UUID.randomUUID();
        String token = TestTokens.of(both, "both", "catalogue-editor", "catalogue-approver");
        String id = Drafting.begin(Map.of(
                        "content", Drafting.JSON.convertValue(complete("1.900007", TODAY.plusDays(1)), Map.class)))
                .path("id");
        as("catalogue-editor").post(DRAFTS + "/" + id + "/proposals").then().statusCode(201);
        as("catalogue-approver")
                .body(Map.of("reason", "Sửa tên"))
                .post(DRAFTS + "/" + id + "/returns")
                .then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("returnReason", equalTo("Sửa tên"));
        given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .post(DRAFTS + "/" + id + "/proposals")
                .then()
                .statusCode(201);

        given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .post(DRAFTS + "/" + id + "/approvals")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:motcua:problem:approver-is-editor"));
        Drafting.approve(id).then().statusCode(201);
    }

    @Test
    void anIncompleteProposalIsNotApprovedAndStaysAProposal() {
        String id = begin(Map.of("code", "1.900008")).path("id");
        as("catalogue-editor")
                .post(DRAFTS + "/" + id + "/proposals")
                .then()
                .statusCode(201)
                .body("missing.field", hasItem("cases"));

        Drafting.approve(id)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:motcua:problem:version-incomplete"))
                .body("errors.field", hasItems("name", "cases", "decision"));
        as("inspector").get(DRAFTS + "/" + id).then().body("state", equalTo("PROPOSED"));
        given().get(PROCEDURES + "1.900008").then().statusCode(404);
    }

    @Test
    void listsOpenDraftsAndThoseOfAState() {
        String draft = begin(Map.of("code", "1.900009")).path("id");
        String proposed = Drafting.proposed("1.900010", TODAY.plusDays(3));

        as("catalogue-approver")
                .queryParam("state", "PROPOSED")
                .queryParam("limit", 200)
                .get(DRAFTS)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(proposed))
                .body("items.id", not(hasItem(draft)));
        as("catalogue-approver")
                .queryParam("code", "1.900009")
                .get(DRAFTS)
                .then()
                .body("items.id", contains(draft))
                .body("items[0].gaps", notNullValue());
        as("catalogue-approver")
                .queryParam("code", "9.999999")
                .get(DRAFTS)
                .then()
                .body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"citizen,403", "reception,403", "catalogue-approver,403", "admin,403"})
    void onlyAnEditorBegins(String user, int status) {
        as(user).body(Map.of("code", "1.900011")).post(DRAFTS).then().statusCode(status);
        given().contentType("application/json").body("{}").post(DRAFTS).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "proposals,catalogue-approver",
        "approvals,catalogue-editor",
        "returns,catalogue-editor",
        "approvals,admin"
    })
    void proposingAndDecidingNeedTheirRole(String command, String user) {
        as(user).body(Map.of("reason", "x"))
                .post(DRAFTS + "/" + UUID.randomUUID() + "/" + command)
                .then()
                .statusCode(403);
    }

    @Test
    void badRequestsAreNamed() {
        begin(Map.of()).then().statusCode(400).body("errors[0].field", equalTo("code"));
        begin(Map.of("code", "abc")).then().statusCode(400).body("errors[0].field", equalTo("code"));
        begin(Map.of("code", "1.900012", "basedOn", 7))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("basedOn"));
        begin(Map.of("code", "1.900012", "content", List.of(1)))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("content"));
        begin(Map.of("code", "1.900012", "content", Map.of("code", "1.900013")))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("content.code"));
        given().auth()
                .oauth2(TestTokens.of("catalogue-editor"))
                .contentType("application/json")
                .body(Map.of("code", "1.900012"))
                .post(DRAFTS)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:motcua:problem:key-required"));
        as("catalogue-editor").get(DRAFTS + "/" + UUID.randomUUID()).then().statusCode(404);
        as("catalogue-approver")
                .body(Map.of("reason", " "))
                .post(DRAFTS + "/" + UUID.randomUUID() + "/returns")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("reason"));
    }

    @Test
    void nonsenseInADraftIsAFindingAndNeverAFailure() {
        Map<String, ?> nonsense = Map.of(
                "code",
                "1.900014",
                "cases",
                Map.of("a", 1),
                "effectiveFrom",
                "2026-02-31",
                "channels",
                List.of("PIGEON"),
                "name",
                7);
        begin(Map.of("content", nonsense))
                .then()
                .statusCode(201)
                .body("missing.field", hasItems("cases", "effectiveFrom", "channels[0]", "name"));
        ObjectNode huge = complete("1.900015", TODAY);
        ((ObjectNode) huge.at("/cases/0/limits/0")).put("amount", new java.math.BigInteger("9".repeat(40)));
        begin(Map.of("content", Drafting.JSON.convertValue(huge, Map.class)))
                .then()
                .statusCode(201)
                .body("missing.field", contains("cases[0].limits[0].amount"));
    }

    @Test
    void everyStepLeavesALinkInTheChainOfTheDraft() {
        String id = Drafting.proposed("1.900016", TODAY.plusDays(2));
        Drafting.approve(id).then().statusCode(201);

        assertThat(Infrastructure.database()
                        .select(
                                "catalog_drafts",
                                "select action from audit_entries where subject = ? order by seq",
                                "procedure-draft:" + id))
                .extracting(row -> row.get("action"))
                .containsExactly("BeginDraft", "ProposeDraft", "ApproveDraft");
        assertThat(Infrastructure.database()
                        .select(
                                "catalog_drafts",
                                "select actor, details from audit_entries where subject = '1.900016/1'"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("actor"))
                            .isEqualTo(TestTokens.subject("catalogue-approver").toString());
                    assertThat(String.valueOf(row.get("details")))
                            .contains(id, TestTokens.subject("catalogue-editor").toString());
                });
    }
}
