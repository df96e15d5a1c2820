package vn.motcua.intake.upload.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.intake.testing.Counter;
import vn.motcua.intake.testing.SampleFiles;
import vn.motcua.intake.testing.TestCatalog;
import vn.motcua.intake.testing.TestClock;
import vn.motcua.intake.upload.FilesConfig;
import vn.motcua.intake.upload.application.SweepingFiles;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.transactions.EventLoop;

@QuarkusTest
@WithInfrastructure("intake")
class FilesTest {

    private static final String NAME = "Đơn đăng ký.pdf";

    @TestHTTPResource
    URL service;

    @Inject
    SweepingFiles sweeping;

    @Inject
    EventLoop eventLoop;

    @Inject
    FilesConfig config;

    @Inject
    TestClock clock;

    @BeforeAll
    static void catalogue() {
        TestCatalog.publish();
    }

    static RequestSpecification sending(String user, String key) {
        return given().auth()
                .oauth2(TestTokens.of(user))
                .header("Idempotency-Key", key)
                .header("Accept-Language", "en");
    }

    static Response upload(String user, String name, byte[] content) {
        return sending(user, UUID.randomUUID().toString())
                .contentType("application/octet-stream")
                .queryParam("fileName", name)
                .body(content)
                .post("/intake/v1/files");
    }

    static String uploaded(String user, byte[] content) {
        return upload(user, NAME, content).then().statusCode(201).extract().path("id");
    }

    static Map<String, Object> filingWith(String file) {
        Map<String, Object> filing = Counter.residence();
        Map<String, Object> paper = Counter.document("CT01");
        paper.remove("fileName");
        paper.put("fileId", file);
        filing.put("documents", List.of(paper, Counter.document("CHO_O_THUE")));
        return filing;
    }

    static String content(String dossier, String file) {
        return "/intake/v1/dossiers/" + dossier + "/documents/" + file + "/content";
    }

    static RequestSpecification reading(String user) {
        return given().auth().oauth2(TestTokens.of(user)).header("Accept-Language", "en");
    }

    static long audited(String subject, String action) {
        return Infrastructure.database()
                .select("intake", "select 1 from audit_entries where subject = ? and action = ?", subject, action)
                .size();
    }

    @Test
    void takesAFileAndSaysWhatItIs() {
        byte[] pdf = SampleFiles.pdf();
        String id = upload("citizen", "C:\\Hồ sơ\\" + NAME, pdf)
                .then()
                .statusCode(201)
                .header("Location", containsString("/intake/v1/files/"))
                .body("fileName", equalTo(NAME))
                .body("mediaType", equalTo("application/pdf"))
                .body("size", equalTo(pdf.length))
                .body("sha256", notNullValue())
                .body("verdict", equalTo("NOT_SCANNED"))
                .body("verdictText", containsString("there is no scanner"))
                .extract()
                .path("id");

        Counter.as("citizen")
                .get("/intake/v1/files/" + id)
                .then()
                .statusCode(200)
                .body("dossierId", nullValue());
        Counter.as("citizen-2").get("/intake/v1/files/" + id).then().statusCode(404);
        assertThat(audited("file:" + id, "UploadFile")).isEqualTo(1);
    }

