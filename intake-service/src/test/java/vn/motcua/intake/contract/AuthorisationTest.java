package vn.motcua.intake.contract;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.intake.testing.Counter;
import vn.motcua.intake.testing.TestCatalog;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.TestTokens;
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

    private static final class TwoCommunes implements Stage {

        private final Dossiers own = Dossiers.of("citizen", "reception", TestCatalog.COMMUNE);
        private final Dossiers foreign = Dossiers.of("citizen-2", "reception-2", TestCatalog.OTHER_COMMUNE);

        /** A received one to be read, a filed one to be decided on, and a draft. */
        private record Dossiers(String received, String filed, String draft) {

            static Dossiers of(String applicant, String receptionist, String unit) {
                String received = file(applicant, unit);
                Counter.receive(receptionist, received).then().statusCode(201);
                return new Dossiers(received, file(applicant, unit), begun(applicant));
            }

            private static String file(String applicant, String unit) {
                Map<String, Object> filing = Counter.residence();
                filing.put("competentUnit", unit);
                return Counter.filed(applicant, filing);
            }
        }

        private static String begun(String applicant) {
            return Counter.command(applicant)
                    .body(Map.of("procedureCode", TestCatalog.RESIDENCE, "channel", "ONLINE"))
                    .post("/intake/v1/drafts")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }

        @Override
        public String unitOfOwn() {
            return TestCatalog.COMMUNE;
        }

        @Override
        public String unitOfForeign() {
            return TestCatalog.OTHER_COMMUNE;
        }

        @Override
        public String otherUnit() {
            return TestCatalog.CENTRE;
        }

        @Override
        public UUID owner() {
            return TestTokens.subject("citizen");
        }

        @Override
        public void assign(UUID officer, String role, String unit) {
            Infrastructure.database()
                    .execute(
                            "intake",
                            "insert into officer_assignments (officer_id, role, unit, valid_from) values ('%s', '%s', '%s', '2025-07-01')"
                                    .formatted(officer, role, unit));
        }

        @Override
        public Map<String, String> values(String operation, Thing thing) {
            boolean isDraft = operation.contains("/drafts");
            boolean isRead = operation.startsWith("GET");
            return switch (thing) {
                case ABSENT -> Map.of("id", UUID.randomUUID().toString(), "code", "H26.30.01-260101-9999");
                case OWN -> values(own, "citizen", operation, isDraft, isRead);
                case FOREIGN -> values(foreign, "citizen-2", operation, isDraft, isRead);
            };
        }

        private static Map<String, String> values(
                Dossiers dossiers, String applicant, String operation, boolean isDraft, boolean isRead) {
            if (operation.startsWith("DELETE")) {
                return Map.of("id", begun(applicant));
            }
            if (isDraft) {
                return Map.of("id", dossiers.draft());
            }
            return isRead && !operation.contains("{id}")
                    ? Map.of("code", code(applicant, dossiers.received()))
                    : Map.of("id", isRead ? dossiers.received() : dossiers.filed());
        }

        private static String code(String applicant, String dossier) {
            return Counter.as(applicant)
                    .get("/intake/v1/dossiers/" + dossier)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("code");
        }

        @Override
        public String mark(String operation, Thing thing) {
            Dossiers dossiers = thing == Thing.FOREIGN ? foreign : own;
            return thing == Thing.ABSENT
                    ? "nothing"
                    : operation.contains("/drafts") ? dossiers.draft() : dossiers.received();
        }
    }
}
