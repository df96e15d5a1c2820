package vn.motcua.notification.contract;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.testing.contract.ApiQuality;
import vn.motcua.kit.testing.contract.AuthorisationMatrix;
import vn.motcua.kit.testing.contract.ContractFuzz;
import vn.motcua.kit.testing.contract.Stage;
import vn.motcua.notification.testing.WithMailSystem;

/** What other people's tools rely on. */
@QuarkusTest
@WithInfrastructure("notification")
@QuarkusTestResource(WithMailSystem.class)
class ContractTest {

    @TestHTTPResource
    URL service;

    @Test
    void theDocumentSaysWhatToolsNeed() {
        ApiQuality.of(service).assertHolds();
    }

    @Test
    void whateverComesInIsAnsweredInOrder() {
        ContractFuzz.of(service).assertHolds();
    }

    @Test
    void everybodyGetsWhatIsTheirsAndNoMore() {
        AuthorisationMatrix.of(service, Path.of("src/test/resources/authorisation.md"))
                .assertHolds(new Notices());
    }

    /** Two dossiers in two units. */
    private static final class Notices implements Stage {

        private final UUID own = dossier("H26.30.01");
        private final UUID foreign = dossier("H26.30.02");

        @Override
        public String unitOfOwn() {
            return "H26.30.01";
        }

        @Override
        public String unitOfForeign() {
            return "H26.30.02";
        }

        @Override
        public String otherUnit() {
            return "H26.30.03";
        }

        @Override
        public UUID owner() {
            return UUID.fromString("00000000-0000-4000-8000-000000000001");
        }

        @Override
        public void assign(UUID officer, String role, String unit) {
            execute(
                    "insert into officer_assignments (officer_id, unit, role, valid_from) values ('%s', '%s', '%s', '2020-01-01')"
                            .formatted(officer, unit, role));
        }

        @Override
        public String target(String operation, Thing thing) {
            UUID id =
                    switch (thing) {
                        case OWN -> own;
                        case FOREIGN -> foreign;
                        case ABSENT -> UUID.randomUUID();
                    };
            String path = operation.substring(operation.indexOf(' ') + 1);
            return path.endsWith("/notices") ? path + "?dossierId=" + id : path.replace("{id}", id.toString());
        }

        private static UUID dossier(String unit) {
            UUID id = UUID.randomUUID();
            execute("insert into recipients (dossier_id, receiving_unit, competent_unit) values ('%s', '%s', '%s')"
                    .formatted(id, unit, unit));
            return id;
        }

        private static void execute(String sql) {
            Infrastructure.database().execute("notification", sql);
        }
    }
}