    @Test
    void takesTheFormOfABrowser() throws IOException, InterruptedException {
        byte[] begin =
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sổ đỏ.png\"\r\nContent-Type: image/png\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8);
        byte[] png = SampleFiles.png(40, 30);
        byte[] form = ByteBuffer.allocate(begin.length + png.length + 9)
                .put(begin)
                .put(png)
                .put("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8))
                .array();
        HttpRequest request = HttpRequest.newBuilder(URI.create(service + "intake/v1/files"))
                .header("Authorization", "Bearer " + TestTokens.of("citizen"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofByteArray(form))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> taken = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
            assertThat(taken.body()).contains("\"image/png\"", "\"sổ đỏ.png\"");
        }

        sending("citizen", UUID.randomUUID().toString())
                .multiPart("file", "a.pdf", SampleFiles.pdf(), "application/pdf")
                .multiPart("other", "b.pdf", SampleFiles.pdf(), "application/pdf")
                .post("/intake/v1/files")
                .then()
                .statusCode(400)
                .body("errors.rule", hasItem("one-file"));
    }

    @Test
    void takesAFileOnceForItsKey() {
        String key = UUID.randomUUID().toString();
        byte[] pdf = SampleFiles.pdf();
        String first = withKey(key, pdf).then().statusCode(201).extract().path("id");

        withKey(key, pdf).then().statusCode(201).body("id", equalTo(first));
        withKey(key, SampleFiles.pdf()).then().statusCode(422).body("type", containsString("key-reused"));
    }

    private static Response withKey(String key, byte[] content) {
        return sending("citizen", key)
                .contentType("application/pdf")
                .queryParam("fileName", NAME)
                .body(content)
                .post("/intake/v1/files");
    }

    @Test
    void refusesByNameWhatIsNotTaken() {
        upload("citizen", "a.pdf", new byte[0]).then().statusCode(422).body("type", containsString("file-empty"));
        upload("citizen", "a.exe", "MZ\u0090 nothing".getBytes(StandardCharsets.ISO_8859_1))
                .then()
                .statusCode(422)
                .body("type", containsString("file-type-not-allowed"))
                .body("detail", containsString("pdf, jpg"));
        upload("citizen", "a.jpg", SampleFiles.pdf())
                .then()
                .statusCode(422)
                .body("type", containsString("file-type-differs-from-name"));
        upload("citizen", "a.pdf", SampleFiles.pdf("/Encrypt 9 0 R"))
                .then()
                .statusCode(422)
                .body("type", containsString("file-password-protected"));
        upload("citizen", "a.docx", SampleFiles.docx("word/vbaProject.bin", "x"))
                .then()
                .statusCode(422)
                .body("type", containsString("file-has-macros"));
        upload("citizen", "x".repeat(300) + ".pdf", SampleFiles.pdf())
                .then()
                .statusCode(400)
                .body("errors.rule", hasItem("file-name"));
        sending("citizen", "k")
                .contentType("application/pdf")
                .body(SampleFiles.pdf())
                .post("/intake/v1/files")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("query.fileName"));
        upload("appraiser", "a.pdf", SampleFiles.pdf()).then().statusCode(403);
    }

