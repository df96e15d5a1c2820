package vn.motcua.catalog.bulk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.motcua.catalog.bulk.web.Importing.IMPORTS;
import static vn.motcua.catalog.bulk.web.Importing.ended;
import static vn.motcua.catalog.bulk.web.Importing.outcome;
import static vn.motcua.catalog.bulk.web.Importing.send;
import static vn.motcua.catalog.draft.web.Drafting.DRAFTS;
import static vn.motcua.catalog.draft.web.Drafting.JSON;
import static vn.motcua.catalog.draft.web.Drafting.as;
import static vn.motcua.catalog.draft.web.Drafting.complete;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.catalog.draft.web.Drafting;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.time.VietnamTime;

@QuarkusTest
@WithInfrastructure("catalog_drafts")
@TestProfile(Drafting.WithoutSample.class)
class ProcedureImportsResourceTest {

    private static final LocalDate TODAY = LocalDate.now(VietnamTime.ZONE);

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void whatIsUnderstoodBecomesADraftThatSaysWhatItLacks() {
        outcome("json", false, json("[{'code':'1.940001','name':{'vi':'Đăng ký nhận cha, mẹ, con'}}]"))
                .body("state", equalTo("DONE"))
                .body("rows", equalTo(1))
                .body("read", equalTo(1))
                .body("created", equalTo(1))
                .body("rejected", equalTo(0))
                .body("errors", empty());

        JsonPath draft = draftOf("1.940001");
        assertThat(draft.getString("content.name.vi")).isEqualTo("Đăng ký nhận cha, mẹ, con");
        assertThat(draft.getBoolean("complete")).isFalse();
        assertThat(draft.getList("missing.field")).contains("name.en", "cases", "effectiveFrom");
        assertThat(draft.getList("leftOut")).isEmpty();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        byte[] file = json("[{'code':'1.940002','level':'COMMUNE'},{'code':'1.940003','level':'PROVINCE'}]");
        outcome("json", false, file).body("created", equalTo(2));
        String etag = draftOf("1.940002").getString("etag");

        outcome("json", false, file)
                .body("created", equalTo(0))
                .body("changed", equalTo(0))
                .body("unchanged", equalTo(2));
        assertThat(draftOf("1.940002").getString("etag")).isEqualTo(etag);
    }

    @Test
    void aFileThatSaysSomethingElseEditsTheDraft() {
        outcome("json", false, json("[{'code':'1.940004','level':'COMMUNE','longCode':'x'}]"));

        outcome("json", false, json("[{'code':'1.940004','level':'PROVINCE'}]")).body("changed", equalTo(1));
        assertThat(draftOf("1.940004").getString("content.level")).isEqualTo("PROVINCE");
        assertThat(draftOf("1.940004").getString("content.longCode")).isNull();
    }

    @Test
    void aDryRunSaysTheSameAndChangesNothing() {
        byte[] file = json("[{'code':'1.940005'},{'code':'not one'}]");

        outcome("json", true, file)
                .body("dryRun", equalTo(true))
                .body("created", equalTo(1))
                .body("rejected", equalTo(1))
                .body("errors.row", contains(2));
        as("catalogue-editor").get(DRAFTS + "?code=1.940005").then().body("items", empty());
    }

    @Test
    void aBrokenFileChangesNothingAndSaysWhereItIsBroken() {
        outcome("json", false, json("[{'code':'1.940006'},\n{'code':'1.940007'"))
                .body("state", equalTo("FAILED"))
                .body("created", equalTo(0))
                .body("errors", hasSize(1))
                .body("errors[0].field", equalTo("file"))
                .body("errors[0].row", equalTo(2))
                .body("errors[0].reason", containsString("dòng 2"));
        as("catalogue-editor").get(DRAFTS + "?code=1.940006").then().body("items", empty());
    }

    @Test
    void rowsThatCannotBeTakenOverAreNamedAndTheOthersGoOn() {
        String location = send(
                        "json",
                        false,
                        json("[{'code':'1.940008'},{'code':'BTP-1\\u0000'},{'code':'1.940008'},{'code':'1.940009'}]"))
                .header("Location");

        ended(location)
                .body("created", equalTo(2))
                .body("rejected", equalTo(2))
                .body("errors.row", contains(2, 3))
                .body("errors.rule", contains("procedure-code", "procedure-twice"))
                .body("errors[0].value", equalTo("BTP-1 "))
                .body("errors[0].code", nullValue())
                .body("errors[1].code", equalTo("1.940008"))
                .body("errors.rejected", contains(true, true));
        as("inspector")
                .header("Accept-Language", "en")
                .get(location + "/errors?limit=1")
                .then()
                .statusCode(200)
                .body("items.reason", contains(startsWith("A procedure's code")))
                .body("next", not(nullValue()));
        String next = as("inspector").get(location + "/errors?limit=1").path("next");
        as("inspector")
                .get(location + "/errors?limit=1&cursor=" + next)
                .then()
                .body("items.row", contains(3))
                .body("next", nullValue());
    }

