package vn.motcua.catalog.unit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.catalog.draft.web.Drafting;
import vn.motcua.catalog.unit.application.CarryingOutReorganisations;
import vn.motcua.catalog.unit.application.ChangingUnits;
import vn.motcua.catalog.unit.model.OfficerAssignments;
import vn.motcua.catalog.unit.model.Unit;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.processflow.Text;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.UnitOfWork;

@QuarkusTest
@WithInfrastructure("catalog_drafts")
@TestProfile(Drafting.WithoutSample.class)
class UnitReorganisationsTest {

    private static final LocalDate TODAY = LocalDate.now(VietnamTime.ZONE);
    private static final LocalDate DAY = TODAY.plusDays(20);
    private static final String UNITS = "/catalog/v1/units/";
    private static final String REORGANISATIONS = "/catalog/v1/unit-reorganisations";

    @Inject
    CarryingOutReorganisations carryingOut;

    @Inject
    ChangingUnits changing;

    @Inject
    EventLoop eventLoop;

    @Inject
    UnitOfWork unitOfWork;

    private void unit(String code) throws Exception {
        Unit unit = Unit.setUp(
                code, new Text("Phường " + code, "Ward " + code), Unit.Kind.COMMUNE, null, true, TODAY.minusYears(1));
        eventLoop.await(() -> unitOfWork.run(session -> changing.setUp(session, unit, "test")));
    }

    private UUID officer(String unit) throws Exception {
        UUID id = UUID.randomUUID();
        OfficerAssignments officer = new OfficerAssignments(
                id, List.of(new OfficerAssignments.Assignment(unit, List.of("appraiser"), TODAY.minusYears(1), null)));
        eventLoop.await(() -> unitOfWork.run(session -> changing.assign(session, officer, "test")));
        return id;
    }

    private static void itIs(LocalDate day) {
        QuarkusMock.installMockForType(
                Clock.offset(Clock.system(VietnamTime.ZONE), Duration.ofDays(ChronoUnit.DAYS.between(TODAY, day))),
                Clock.class);
    }

    private static Map<String, Object> command(String kind, LocalDate day, List<String> units) {
        Map<String, Object> command = new HashMap<>();
        command.put("kind", kind);
        command.put("effectiveOn", day.toString());
        command.put("decision", Map.of("number", "12/NQ-HĐND", "date", "2026-11-20", "source", "https://example"));
        command.put("units", units);
        return command;
    }

    private static ValidatableResponse send(String user, Object command) {
        return given().auth()
                .oauth2(TestTokens.of(user))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(command)
                .post(REORGANISATIONS)
                .then();
    }

    /** Proposed by one person, approved by another. */
    private static ValidatableResponse decide(Object command) {
        String id = send("catalogue-editor", command)
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .extract()
                .path("id");
        return approve("catalogue-approver", id);
    }

    private static ValidatableResponse approve(String user, String id) {
        return as(user).header("Idempotency-Key", UUID.randomUUID())
                .post(REORGANISATIONS + "/" + id + "/approvals")
                .then();
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(TestTokens.of(user));
    }

    @Test
    void nobodyMergesUnitsAlone() throws Exception {
        unit("H76.01");
        unit("H76.02");
        Map<String, Object> merge = command("MERGE", DAY, List.of("H76.01", "H76.02"));
        merge.put("successors", List.of(Map.of("code", "H76.01")));
        String id = send("catalogue-approver", merge).statusCode(201).extract().path("id");

        approve("catalogue-approver", id)
                .statusCode(422)
                .body("type", equalTo("urn:motcua:problem:approver-is-proposer"));
        approve("catalogue-editor", id).statusCode(403);

        as("inspector").get(UNITS + "H76.02").then().body("validTo", nullValue());
        approve("catalogue-approver", UUID.randomUUID().toString()).statusCode(404);
    }

