package vn.motcua.catalog.contract;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.draft.web.Drafting;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.testing.contract.AuthorisationMatrix;
import vn.motcua.kit.testing.contract.Stage;
import vn.motcua.kit.time.VietnamTime;

/** Procedures, drafts and people of two communes. */
@QuarkusTest
@WithInfrastructure("catalog_contract")
class AuthorisationTest {

    private static final String DATABASE = "catalog_contract";

    @TestHTTPResource
    URL service;

    @Test
    void everybodyGetsWhatTheTableSays() {
        AuthorisationMatrix.of(service, Path.of("src/test/resources/authorisation.md"))
                .assertHolds(new TwoCommunes());
    }

    private static void execute(String sql, Object... values) {
        Infrastructure.database().execute(DATABASE, sql.formatted(values));
    }

    /**
     * What one commune has.
     *
     * @param procedure code of what is published
     * @param draft of another procedure
     * @param proposed the draft of a third
     */
    private record Commune(
            String unit, UUID officer, String procedure, String draft, String proposed, String file, String plan) {

        private static final LocalDate TODAY = LocalDate.now(VietnamTime.ZONE);

        /** The year of a calendar that is in force. */
        static final String YEAR = "2199";

        private static final AtomicInteger YEARS = new AtomicInteger(2027);

        private static final AtomicInteger UNITS = new AtomicInteger();

        static Commune of(String unit, String number) {
            String procedure = "9.1000" + number;
            Drafting.published(procedure, TODAY);
            putInForce(unit);
            return new Commune(
                    unit,
                    officerOf(unit),
                    procedure,
                    begun(draftCode(procedure)),
                    Drafting.proposed("9.3000" + number, TODAY.plusDays(9)),
                    imported(number),
                    freshPlan());
        }

        /** The code of the procedure whose draft it has. */
        String draftCode() {
            return draftCode(procedure);
        }

        private static String draftCode(String procedure) {
            return procedure.replace("9.1", "9.2");
        }

        /** An appraiser who works there, with an account that nobody else has. */
        static UUID officerOf(String unit) {
            UUID officer = UUID.randomUUID();
            assignIn(officer, "appraiser", unit);
            return officer;
        }

        /** A plan for a unit that is in no other plan. */
        static String freshPlan() {
            int number = UNITS.incrementAndGet();
            String unit = "H98.%02d.%02d".formatted(number / 100, number % 100);
            execute("""
                    insert into units (code, name_vi, name_en, kind, receives, valid_from, event_seq, audit_seq, audit_hash)
                    values ('%s', 'Phường', 'Ward', 'COMMUNE', true, '2025-07-01', 0, 0, '')
                    """, unit);
            return Drafting.as("catalogue-editor")
                    .body(Map.of(
                            "kind",
                            "RENAME",
                            "effectiveOn",
                            TODAY.plusDays(30).toString(),
                            "decision",
                            Map.of("number", "12/NQ-HĐND", "date", TODAY.toString(), "source", "https://example"),
                            "units",
                            List.of(unit),
                            "name",
                            Map.of("vi", "Phường Mới", "en", "New Ward")))
                    .post("/catalog/v1/unit-reorganisations")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }

        /** Hours of another year, proposed by somebody who approves nothing. */
        static String yearProposed(String unit) {
            String year = Integer.toString(YEARS.incrementAndGet());
            propose(unit, year);
            return year;
        }

        private static void putInForce(String unit) {
            propose(unit, YEAR);
            Drafting.as("catalogue-approver")
                    .post("/catalog/v1/calendars/" + unit + "/" + YEAR + "/approvals")
                    .then()
                    .statusCode(201);
        }

        private static void propose(String unit, String year) {
            Drafting.as("catalogue-editor")
                    .body(Map.of(
                            "status",
                            "PROVISIONAL",
                            "sessions",
                            List.of(Map.of("days", List.of("MONDAY"), "from", "08:00", "to", "12:00")),
                            "closedDays",
                            List.of(),
                            "makeUpDays",
                            List.of()))
                    .put("/catalog/v1/calendars/" + unit + "/" + year)
                    .then()
                    .statusCode(202);
        }

        private static String begun(String code) {
            return Drafting.begin(Map.of("code", code))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }

        private static String imported(String number) {
            return Drafting.as("catalogue-editor")
                    .contentType(ContentType.BINARY)
                    .queryParam("format", "json")
                    .body(("[{\"code\":\"9.4000" + number + "\"}]").getBytes(StandardCharsets.UTF_8))
                    .post("/catalog/v1/procedure-imports")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
        }
    }

