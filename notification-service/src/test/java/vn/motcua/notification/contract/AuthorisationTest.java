package vn.motcua.notification.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.testing.contract.AuthorisationMatrix;
import vn.motcua.kit.testing.contract.Stage;
import vn.motcua.notification.testing.Dossier;
import vn.motcua.notification.testing.MailSystem;
import vn.motcua.notification.testing.WithMailSystem;

/** Dossiers of two units, each with a letter that went out and one that was withheld. */
@QuarkusTest
@WithInfrastructure("notification")
@QuarkusTestResource(WithMailSystem.class)
class AuthorisationTest {

    @TestHTTPResource
    URL service;

    @Test
    void everybodyGetsWhatTheTableSays() {
        try (MailSystem _ = WithMailSystem.open();
                KafkaProbe kafka = KafkaProbe.of("notification.delivery-events")) {
            AuthorisationMatrix.of(service, Path.of("src/test/resources/authorisation.md"))
                    .assertHolds(new TwoUnits(kafka));
        }
    }

    private static final class TwoUnits extends Stage<UUID> {

        TwoUnits(KafkaProbe kafka) {
            super("notification", dossier(kafka, UNIT_OF_OWN), dossier(kafka, UNIT_OF_FOREIGN));
        }

        private static UUID dossier(KafkaProbe kafka, String unit) {
            Dossier dossier = new Dossier(kafka);
            dossier.contact("Canary", dossier.id() + "@example.vn", "vi");
            dossier.submitted(unit);
            dossier.withdrawn();
            await().untilAsserted(() -> assertThat(Infrastructure.database()
                            .select(
                                    "notification",
                                    "select 1 from notices where dossier_id = ? and state in ('SENT', 'WITHHELD')",
                                    dossier.id()))
                    .hasSize(2));
            return dossier.id();
        }

        @Override
        protected Map<String, String> values(String operation, UUID dossier) {
            return operation.contains("{id}")
                    ? absent(operation)
                    : Map.of("dossierId", dossier.toString(), "limit", "200");
        }

        @Override
        protected Map<String, String> absent(String operation) {
            String id = UUID.randomUUID().toString();
            return Map.of("dossierId", id, "id", id);
        }

        @Override
        protected String mark(String operation, UUID dossier) {
            return operation.contains("withheld") ? dossier.toString() : "\"template\":\"filed\"";
        }
    }
}