    @Test
    void whatWaitsForItsApprovalIsLeftAlone() {
        Drafting.proposed("1.940010", TODAY);

        outcome("json", false, json("[{'code':'1.940010','level':'PROVINCE'}]"))
                .body("rejected", equalTo(1))
                .body("errors.rule", contains("draft-proposed"));
    }

    @Test
    void aPublishedVersionIsTheDraftsBaseAndStaysInForce() {
        Drafting.published("1.940011", TODAY.minusDays(10));
        ObjectNode published = complete("1.940011", TODAY.minusDays(10)).put("version", 1);
        ArrayNode file = JSON.createArrayNode().add(published);
        outcome("json", false, file.toString().getBytes(StandardCharsets.UTF_8)).body("unchanged", equalTo(1));
        as("catalogue-editor").get(DRAFTS + "?code=1.940011").then().body("items", empty());

        published.withObject("/name").put("vi", "Tên mới");
        outcome("json", false, file.toString().getBytes(StandardCharsets.UTF_8)).body("changed", equalTo(1));
        JsonPath draft = draftOf("1.940011");
        assertThat(draft.getInt("basedOn")).isEqualTo(1);
        assertThat(draft.getList("missing.field")).containsExactly("effectiveFrom", "decision");
        given().get(Drafting.PROCEDURES + "1.940011").then().body("name.vi", equalTo("Đăng ký kết hôn"));
    }

