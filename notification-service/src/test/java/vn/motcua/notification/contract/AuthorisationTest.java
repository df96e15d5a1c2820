package vn.motcua.notification.contract;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.testing.contract.AuthorisationMatrix;
import vn.motcua.kit.testing.contract.Stage;
import vn.motcua.notification.testing.WithMailSystem;

/** What two people in two communes were told, by letter and in their inboxes. */
@QuarkusTest
@WithInfrastructure("notification")
@QuarkusTestResource(WithMailSystem.class)
class AuthorisationTest {

    @TestHTTPResource
    URL service;

    @Test
    void everybodyGetsWhatTheTableSays() {
        AuthorisationMatrix.of(service, Path.of("src/test/resources/authorisation.md"))
                .assertHolds(new TwoCommunes());
    }

    /**
     * What one person was told of one dossier.
     *
     * @param sent notice whose letter went out; the same is in the inbox
     * @param withheld notice whose letter was not written
     */
    private record Told(UUID dossier, UUID sent, UUID withheld) {

        static Told of(UUID owner, String unit) {
            Told told = new Told(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
            Infrastructure.database()
                    .execute(
                            "notification",
                            """
                            insert into recipients (dossier_id, name, email, language, receiving_unit, competent_unit, owner)
                            values ('%s', 'Canary', 'a@example.vn', 'vi', '%s', '%s', '%s')
                            """.formatted(told.dossier(), unit, unit, owner),
                            """
                            insert into notices (id, dossier_id, template, facts, state, attempts, raised_at, due_at, ended_at, failure)
                            values ('%s', '%s', 'filed', '{}', 'SENT', 1, now(), now(), now(), null),
                                   ('%s', '%s', 'received', '{}', 'WITHHELD', 0, now(), now(), now(), 'TOO_MANY_LETTERS')
                            """.formatted(told.sent(), told.dossier(), told.withheld(), told.dossier()),
                            """
                            insert into inbox_items (reader, id, dossier_id, template, facts, raised_at)
                            values ('%s', '%s', '%s', 'filed', '{}', now())
                            """.formatted(owner, told.sent(), told.dossier()));
            return told;
        }
    }

    private static final class TwoCommunes extends Stage<Told> {

        TwoCommunes() {
            super(
                    "notification",
                    Told.of(TestTokens.subject("citizen"), UNIT_OF_OWN),
                    Told.of(TestTokens.subject("citizen-2"), UNIT_OF_FOREIGN));
        }

        @Override
        protected Map<String, String> values(String operation, Told told) {
            return Map.of(
                    "dossierId", told.dossier().toString(), "id", told.sent().toString(), "limit", "200");
        }

        @Override
        protected Map<String, String> absent(String operation) {
            return Map.of(
                    "dossierId",
                    UUID.randomUUID().toString(),
                    "id",
                    UUID.randomUUID().toString());
        }

        @Override
        protected @Nullable String body(String operation, @Nullable Told told) {
            return operation.endsWith("/inbox/reading")
                    ? "{\"upTo\":\"%s\"}".formatted(told == null ? UUID.randomUUID() : told.sent())
                    : null;
        }

        @Override
        protected String mark(String operation, Told told) {
            return (operation.endsWith("/withheld-notices") ? told.withheld() : told.sent()).toString();
        }
    }
}