    @Test
    void whatIsPlannedIsToldToStaffOnly() throws Exception {
        unit("H77.01");
        unit("H77.02");
        Map<String, Object> merge = command("MERGE", DAY, List.of("H77.01", "H77.02"));
        merge.put("successors", List.of(newUnit("H77.11")));
        unit("H72");
        decide(merge).statusCode(201);

        given().get(UNITS + "H77.02")
                .then()
                .statusCode(200)
                .body("validTo", nullValue())
                .body("successor", nullValue());
        given().get(UNITS + "H77.11").then().statusCode(404);
        given().get(REORGANISATIONS).then().statusCode(401);
        as("citizen").get(REORGANISATIONS).then().statusCode(403);
        as("reception").get(UNITS + "H77.02").then().body("successor", equalTo("H77.11"));
    }

    @Test
    void aMergerIsAnnouncedWithItsDateAndCarriedOutOnItsDayOnce() throws Exception {
        unit("H71.01");
        unit("H71.02");
        UUID officer = officer("H71.02");
        UUID colleague = officer("H71.01");
        Map<String, Object> merge = command("MERGE", DAY, List.of("H71.01", "H71.02"));
        merge.put("successors", List.of(Map.of("code", "H71.01")));

        String id = decide(merge)
                .statusCode(201)
                .body("state", equalTo("PLANNED"))
                .body("moves.from", contains("H71.02"))
                .body("moves.to", contains("H71.01"))
                .extract()
                .path("id");

        as("inspector")
                .get(UNITS + "H71.02")
                .then()
                .body("validTo", equalTo(DAY.minusDays(1).toString()))
                .body("successor", equalTo("H71.01"));
        send("catalogue-approver", merge).statusCode(400).body("errors.field", contains("units[0]", "units[1]"));

        eventLoop.await(() -> carryingOut.carryOutDue());
        assertThat(state(id)).isEqualTo("PLANNED");
        itIs(DAY);
        eventLoop.await(() -> carryingOut.carryOutDue());
        eventLoop.await(() -> carryingOut.carryOutDue());
        assertThat(state(id)).isEqualTo("CARRIED_OUT");
        try (KafkaProbe probe = KafkaProbe.of("catalog.unit-events")) {
            CloudEvent closed =
                    probe.await("H71.02", "vn.motcua.unit.changed.v1", 2).getLast();
            EventContracts.assertValid(closed);
            assertThat(closed.json().path("successor").asText()).isEqualTo("H71.01");
            CloudEvent moved = probe.await("officer:" + officer, "vn.motcua.officer.assigned.v1", 2)
                    .getLast();
            EventContracts.assertValid(moved);
            assertThat(moved.json().at("/assignments/0/validTo").asText())
                    .isEqualTo(DAY.minusDays(1).toString());
            assertThat(moved.json().at("/assignments/1/unit").asText()).isEqualTo("H71.01");
            assertThat(moved.json().at("/assignments/1/validFrom").asText()).isEqualTo(DAY.toString());
            CloudEvent told = probe.await("officer:" + colleague, "vn.motcua.officer.assigned.v1", 2)
                    .getLast();
            assertThat(told.json().findValuesAsText("unit"))
                    .as("answers for the papers of the unit that closed")
                    .containsExactly("H71.01", "H71.02");
            CloudEvent reorganised = probe.await("reorganisation:" + id, "vn.motcua.units.reorganised.v1");
            EventContracts.assertValid(reorganised);
            assertThat(reorganised.sequence()).isEqualTo(1);
            assertThat(reorganised.json().at("/moves/0/from").asText()).isEqualTo("H71.02");
            assertThat(probe.about("reorganisation:" + id)).hasSize(1);
        }
        assertThat(Infrastructure.database()
                        .select(
                                "catalog_drafts",
                                "select action from audit_entries where subject = ? order by seq",
                                "reorganisation:" + id))
                .extracting(row -> row.get("action"))
                .containsExactly("ProposeReorganisation", "ApproveReorganisation", "CarryOutReorganisation");
    }