    private static void assignIn(UUID officer, String role, String unit) {
        execute(
                "insert into officers (officer_id, event_seq, audit_seq, audit_hash) values ('%s', 0, 0, '') on conflict do nothing",
                officer);
        execute(
                "insert into officer_assignments (officer_id, unit, roles, valid_from) values ('%s', '%s', '{%s}', '2025-07-01')",
                officer, unit, role);
    }

    private static final class TwoCommunes extends Stage<Commune> {

        TwoCommunes() {
            super(DATABASE, Commune.of(UNIT_OF_OWN, "01"), Commune.of(UNIT_OF_FOREIGN, "02"));
        }

        @Override
        protected void assign(UUID officer, String role, String unit) {
            assignIn(officer, role, unit);
        }

        @Override
        protected Map<String, String> values(String operation, Commune commune) {
            Map<String, String> values = new HashMap<>(Map.of(
                    "unit", commune.unit(),
                    "role", "appraiser",
                    "version", "1",
                    "case", "DEFAULT",
                    "limit", "200"));
            switch (room(operation)) {
                case "procedure-drafts" -> {
                    values.put("id", isDecided(operation) ? commune.proposed() : commune.draft());
                    values.put("code", commune.draftCode());
                }
                case "procedure-imports" -> values.put("id", commune.file());
                case "unit-reorganisations" ->
                    values.put("id", isDecided(operation) ? Commune.freshPlan() : commune.plan());
                case "officers" ->
                    values.put(
                            "officerId",
                            (operation.startsWith("DELETE") ? Commune.officerOf(commune.unit()) : commune.officer())
                                    .toString());
                case "units" -> values.put("code", commune.unit());
                case "calendars" ->
                    values.putAll(Map.of(
                            "calendar",
                            commune.unit(),
                            "year",
                            isDecided(operation) ? Commune.yearProposed(commune.unit()) : Commune.YEAR));
                case "procedures" -> {
                    values.remove("unit");
                    values.put("code", commune.procedure());
                    values.put("q", commune.procedure());
                }
                default -> {
                    // Nothing of it belongs to anybody.
                }
            }
            return values;
        }

        @Override
        protected Map<String, String> absent(String operation) {
            String id = UUID.randomUUID().toString();
            return Map.of(
                    "id",
                    id,
                    "officerId",
                    id,
                    "code",
                    room(operation).equals("units") ? "H26.30.99" : "9.999999",
                    "unit",
                    "H26.30.99",
                    "role",
                    "appraiser",
                    "version",
                    "1",
                    "case",
                    "DEFAULT",
                    "calendar",
                    "H26.30.99",
                    "year",
                    Commune.YEAR);
        }

        @Override
        protected String mark(String operation, Commune commune) {
            return switch (room(operation)) {
                case "procedure-drafts" -> commune.draft();
                case "procedure-imports" -> commune.file();
                case "unit-reorganisations" -> commune.plan();
                case "units" ->
                    operation.endsWith("/officers") ? commune.officer().toString() : "\"" + commune.unit() + "\"";
                case "procedures", "completeness" -> commune.procedure();
                default -> "";
            };
        }

        private static boolean isDecided(String operation) {
            return operation.endsWith("/approvals") || operation.endsWith("/returns");
        }

        /** What an operation is about: the first word behind the version. */
        private static String room(String operation) {
            String[] parts = operation.split("/", -1);
            return parts.length > 3 ? parts[3] : "";
        }
    }
}
