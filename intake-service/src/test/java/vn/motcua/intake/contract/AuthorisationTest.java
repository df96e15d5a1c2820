package vn.motcua.intake.contract;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.intake.testing.Counter;
import vn.motcua.intake.testing.SampleFiles;
import vn.motcua.intake.testing.TestCatalog;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.testing.contract.AuthorisationMatrix;
import vn.motcua.kit.testing.contract.Stage;

/** Dossiers and drafts of two people in two communes. */
@QuarkusTest
@WithInfrastructure("intake")
class AuthorisationTest {

    @TestHTTPResource
    URL service;

    @Test
    void everybodyGetsWhatTheTableSays() {
        TestCatalog.publish();

        AuthorisationMatrix.of(service, Path.of("src/test/resources/authorisation.md"))
                .assertHolds(new TwoCommunes());
    }

    /** A received one to be read, a filed one to be decided on, one whose applicant was asked for something, and a draft. */
    private record Dossiers(
            String applicant,
            String received,
            String code,
            String filed,
            String asked,
            String supplement,
            String draft,
            String file) {

        static Dossiers of(String applicant, String receptionist, String unit) {
            String upload = uploaded(applicant);
            Map<String, Object> paper = Counter.document("CT01");
            paper.put("fileId", upload);
            String received = file(applicant, unit, List.of(paper, Counter.document("CHO_O_THUE")));
            Counter.receive(receptionist, received).then().statusCode(201);
            String asked = file(applicant, unit, papers());
            return new Dossiers(
                    applicant,
                    received,
                    code(applicant, received),
                    file(applicant, unit, papers()),
                    asked,
                    ask(receptionist, asked),
                    begun(applicant),
                    upload);
        }

        private static List<Map<String, Object>> papers() {
            return List.of(Counter.document("CT01"), Counter.document("CHO_O_THUE"));
        }

        private static String uploaded(String applicant) {
            return Counter.as(applicant)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .contentType("application/octet-stream")
                    .queryParam("fileName", "ct01.pdf")
                    .body(SampleFiles.pdf())
                    .post("/intake/v1/files")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }

        private static String file(String applicant, String unit, List<Map<String, Object>> papers) {
            Map<String, Object> filing = Counter.residence();
            filing.put("documents", papers);
            filing.put("competentUnit", unit);
            return Counter.filed(applicant, filing);
        }

        private static String ask(String receptionist, String dossier) {
            return Counter.command(receptionist)
                    .body(Map.of(
                            "legalGround",
                            "Điều 22 Luật Cư trú 2020",
                            "requirements",
                            List.of(Map.of("document", "CT01", "reason", "mờ"))))
                    .post("/intake/v1/dossiers/" + dossier + "/supplement-requests")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }

        private static String code(String applicant, String dossier) {
            return Counter.as(applicant)
                    .get("/intake/v1/dossiers/" + dossier)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("code");
        }

        static String begun(String applicant) {
            return Counter.command(applicant)
                    .body(Map.of("procedureCode", TestCatalog.RESIDENCE, "channel", "ONLINE"))
                    .post("/intake/v1/drafts")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
    }

    private static final class TwoCommunes extends Stage<Dossiers> {

        TwoCommunes() {
            super(
                    "intake",
                    Dossiers.of("citizen", "reception", UNIT_OF_OWN),
                    Dossiers.of("citizen-2", "reception-2", UNIT_OF_FOREIGN));
        }

        @Override
        protected Map<String, String> values(String operation, Dossiers dossiers) {
            boolean isRead = operation.startsWith("GET");
            if (operation.startsWith("DELETE")) {
                return Map.of("id", Dossiers.begun(dossiers.applicant()));
            }
            if (operation.contains("/supplements")) {
                return Map.of("id", dossiers.asked(), "supplementId", dossiers.supplement());
            }
            if (operation.contains("/drafts")) {
                return Map.of("id", dossiers.draft());
            }
            if (operation.contains("/files")) {
                return Map.of("id", dossiers.file());
            }
            return isRead && !operation.contains("{id}")
                    ? Map.of("code", dossiers.code())
                    : Map.of("id", isRead ? dossiers.received() : dossiers.filed(), "fileId", dossiers.file());
        }

        @Override
        protected Map<String, String> absent(String operation) {
            return Map.of(
                    "id",
                    UUID.randomUUID().toString(),
                    "supplementId",
                    UUID.randomUUID().toString(),
                    "fileId",
                    UUID.randomUUID().toString(),
                    "code",
                    "H26.30.01-260101-9999");
        }

        @Override
        protected String mark(String operation, Dossiers dossiers) {
            if (operation.contains("/documents")) {
                return dossiers.file();
            }
            if (operation.contains("/supplements")) {
                return dossiers.supplement();
            }
            return operation.contains("/drafts") ? dossiers.draft() : dossiers.received();
        }
    }
}
