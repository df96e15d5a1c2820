package vn.motcua.intake.upload.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.intake.testing.Counter;
import vn.motcua.intake.testing.SampleFiles;
import vn.motcua.intake.testing.TestCatalog;
import vn.motcua.intake.upload.application.ScanningFiles;
import vn.motcua.intake.upload.scan.TestClamd;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.transactions.EventLoop;

/** With a scanner, officers see what it has called clean and nothing else. */
@QuarkusTest
@WithInfrastructure("intake")
@TestProfile(ScannedFilesTest.WithScanner.class)
class ScannedFilesTest {

    /** Of our own clamd. */
    public static class WithScanner implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "motcua.files.scanner.kind",
                    "CLAMD",
                    "motcua.files.scanner.port",
                    Integer.toString(new TestClamd().port()));
        }
    }

    @Inject
    ScanningFiles scanning;

    @Inject
    EventLoop eventLoop;

    @BeforeAll
    static void catalogue() {
        TestCatalog.publish();
    }

    private static Response open(String user, String dossier, String file) {
        return FilesTest.reading(user).get(FilesTest.content(dossier, file));
    }

    private void scanAll() throws Exception {
        // A round takes some; one that finds none begins anew.
        for (int round = 0; round < 20; round++) {
            eventLoop.await(() -> scanning.scan());
        }
    }

    @Test
    void anInfectedFileIsNotTaken() {
        FilesTest.upload("citizen", "a.pdf", SampleFiles.pdf("/Note(INFECTED)"))
                .then()
                .statusCode(422)
                .body("type", containsString("file-infected"));
    }

    @Test
    void aCleanFileIsOpened() {
        String file = FilesTest.uploaded("citizen", SampleFiles.pdf());
        String dossier = Counter.filed("citizen", FilesTest.filingWith(file));

        Counter.as("citizen").get("/intake/v1/files/" + file).then().body("verdict", equalTo("CLEAN"));
        open("reception", dossier, file).then().statusCode(200);
    }

    @Test
    void noOfficerSeesAFileBeforeItIsCalledClean() throws Exception {
        String file = FilesTest.uploaded("citizen", SampleFiles.pdf("/Note(LATER)"));
        String dossier = Counter.filed("citizen", FilesTest.filingWith(file));
        Counter.as("citizen").get("/intake/v1/files/" + file).then().body("verdict", equalTo("PENDING"));

        open("reception", dossier, file).then().statusCode(409).body("type", containsString("file-not-cleared"));
        open("citizen", dossier, file).then().statusCode(200);
        scanAll();

        open("reception", dossier, file).then().statusCode(200);
        assertThat(FilesTest.audited("file:" + file, "JudgeFile")).isEqualTo(1);
    }

    @Test
    void noOfficerEverSeesAFileThatTurnsOutInfected() throws Exception {
        String file = FilesTest.uploaded("citizen", SampleFiles.pdf("/Note(LATER INFECTED)"));
        String other = FilesTest.uploaded("citizen", SampleFiles.pdf("/Note(LATER INFECTED)"));
        String dossier = Counter.filed("citizen", FilesTest.filingWith(file));
        scanAll();

        open("reception", dossier, file).then().statusCode(409);
        Counter.as("citizen").get("/intake/v1/files/" + file).then().body("verdict", equalTo("INFECTED"));
        FilesTest.refused("citizen", FilesTest.filingWith(other), "file-found-infected");
    }

    /** They were taken before there was a scanner. */
    @Test
    void whatNothingHasScannedIsScannedOnceThereIsAScanner() throws Exception {
        String file = FilesTest.uploaded("citizen", SampleFiles.pdf());
        String dossier = Counter.filed("citizen", FilesTest.filingWith(file));
        Infrastructure.database()
                .execute("intake", "update files set verdict = 'NOT_SCANNED' where id = '" + file + "'");

        open("reception", dossier, file).then().statusCode(409);
        scanAll();

        open("reception", dossier, file).then().statusCode(200);
    }
}
