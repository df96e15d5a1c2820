package vn.motcua.intake.draft.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.intake.testing.Counter;
import vn.motcua.intake.testing.TestCatalog;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.WithInfrastructure;

@QuarkusTest
@WithInfrastructure("intake")
class DraftsTest {

    private static final String DRAFTS = "/intake/v1/drafts";

    @BeforeAll
    static void catalogue() {
        TestCatalog.publish();
    }

    @Test
    void aDraftSaysWhatIsMissing() {
        Counter.command("citizen")
                .header("Accept-Language", "en")
                .body(Map.of("procedureCode", TestCatalog.RESIDENCE, "channel", "ONLINE"))
                .post(DRAFTS)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("etag", equalTo("\"0\""))
                .body("state", equalTo("OPEN"))
                .body("missing.field", hasItems("applicant", "contact", "competentUnit", "documents", "form.fullName"))
                .body(
                        "missing.text",
                        hasItem("Mandatory document CT01 is missing: Declaration of change of residence. Add it."));
    }

    @Test
    void aCompletedDraftLacksNothingAndBecomesADossierOnce() {
        String draft = begun();
        String etag = replace(draft, "\"0\"", Counter.residence())
                .then()
                .statusCode(200)
                .body("missing", empty())
                .extract()
                .header("ETag");
        assertThat(etag).isEqualTo("\"1\"");
        try (KafkaProbe kafka = KafkaProbe.of("intake.dossier-events")) {
            String dossier = submit(draft)
                    .then()
                    .statusCode(201)
                    .body("status", equalTo(1))
                    .extract()
                    .path("id");

            kafka.await(dossier, "vn.motcua.dossier.submitted.v1");
            Counter.as("citizen").get("/intake/v1/dossiers/" + dossier).then().statusCode(200);
            Counter.as("citizen")
                    .get(DRAFTS + "/" + draft)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("SUBMITTED"))
                    .body("dossierId", equalTo(dossier))
                    .body("filing", nullValue());
            submit(draft).then().statusCode(409).body("type", equalTo("urn:motcua:problem:draft-already-submitted"));
            replace(draft, "\"2\"", Counter.residence()).then().statusCode(409);
            Counter.as("citizen").delete(DRAFTS + "/" + draft).then().statusCode(409);
        }
        assertThat(Infrastructure.database()
                        .select("intake", "select content from drafts where id = ?", UUID.fromString(draft))
                        .toString())
                .doesNotContain("Canary");
    }

    @Test
    void anIncompleteDraftIsNotSubmittedAndStaysAsItIs() {
        String draft = begun();

        submit(draft).then().statusCode(400).body("errors.field", hasItems("applicant", "documents"));

        Counter.as("citizen").get(DRAFTS + "/" + draft).then().statusCode(200).body("state", equalTo("OPEN"));
    }

    /** What lacks may come later; what a draft could never be read back with does not come in. */
    @Test
    void aDraftIsInALanguageThatWeWrite() {
        String draft = begun();
        Map<String, Object> filing = Counter.residence();
        filing.put("contact", Map.of("email", "canary@example.vn", "language", "fr"));

        replace(draft, "\"0\"", filing)
                .then()
                .statusCode(400)
                .body("errors.collect { it.field + ' ' + it.rule }", equalTo(List.of("contact.language wrong-format")));
    }

    @Test
    void readsBackWhatWasFilledIn() {
        String draft = begun();
        replace(draft, "\"0\"", Counter.residence()).then().statusCode(200);

        Counter.as("citizen")
                .get(DRAFTS + "/" + draft)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("filing.applicant.fullName", equalTo("Nguyễn Thị Canary"))
                .body("filing.applicant.dateOfBirth", equalTo("1990-05-17"))
                .body("filing.form.newAddress", equalTo("10 phố Hàng Bài"))
                .body("filing.documents[1].requirement", equalTo("CHO_O_THUE"));
    }

    @Test
    void anEditOfAnOldVersionIsRefused() {
        String draft = begun();
        replace(draft, "\"0\"", Counter.residence()).then().statusCode(200);

        replace(draft, "\"0\"", Counter.residence())
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:motcua:problem:stale-version"));
        Counter.as("citizen")
                .header("If-Match", "\"0\"")
                .delete(DRAFTS + "/" + draft)
                .then()
                .statusCode(412);
    }

    @Test
    void anEditSaysWhichVersionItHasSeen() {
        String draft = begun();

        Counter.as("citizen")
                .contentType("application/json")
                .body(Counter.residence())
                .put(DRAFTS + "/" + draft)
                .then()
                .statusCode(428)
                .body("type", equalTo("urn:motcua:problem:version-required"));
        replace(draft, "newest", Counter.residence())
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("header.If-Match"));
    }

    @Test
    void twoEditsAtOnceDoNotOverwriteEachOther() throws Exception {
        String draft = begun();

        List<Integer> statuses = new ArrayList<>();
        for (Response answer : atOnce(6, () -> replace(draft, "\"0\"", Counter.residence()))) {
            statuses.add(answer.statusCode());
        }

        assertThat(statuses.stream().sorted()).containsExactly(200, 412, 412, 412, 412, 412);
    }

    @Test
    void submissionsAtOnceWithDifferentKeysGiveOneDossier() throws Exception {
        String draft = begun();
        replace(draft, "\"0\"", Counter.residence()).then().statusCode(200);

        List<Integer> statuses = new ArrayList<>();
        for (Response answer : atOnce(6, () -> submit(draft))) {
            statuses.add(answer.statusCode());
        }

        assertThat(statuses.stream().sorted()).containsExactly(201, 409, 409, 409, 409, 409);
    }

    @Test
    void aDiscardedDraftIsGoneAndItsAuditStays() {
        String draft = begun();

        Counter.as("citizen").delete(DRAFTS + "/" + draft).then().statusCode(204);

        Counter.as("citizen").get(DRAFTS + "/" + draft).then().statusCode(404);
        assertThat(Infrastructure.database()
                        .select(
                                "intake",
                                "select action from audit_entries where subject = ? order by seq",
                                "draft:" + draft)
                        .stream()
                        .map(row -> row.get("action")))
                .containsExactly("BeginDraft", "DiscardDraft");
    }

    @Test
    void aDraftIsItsOwnersAlone() {
        String draft = begun();

        for (String user : List.of("citizen-2", "business", "portal")) {
            Counter.as(user).get(DRAFTS + "/" + draft).then().statusCode(404);
            Counter.as(user).delete(DRAFTS + "/" + draft).then().statusCode(404);
            Counter.command(user)
                    .post(DRAFTS + "/" + draft + "/submissions")
                    .then()
                    .statusCode(404);
            Counter.as(user)
                    .contentType("application/json")
                    .header("If-Match", "\"0\"")
                    .body(Counter.residence())
                    .put(DRAFTS + "/" + draft)
                    .then()
                    .statusCode(404);
            Counter.as(user)
                    .queryParam("limit", 200)
                    .get(DRAFTS)
                    .then()
                    .statusCode(200)
                    .body("items.id", not(hasItem(draft)));
        }
        for (String user : List.of("reception", "lead", "inspector", "appraiser", "admin")) {
            Counter.as(user).get(DRAFTS + "/" + draft).then().statusCode(403);
            Counter.as(user).get(DRAFTS).then().statusCode(403);
        }
        Counter.as("citizen").queryParam("limit", 200).get(DRAFTS).then().body("items.id", hasItem(draft));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.999999", ""})
    void beginsWithAProcedureInForce(String code) {
        Counter.command("citizen")
                .body(Map.of("procedureCode", code))
                .post(DRAFTS)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("procedureCode"));
    }

    @Test
    void aKeyBeginsOneDraft() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("procedureCode", TestCatalog.RESIDENCE);

        String first = Counter.command("citizen", key).body(body).post(DRAFTS).path("id");
        String second = Counter.command("citizen", key).body(body).post(DRAFTS).path("id");

        assertThat(second).isEqualTo(first);
    }

    @Test
    void keysAreNotKeptWithPersonalData() {
        String key = UUID.randomUUID().toString();
        Counter.command("citizen", key)
                .body(Counter.residence())
                .post(DRAFTS)
                .then()
                .statusCode(201);
        String filed = UUID.randomUUID().toString();
        Counter.command("citizen", filed)
                .body(Counter.residence())
                .post("/intake/v1/dossiers")
                .then()
                .statusCode(201);

        assertThat(Infrastructure.database()
                        .select("intake", "select * from idempotency_keys where key in (?, ?)", key, filed)
                        .toString())
                .contains(key, filed)
                .doesNotContainIgnoringCase("canary")
                .doesNotContain("001099012345");
    }

    private static String begun() {
        return Counter.command("citizen")
                .body(Map.of("procedureCode", TestCatalog.RESIDENCE, "channel", "ONLINE"))
                .post(DRAFTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response replace(String draft, String etag, Map<String, Object> filing) {
        return Counter.as("citizen")
                .contentType("application/json")
                .header("If-Match", etag)
                .body(filing)
                .put(DRAFTS + "/" + draft);
    }

    private static Response submit(String draft) {
        return Counter.command("citizen").post(DRAFTS + "/" + draft + "/submissions");
    }

    private static List<Response> atOnce(int times, Callable<Response> request) throws Exception {
        try (var people = Executors.newFixedThreadPool(times)) {
            List<Response> answers = new ArrayList<>();
            for (var answer : people.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> request).toList())) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
