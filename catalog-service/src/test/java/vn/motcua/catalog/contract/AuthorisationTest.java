package vn.motcua.catalog.contract;

import static vn.motcua.catalog.draft.web.Drafting.as;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.draft.web.Drafting;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.testing.contract.AuthorisationMatrix;
import vn.motcua.kit.testing.contract.Stage;
import vn.motcua.kit.time.VietnamTime;

/**
 * The sample catalogue, with procedures, drafts, an import and a planned change of two communes of its own. What an approver has approved is no longer
 * there to be approved by the next one (404).
 */
@QuarkusTest
@WithInfrastructure("catalog_contract")
class AuthorisationTest {

    @TestHTTPResource
    URL service;

    @Test
    void everybodyGetsWhatTheTableSays() {
        AuthorisationMatrix.of(service, Path.of("src/test/resources/authorisation.md"))
                .assertHolds(new TwoCommunes());
    }

    /**
     * What belongs to a commune, as far as anything in the catalogue belongs to anybody.
     *
     * @param changing a procedure that is abolished or changed otherwise
     * @param officer who is only looked at
     */
    private record Things(
            String unit,
            String procedure,
            String changing,
            String draft,
            String officer,
            String imported,
            String reorganisation) {

        private static final LocalDate TODAY = LocalDate.now(VietnamTime.ZONE);

        static Things of(String unit, String officer, int number) {
            String procedure = "1.95000" + number;
            String changing = "1.95001" + number;
            Drafting.published(procedure, TODAY);
            Drafting.published(changing, TODAY);
            return new Things(
                    unit,
                    procedure,
                    changing,
                    Drafting.proposed(Drafting.complete("1.95002" + number, TODAY)),
                    TestTokens.subject(officer).toString(),
                    created("/catalog/v1/procedure-imports?format=json", "[]", 202),
                    created("/catalog/v1/unit-reorganisations", renaming(unit), 201));
        }

        private static Map<String, Object> renaming(String unit) {
            return Map.of(
                    "kind",
                    "RENAME",
                    "effectiveOn",
                    TODAY.plusDays(30).toString(),
                    "decision",
                    Map.of("number", "12/NQ-HĐND", "date", "2026-01-20", "source", "https://congbao.chinhphu.vn/12"),
                    "units",
                    List.of(unit),
                    "name",
                    Map.of("vi", "Phường " + unit, "en", "Ward " + unit));
        }

        private static String created(String address, Object body, int status) {
            return as("catalogue-editor")
                    .body(body)
                    .post(address)
                    .then()
                    .statusCode(status)
                    .extract()
                    .path("id");
        }
    }

    private static final class TwoCommunes extends Stage<Things> {

        TwoCommunes() {
            super(
                    "catalog_contract",
                    Things.of(UNIT_OF_OWN, "appraiser", 1),
                    Things.of(UNIT_OF_FOREIGN, "appraiser-2", 2));
        }

        @Override
        protected void assign(UUID officer, String role, String unit) {
            execute(
                    "insert into officers values ('%s', 1, 0, '')".formatted(officer),
                    "insert into officer_assignments (officer_id, unit, roles, valid_from) values ('%s', '%s', '{%s}', '2025-07-01')"
                            .formatted(officer, unit, role));
        }

        @Override
        protected Map<String, String> values(String operation, Things things) {
            boolean isRead = operation.startsWith("GET");
            Map<String, String> values = new HashMap<>();
            values.put(
                    "code",
                    operation.contains("/units") ? things.unit() : isRead ? things.procedure() : things.changing());
            values.put("unit", things.unit());
            values.put("role", "appraiser");
            values.put("officerId", isRead ? things.officer() : somebody(things.unit()));
            values.put("version", "1");
            values.put("case", "DEFAULT");
            values.put("calendar", "default");
            values.put("q", things.procedure());
            values.put("limit", "200");
            values.put("id", id(operation, things));
            return values;
        }

        private static String id(String operation, Things things) {
            if (operation.contains("/procedure-imports")) {
                return things.imported();
            }
            if (operation.contains("/unit-reorganisations")) {
                return things.reorganisation();
            }
            return things.draft();
        }

        /** Whose rights can be changed. */
        private String somebody(String unit) {
            UUID officer = UUID.randomUUID();
            assign(officer, "appraiser", unit);
            return officer.toString();
        }

        @Override
        protected Map<String, String> absent(String operation) {
            String id = UUID.randomUUID().toString();
            return Map.of(
                    "code", operation.contains("/units") ? "H99" : "9.999999",
                    "unit", "H99",
                    "role", "appraiser",
                    "officerId", id,
                    "version", "1",
                    "case", "DEFAULT",
                    "calendar", "H99",
                    "id", id);
        }

        @Override
        protected String mark(String operation, Things things) {
            return switch (operation.substring(operation.lastIndexOf('/') + 1)) {
                case "procedure-imports" -> things.imported();
                case "unit-reorganisations" -> things.reorganisation();
                case "procedure-drafts" -> things.draft();
                case "units" -> things.unit();
                case "officers" -> things.officer();
                default -> things.procedure();
            };
        }
    }
}