    /** Its length is announced, or it just goes on. */
    @Test
    void refusesWhatIsTooLarge() throws IOException, InterruptedException {
        byte[] large = Arrays.copyOf(SampleFiles.pdf(), (int) config.maxBytes() + 1);
        upload("citizen", "a.pdf", large).then().statusCode(413);

        HttpRequest endless = HttpRequest.newBuilder(URI.create(service + "intake/v1/files?fileName=a.pdf"))
                .header("Authorization", "Bearer " + TestTokens.of("citizen"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofInputStream(Endless::new))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            int status =
                    client.send(endless, HttpResponse.BodyHandlers.ofString()).statusCode();
            assertThat(status).isEqualTo(413);
        } catch (IOException hungUp) {
            // While it still sends it may hear of the end of the line before it reads the answer.
        }
        assertThat(config.folder().resolve("incoming")).isEmptyDirectory();
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }
    }

    @Test
    void aPaperNamesAFile() {
        byte[] pdf = SampleFiles.pdf();
        String file = uploaded("citizen", pdf);

        String dossier = Counter.filed("citizen", filingWith(file));

        Counter.as("citizen")
                .get("/intake/v1/dossiers/" + dossier + "/filing")
                .then()
                .statusCode(200)
                .body("documents[0].fileId", equalTo(file))
                .body("documents[0].fileName", equalTo(NAME))
                .body("documents[0].size", equalTo(pdf.length))
                .body("documents[0].sha256", notNullValue());
        Counter.as("reception")
                .get("/intake/v1/dossiers/" + dossier + "/documents")
                .then()
                .statusCode(200)
                .body("items[0].mediaType", equalTo("application/pdf"))
                .body("items[0]._links.content.href", equalTo(content(dossier, file)))
                .body("items[1].fileId", nullValue());
        Counter.as("citizen").get("/intake/v1/files/" + file).then().body("dossierId", equalTo(dossier));
        assertThat(audited("file:" + file, "UseFile")).isEqualTo(1);
        assertThat(audited("dossier:" + dossier, "ListDocuments")).isEqualTo(1);
    }

    @Test
    void anAnswerToASupplementNamesAFile() {
        String first = uploaded("citizen", SampleFiles.pdf());
        byte[] better = SampleFiles.pdf();
        String second = uploaded("citizen", better);
        String dossier = Counter.filed("citizen", filingWith(first));
        String supplement = Counter.command("reception")
                .body(Map.of(
                        "legalGround",
                        "Điều 22 Luật Cư trú 2020",
                        "requirements",
                        List.of(Map.of("document", "CT01", "reason", "Bản chụp mờ"))))
                .post("/intake/v1/dossiers/" + dossier + "/supplement-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        answer(dossier, supplement, first)
                .then()
                .statusCode(400)
                .body("errors.collect { it.field + ' ' + it.rule }", equalTo(List.of("documents[0].fileId file-used")));
        answer(dossier, supplement, second).then().statusCode(201);

        Counter.as("citizen").get("/intake/v1/files/" + second).then().body("dossierId", equalTo(dossier));
        assertThat(audited("file:" + second, "UseFile")).isEqualTo(1);
        Counter.as("reception")
                .get("/intake/v1/dossiers/" + dossier + "/documents")
                .then()
                .body("items.find { it.requirement == 'CT01' }.fileId", equalTo(second))
                .body("items.find { it.requirement == 'CT01' }.size", equalTo(better.length))
                .body("items.find { it.fileId == '" + first + "' }.requirement", nullValue());
        assertThat(reading("reception").get(content(dossier, second)).asByteArray())
                .isEqualTo(better);
        reading("reception").get(content(dossier, first)).then().statusCode(200);
    }

    private static Response answer(String dossier, String supplement, String file) {
        return Counter.command("citizen")
                .body(Map.of(
                        "documents", List.of(Map.of("requirement", "CT01", "copyKind", "ELECTRONIC", "fileId", file))))
                .post("/intake/v1/dossiers/" + dossier + "/supplements/" + supplement + "/answers");
    }

    @Test
    void aDraftBecomesADossierWithItsFiles() {
        String file = uploaded("citizen", SampleFiles.pdf());
        String draft = Counter.command("citizen")
                .body(filingWith(file))
                .post("/intake/v1/drafts")
                .then()
                .statusCode(201)
                .body("missing.size()", equalTo(0))
                .extract()
                .path("id");

        String dossier = Counter.command("citizen")
                .post("/intake/v1/drafts/" + draft + "/submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        reading("reception").get(content(dossier, file)).then().statusCode(200);
    }

    @Test
    void aFileServesItsOwnerAndOneDossier() {
        String file = uploaded("citizen", SampleFiles.pdf());
        refused("citizen-2", filingWith(file), "unknown-file");
        refused("citizen", filingWith(UUID.randomUUID().toString()), "unknown-file");
        Map<String, Object> claimed = filingWith(file);
        Map<String, Object> paper = Counter.document("CT01");
        paper.putAll(Map.of("fileId", file, "sha256", "0".repeat(64)));
        claimed.put("documents", List.of(paper, Counter.document("CHO_O_THUE")));
        refused("citizen", claimed, "hash-differs-from-file");

        Counter.filed("citizen", filingWith(file));

        refused("citizen", filingWith(file), "file-used");
    }

    static void refused(String user, Map<String, Object> filing, String rule) {
        Counter.command(user)
                .body(filing)
                .post("/intake/v1/dossiers")
                .then()
                .statusCode(400)
                .body("errors.rule", hasItem(rule));
    }

    @Test
    void whoMayOpensThePaper() {
        byte[] pdf = SampleFiles.pdf();
        String file = uploaded("citizen", pdf);
        String dossier = Counter.filed("citizen", filingWith(file));

        Response opened = reading("reception").get(content(dossier, file));

        opened.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Length", equalTo(Integer.toString(pdf.length)))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Accept-Ranges", equalTo("bytes"))
                .header(
                        "Content-Disposition",
                        equalTo(
                                "inline; filename=\"Don dang ky.pdf\"; filename*=UTF-8''%C4%90%C6%A1n%20%C4%91%C4%83ng%20k%C3%BD.pdf"));
        assertThat(opened.asByteArray()).isEqualTo(pdf);
        reading("citizen").get(content(dossier, file)).then().statusCode(200);
        reading("reception-2").get(content(dossier, file)).then().statusCode(404);
        reading("citizen-2").get(content(dossier, file)).then().statusCode(404);
        reading("reception")
                .get(content(dossier, UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
        given().get(content(dossier, file)).then().statusCode(401);
        assertThat(audited("dossier:" + dossier, "OpenDocument")).isEqualTo(2);
    }

    @Test
    void aPartIsEnough() {
        byte[] pdf = SampleFiles.pdf();
        String file = uploaded("citizen", pdf);
        String dossier = Counter.filed("citizen", filingWith(file));
        String place = content(dossier, file);
        String tag = reading("citizen").get(place).header("ETag");

        Response part = reading("citizen").header("Range", "bytes=5-9").get(place);
        part.then().statusCode(206).header("Content-Range", equalTo("bytes 5-9/" + pdf.length));
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(pdf, 5, 10));
        Response end = reading("citizen")
                .header("Range", "bytes=-4")
                .header("If-Range", tag)
                .get(place);
        end.then().statusCode(206);
        assertThat(end.asByteArray()).isEqualTo(Arrays.copyOfRange(pdf, pdf.length - 4, pdf.length));
        reading("citizen")
                .header("Range", "bytes=5-9")
                .header("If-Range", "\"other\"")
                .get(place)
                .then()
                .statusCode(200);
        reading("citizen")
                .header("Range", "bytes=99999999-")
                .get(place)
                .then()
                .statusCode(416)
                .contentType("application/problem+json")
                .header("Content-Range", equalTo("bytes */" + pdf.length));
        reading("citizen").header("Range", "bytes=9-5").get(place).then().statusCode(200);
        reading("citizen").header("If-None-Match", tag).get(place).then().statusCode(304);
    }

    @Test
    void headersAloneSayHowLargeItIs() {
        byte[] pdf = SampleFiles.pdf();
        String file = uploaded("citizen", pdf);
        String dossier = Counter.filed("citizen", filingWith(file));

        reading("citizen")
                .head(content(dossier, file))
                .then()
                .statusCode(200)
                .header("Content-Length", equalTo(Integer.toString(pdf.length)));
    }

    @Test
    void whatNobodyUsesIsForgottenAndItsContentAfterIt() throws Exception {
        byte[] shared = SampleFiles.pdf();
        String unused = uploaded("citizen", SampleFiles.pdf());
        String twin = uploaded("citizen", shared);
        String used = uploaded("citizen", shared);
        Counter.filed("citizen", filingWith(used));
        String hashOfUnused = hash(unused);
        String hashOfUsed = hash(used);
        Path ofUnused = path(hashOfUnused);

        clock.set(TestClock.ORDINARY_DAY.replace("2026-07", "2026-09"));
        eventLoop.await(() -> sweeping.sweepAll());
        clock.set(TestClock.ORDINARY_DAY);

        Counter.as("citizen").get("/intake/v1/files/" + unused).then().statusCode(404);
        Counter.as("citizen").get("/intake/v1/files/" + twin).then().statusCode(404);
        Counter.as("citizen").get("/intake/v1/files/" + used).then().statusCode(200);
        assertThat(audited("file:" + unused, "SweepFile")).isEqualTo(1);
        assertThat(ofUnused)
                .as("too young to be removed: somebody may be about to name it")
                .exists();

        Files.setLastModifiedTime(ofUnused, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Files.setLastModifiedTime(path(hashOfUsed), FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        eventLoop.await(() -> sweeping.sweepAll());

        assertThat(ofUnused).doesNotExist();
        assertThat(path(hashOfUsed)).exists();
    }

    /** Killed between content and row: nobody was answered, and the content goes in the end. */
    @Test
    void aContentWithoutARowGoes() throws Exception {
        String orphan = "ab" + "0".repeat(62);
        Files.createDirectories(path(orphan).getParent());
        Files.writeString(path(orphan), "x");
        Files.setLastModifiedTime(path(orphan), FileTime.from(Instant.now().minus(Duration.ofHours(2))));

        eventLoop.await(() -> sweeping.sweepAll());

        assertThat(path(orphan)).doesNotExist();
    }

    @Test
    void aMissingContentIsSeenAndNotHidden() throws Exception {
        String file = uploaded("citizen", SampleFiles.pdf());
        String dossier = Counter.filed("citizen", filingWith(file));
        int before = sweeping.missing();
        byte[] content = Files.readAllBytes(path(hash(file)));
        Files.delete(path(hash(file)));

        eventLoop.await(() -> sweeping.sweepAll());

        assertThat(sweeping.missing()).isEqualTo(before + 1);
        reading("citizen")
                .get(content(dossier, file))
                .then()
                .statusCode(503)
                .body("type", containsString("files-away"));
        Files.write(path(hash(file)), content);
    }

    private static String hash(String file) {
        return Counter.as("citizen")
                .get("/intake/v1/files/" + file)
                .then()
                .extract()
                .path("sha256");
    }

    private Path path(String hash) {
        return config.folder().resolve("contents").resolve(hash.substring(0, 2)).resolve(hash);
    }
}