    @Test
    void theImporterIsAnEditorAndCannotApprove() {
        outcome(
                "json",
                false,
                JSON.createArrayNode()
                        .add(complete("1.940012", TODAY))
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(draftOf("1.940012").getList("editors"))
                .containsExactly(TestTokens.subject("catalogue-editor").toString());
        assertThat(draftOf("1.940012").getBoolean("complete")).isTrue();
    }

    @Test
    void theSameKeyIsTheSameImport() {
        byte[] file = json("[{'code':'1.940013'}]");
        String key = UUID.randomUUID().toString();

        String first = sendWith(key, file).then().statusCode(202).extract().header("Location");
        assertThat(sendWith(key, file).then().statusCode(202).extract().header("Location"))
                .isEqualTo(first);
        sendWith(key, json("[]")).then().statusCode(422).body("type", containsString("key-reused"));
    }

    private static io.restassured.response.Response sendWith(String key, byte[] file) {
        return given().auth()
                .oauth2(TestTokens.of("catalogue-editor"))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(file)
                .post(IMPORTS + "?format=json");
    }

    @Test
    void anImportThatStoodStillGoesOnWhereItStood() throws IOException {
        UUID id = UUID.fromString("01900000-0000-7000-8000-000000000001");
        byte[] file = json("[{'code':'1.940020'},{'code':'1.940021'},{'code':'1.940022'}]");
        insertRunning(id, file, 3, 1, "now() - interval '1 second'");

        ended(IMPORTS + "/" + id)
                .body("state", equalTo("DONE"))
                .body("read", equalTo(3))
                .body("created", equalTo(3));
        as("catalogue-editor").get(DRAFTS + "?code=1.940020").then().body("items", empty());
        draftOf("1.940022");
    }

    @Test
    void whatAnotherInstanceWorksOnIsLeftToItWhileItsClaimHolds() throws IOException {
        UUID id = UUID.fromString("01900000-0000-7000-8000-000000000002");
        insertRunning(id, json("[{'code':'1.940023'}]"), 1, 0, "now() + interval '1 hour'");

        outcome("json", false, json("[{'code':'1.940024'}]")).body("state", equalTo("DONE"));
        Importing.state(IMPORTS + "/" + id).body("state", equalTo("RUNNING")).body("read", equalTo(0));
        Infrastructure.database()
                .execute(
                        "catalog_drafts",
                        "update procedure_imports set worked_until = now() - interval '1 second' where id = '" + id
                                + "'");
        ended(IMPORTS + "/" + id).body("created", equalTo(1));
    }

    private static void insertRunning(UUID id, byte[] file, int rows, int read, String workedUntil) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(file);
        }
        Infrastructure.database()
                .execute(
                        "catalog_drafts",
                        "insert into procedure_imports (id, format, dry_run, state, requested_by, requested_at, bytes, sha256,"
                                + " rows, read, created, changed, unchanged, rejected, worker, worked_until, attempts,"
                                + " audit_seq, audit_hash) values ('" + id + "', 'JSON', false, 'RUNNING', '"
                                + TestTokens.subject("catalogue-editor") + "', now(), 1, '', " + rows + ", " + read
                                + ", " + read
                                + ", 0, 0, 0, gen_random_uuid(), " + workedUntil + ", 1, 0, '');"
                                + "insert into procedure_import_parts values ('" + id + "', 0, '\\x"
                                + HexFormat.of().formatHex(compressed.toByteArray()) + "')");
    }

    @Test
    void aFileThatBreaksUsAgainAndAgainIsGivenUp() throws IOException {
        UUID id = UUID.fromString("01900000-0000-7000-8000-000000000003");
        insertRunning(id, json("[{'code':'1.940025'}]"), 1, 0, "now() + interval '1 hour'");
        Infrastructure.database()
                .execute(
                        "catalog_drafts",
                        "update procedure_imports set attempts = 5, worked_until = now() - interval '1 second' where id = '"
                                + id + "'");

        ended(IMPORTS + "/" + id).body("state", equalTo("FAILED")).body("errors.rule", contains("file-breaks-import"));
    }

    @Test
    void filesGoWhenTheirImportHasEnded() {
        String location = send("json", false, json("[{'code':'1.940026'}]")).header("Location");
        ended(location);

        String id = location.substring(location.lastIndexOf('/') + 1);
        assertThat(Infrastructure.database()
                        .select(
                                "catalog_drafts",
                                "select 1 from procedure_import_parts where import_id = '" + id + "'"))
                .isEmpty();
        assertThat(Infrastructure.database()
                        .select(
                                "catalog_drafts",
                                "select action from audit_entries where subject = 'procedure-import:" + id
                                        + "' order by seq"))
                .extracting(entry -> entry.get("action"))
                .containsExactly("ImportProcedures", "EndImport");
    }

    @ParameterizedTest
    @CsvSource({
        "format=xml,[],query.format",
        "dryRun=false,[],query.format",
        "format=json&dryRun=perhaps,[],query.dryRun",
        "format=json&nothing=known,[],query.nothing",
        "format=json,'',body"
    })
    void namesWhatIsWrongWithARequest(String query, String body, String field) {
        given().auth()
                .oauth2(TestTokens.of("catalogue-editor"))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(IMPORTS + "?" + query)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(field));
    }

    @Test
    void onlyEditorsImportAndCitizensSeeNothing() {
        given().contentType("application/json")
                .body("[]")
                .post(IMPORTS + "?format=json")
                .then()
                .statusCode(401);
        as("catalogue-approver")
                .body("[]")
                .post(IMPORTS + "?format=json")
                .then()
                .statusCode(403);
        as("citizen").get(IMPORTS).then().statusCode(403);
        as("inspector").get(IMPORTS + "?limit=1").then().statusCode(200);
        as("inspector").get(IMPORTS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aFileMayBeLargeAndNothingElse() {
        byte[] large = json("[" + " ".repeat(3_000_000) + "{'code':'1.940030'}]");
        outcome("json", false, large).body("created", equalTo(1)).body("bytes", equalTo(large.length));

        as("catalogue-editor").body(large).post(DRAFTS).then().statusCode(413);
    }

    @Test
    void aBodyOfUnknownLengthEndsAtTheSameLimit() throws IOException, InterruptedException {
        byte[] large = json("{'code':'1.940031','content':{'code':'" + "1".repeat(3_000_000) + "'}}");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + DRAFTS))
                    .header("Authorization", "Bearer " + TestTokens.of("catalogue-editor"))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                    .build();
            assertThat(status(client, request)).isNotEqualTo(201);
        }
        as("catalogue-editor").get(DRAFTS + "?code=1.940031").then().body("items", empty());
    }

    /** The server may close the connection while we are still sending. */
    private static int status(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        } catch (IOException closed) {
            return 413;
        }
    }

    private static JsonPath draftOf(String code) {
        await().until(() -> !as("catalogue-editor")
                .get(DRAFTS + "?code=" + code)
                .jsonPath()
                .getList("items")
                .isEmpty());
        String id = as("catalogue-editor").get(DRAFTS + "?code=" + code).path("items[0].id");
        return as("catalogue-editor").get(DRAFTS + "/" + id).jsonPath();
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