    @Test
    void aSplitSetsUpNewUnitsAndIsCarriedOutAtOnceWhenItsDayIsToday() throws Exception {
        unit("H72");
        unit("H72.01");
        Map<String, Object> split = command("SPLIT", TODAY, List.of("H72.01"));
        split.put("successors", List.of(newUnit("H72.11"), newUnit("H72.12")));
        split.put("heir", "H72.12");

        decide(split).statusCode(201).body("state", equalTo("CARRIED_OUT"));

        as("inspector")
                .get(UNITS + "H72.11")
                .then()
                .statusCode(200)
                .body("validFrom", equalTo(TODAY.toString()))
                .body("parent", equalTo("H72"));
        as("inspector").get(UNITS + "H72.01").then().body("successor", equalTo("H72.12"));
        as("inspector")
                .get(REORGANISATIONS)
                .then()
                .statusCode(200)
                .body("items.command.units.flatten()", hasItem("H72.01"));
    }

    @Test
    void aRenamedUnitShowsItsNewNameFromTheDayOnAndKeepsTheOldOne() throws Exception {
        unit("H73.01");
        Map<String, Object> rename = command("RENAME", DAY, List.of("H73.01"));
        rename.put("name", Map.of("vi", "Phường Mới", "en", "New Ward"));

        decide(rename).statusCode(201).body("moves", equalTo(List.of()));

        as("inspector")
                .get(UNITS + "H73.01")
                .then()
                .body("name.vi", equalTo("Phường H73.01"))
                .body("titles.name.vi", contains("Phường H73.01", "Phường Mới"));
        itIs(DAY);
        eventLoop.await(() -> carryingOut.carryOutDue());
        as("inspector")
                .get(UNITS + "H73.01")
                .then()
                .body("name.vi", equalTo("Phường Mới"))
                .body("validTo", nullValue());
        try (KafkaProbe probe = KafkaProbe.of("catalog.unit-events")) {
            List<CloudEvent> told = probe.await("H73.01", "vn.motcua.unit.changed.v1", 3);
            told.forEach(EventContracts::assertValid);
            assertThat(told.getLast().json().at("/name/vi").asText()).isEqualTo("Phường Mới");
            assertThat(told.getLast().json().at("/titles/0/name/vi").asText()).isEqualTo("Phường H73.01");
        }
    }

    @Test
    void mistakesAreNamedAndNothingIsChanged() throws Exception {
        unit("H74.01");
        Map<String, Object> merge = command("MERGE", TODAY.minusDays(1), List.of("H74.01", "H74.99"));
        merge.put("successors", List.of(Map.of("code", "H74.01")));

        send("catalogue-approver", merge).statusCode(400).body("errors.field", contains("effectiveOn", "units[1]"));
        send("catalogue-approver", command("MERGE", DAY, List.of("nonsense")))
                .statusCode(400)
                .body("errors[0].field", equalTo("units[0]"));
        send("catalogue-approver", Map.of()).statusCode(400);
        as("inspector").get(UNITS + "H74.01").then().body("validTo", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"citizen", "reception", "lead", "inspector", "admin"})
    void onlyThoseWhoConfigureReorganise(String user) {
        send(user, command("RENAME", DAY, List.of("H75.01"))).statusCode(403);
    }

    private static Map<String, Object> newUnit(String code) {
        return Map.of(
                "code",
                code,
                "name",
                Map.of("vi", "Phường " + code, "en", "Ward " + code),
                "unitKind",
                "COMMUNE",
                "parent",
                "H72",
                "receives",
                true);
    }

    private static Object state(String id) {
        return Infrastructure.database()
                .select("catalog_drafts", "select state from unit_reorganisations where id = ?", UUID.fromString(id))
                .getFirst()
                .get("state");
    }
}
