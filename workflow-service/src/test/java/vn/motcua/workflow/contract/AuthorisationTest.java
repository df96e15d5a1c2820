package vn.motcua.workflow.contract;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.TestTokens;
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

    private static final class TwoUnits implements vn.motcua.kit.testing.contract.Stage {

        private final Map<String, UUID> own;
        private final Map<String, UUID> foreign;

        TwoUnits(Stage stage) {
            own = cases(stage, Stage.UNIT, "");
            foreign = cases(stage, Stage.OTHER_UNIT, "-2");
        }

        /** For each command a case that waits for it. */
        private static Map<String, UUID> cases(Stage stage, String unit, String officers) {
            Map<String, UUID> cases = new HashMap<>();
            for (String command :
                    new String[] {"", "claims", "appraisals", "approvals", "returns", "results", "hand-overs"}) {
                UUID dossier = stage.inAppraisal(unit);
                cases.put(command, dossier);
                switch (command) {
                    case "approvals", "returns" -> appraise(dossier, officers);
                    case "results" -> approve(dossier, officers);
                    case "hand-overs" -> {
                        approve(dossier, officers);
                        Stage.post("clerk" + officers, dossier, "results", Map.of())
                                .statusCode(201);
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

        @Override
        public String unitOfOwn() {
            return Stage.UNIT;
        }

        @Override
        public String unitOfForeign() {
            return Stage.OTHER_UNIT;
        }

        @Override
        public String otherUnit() {
            return "H26.30.03";
        }

        @Override
        public UUID owner() {
            return TestTokens.subject("citizen");
        }

        @Override
        public void assign(UUID officer, String role, String unit) {
            Infrastructure.database()
                    .execute(
                            Stage.DATABASE,
                            "insert into officer_assignments (officer_id, role, unit, valid_from) values ('%s', '%s', '%s', '2025-07-01')"
                                    .formatted(officer, role, unit));
        }

        @Override
        public Map<String, String> values(String operation, Thing thing) {
            String id = thing(operation, thing).toString();
            return Map.of("dossierId", id, "dossier", id, "id", id);
        }

        private UUID thing(String operation, Thing thing) {
            String last = operation.substring(operation.lastIndexOf('/') + 1);
            Map<String, UUID> cases = thing == Thing.OWN ? own : foreign;
            return thing == Thing.ABSENT ? UUID.randomUUID() : cases.getOrDefault(last, cases.get(""));
        }

        @Override
        public String mark(String operation, Thing thing) {
            return thing(operation, thing).toString();
        }
    }
}
