package vn.motcua.catalog.contract;

import static vn.motcua.catalog.draft.web.Drafting.as;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.draft.web.Drafting;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.testing.contract.AuthorisationMatrix;
import vn.motcua.kit.testing.contract.Stage;

/** The sample catalogue, with an import, drafts and a decision about units of its own. */
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

    private static final class TwoCommunes implements Stage {

        private static final String DATABASE = "catalog_contract";

        private final Map<String, String> own = things("H26.30.01", "1.950001", "appraiser");
        private final Map<String, String> foreign = things("H26.30.02", "1.950002", "appraiser-2");

        private static Map<String, String> things(String unit, String procedure, String officer) {
            LocalDate today = LocalDate.now();
            Drafting.published(procedure, today);
            Map<String, String> things = new HashMap<>();
            things.put("unit", unit);
            things.put("procedure", procedure);
            things.put("officer", TestTokens.subject(officer).toString());
            things.put("draft", Drafting.proposed(Drafting.complete(procedure + "1", today)));
            things.put(
                    "import",
                    as("catalogue-editor")
                            .body("[]")
                            .post("/catalog/v1/procedure-imports?format=json")
                            .then()
                            .statusCode(202)
                            .extract()
                            .path("id"));
            things.put(
                    "reorganisation",
                    as("catalogue-editor")
                            .body(Map.of(
                                    "kind",
                                    "CLOSED",
                                    "effectiveOn",
                                    today.plusDays(30).toString(),
                                    "decision",
                                    Map.of("number", "12/NQ-HĐND", "date", "2026-11-20", "source", "https://example"),
                                    "units",
                                    java.util.List.of(unit)))
                            .post("/catalog/v1/unit-reorganisations")
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("id"));
            return things;
        }

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
            return TestTokens.subject("citizen");
        }

        @Override
        public void assign(UUID officer, String role, String unit) {
            Infrastructure.database()
                    .execute(
                            DATABASE,
                            "insert into officers values ('%s', 0, 0, '') on conflict do nothing".formatted(officer),
                            "insert into officer_assignments (officer_id, unit, roles, valid_from) values ('%s', '%s', '{%s}', '2025-07-01')"
                                    .formatted(officer, unit, role));
        }

        @Override
        public Map<String, String> values(String operation, Thing thing) {
            Map<String, String> things = thing == Thing.OWN ? own : thing == Thing.FOREIGN ? foreign : absent();
            Map<String, String> values = new HashMap<>();
            values.put("code", operation.contains("/units") ? things.get("unit") : things.get("procedure"));
            values.put("unit", things.get("unit"));
            values.put("officerId", things.get("officer"));
            values.put("version", "1");
            values.put("case", "DEFAULT");
            values.put("calendar", thing == Thing.ABSENT ? "H99" : "default");
            values.put(
                    "id",
                    operation.contains("/procedure-imports")
                            ? things.get("import")
                            : operation.contains("/unit-reorganisations")
                                    ? things.get("reorganisation")
                                    : operation.startsWith("DELETE") && thing != Thing.ABSENT
                                            ? draft()
                                            : things.get("draft"));
            return values;
        }

        private static Map<String, String> absent() {
            String id = UUID.randomUUID().toString();
            return Map.of(
                    "unit",
                    "H99",
                    "procedure",
                    "9.999999",
                    "officer",
                    id,
                    "draft",
                    id,
                    "import",
                    id,
                    "reorganisation",
                    id);
        }

        private static String draft() {
            return Drafting.begin(Map.of("content", Map.of("code", "1.960001")))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }

        @Override
        public String mark(String operation, Thing thing) {
            Map<String, String> things = thing == Thing.OWN ? own : thing == Thing.FOREIGN ? foreign : absent();
            String last = operation.substring(operation.lastIndexOf('/') + 1);
            return switch (last) {
                case "procedure-imports" -> things.get("import");
                case "unit-reorganisations" -> things.get("reorganisation");
                case "procedure-drafts" -> things.get("draft");
                case "units" -> things.get("unit");
                case "officers" -> things.get("officer");
                case "errors", "parked-events" -> "";
                default -> things.get("procedure");
            };
        }
    }
}
