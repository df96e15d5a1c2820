package vn.motcua.workflow.contract;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.testing.contract.AuthorisationMatrix;
import vn.motcua.workflow.Stage;

/** Cases of two units, at every step. */
@QuarkusTest
@WithInfrastructure(Stage.DATABASE)
class AuthorisationTest {

    @TestHTTPResource
    URL service;

    @Test
    void everybodyGetsWhatTheTableSays() {
        try (Stage stage = new Stage().withCatalogue()) {
            AuthorisationMatrix.of(service, Path.of("src/test/resources/authorisation.md"))
                    .assertHolds(new TwoUnits(stage));
        }
    }

    /** For each command a case that waits for it. */
    private static Map<String, UUID> cases(Stage stage, String unit, String officers) {
        Map<String, UUID> cases = new HashMap<>();
        for (String command : new String[] {
            "",
            "claims",
            "appraisals",
            "approvals",
            "returns",
            "results",
            "hand-overs",
            "supplement-requests",
            "stops",
            "extensions"
        }) {
            UUID dossier = stage.inAppraisal(unit);
            cases.put(command, dossier);
            switch (command) {
                case "approvals", "returns" -> appraise(dossier, officers);
                case "results" -> approve(dossier, officers);
                case "hand-overs" -> {
                    approve(dossier, officers);
                    Stage.post("clerk" + officers, dossier, "results", Map.of()).statusCode(201);
                }
                default -> {}
            }
        }
        return cases;
    }

    private static void appraise(UUID dossier, String officers) {
        Stage.post(
                        "appraiser" + officers,
                        dossier,
                        "appraisals",
                        Map.of("proposal", "APPROVE", "opinion", "Đủ điều kiện"))
                .statusCode(201);
    }

    private static void approve(UUID dossier, String officers) {
        appraise(dossier, officers);
        Stage.post("approver" + officers, dossier, "approvals", Map.of("decision", "APPROVE"))
                .statusCode(201);
    }

    private static final class TwoUnits extends vn.motcua.kit.testing.contract.Stage<Map<String, UUID>> {

        TwoUnits(Stage stage) {
            super(Stage.DATABASE, cases(stage, UNIT_OF_OWN, ""), cases(stage, UNIT_OF_FOREIGN, "-2"));
        }

        @Override
        protected Map<String, String> values(String operation, Map<String, UUID> cases) {
            boolean isOwn = Stage.count(
                            "select count(*) from cases where dossier_id = ? and unit = ?", cases.get(""), UNIT_OF_OWN)
                    == 1;
            return values(mark(operation, cases), isOwn ? UNIT_OF_OWN : UNIT_OF_FOREIGN);
        }

        @Override
        protected Map<String, String> absent(String operation) {
            return values(UUID.randomUUID().toString(), "H26.99");
        }

        private static Map<String, String> values(String id, String unit) {
            return Map.of("dossierId", id, "dossier", id, "id", id, "delegationId", id, "unit", unit);
        }

        @Override
        protected String mark(String operation, Map<String, UUID> cases) {
            String last = operation.substring(operation.lastIndexOf('/') + 1);
            return cases.getOrDefault(last, cases.get("")).toString();
        }
    }
}
