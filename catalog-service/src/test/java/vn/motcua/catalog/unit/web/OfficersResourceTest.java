package vn.motcua.catalog.unit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.catalog.draft.web.Drafting;
import vn.motcua.catalog.unit.application.ChangingUnits;
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

/** An administrator gives officers rights and takes them away; each test has units of its own. */
@QuarkusTest
@WithInfrastructure("catalog_drafts")
@TestProfile(Drafting.WithoutSample.class)
class OfficersResourceTest {

    private static final LocalDate TODAY = LocalDate.now(VietnamTime.ZONE);
    private static final String ASSIGNED = "vn.motcua.officer.assigned.v1";

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

    private static RequestSpecification as(String user) {
        return given().auth()
                .oauth2(TestTokens.of(user))
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON);
    }

    private static ValidatableResponse put(UUID officer, @Nullable String etag, List<?> assignments) {
        RequestSpecification request = as("admin").body(Map.of("assignments", assignments));
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.put("/catalog/v1/officers/{id}/assignments", officer).then();
    }

    private static Map<String, Object> right(String unit, LocalDate from, @Nullable LocalDate to, String... roles) {
        Map<String, Object> right = new HashMap<>();
        right.put("unit", unit);
        right.put("roles", List.of(roles));
        right.put("validFrom", from.toString());
        if (to != null) {
            right.put("validTo", to.toString());
        }
        return right;
    }

    private static ValidatableResponse get(UUID officer) {
        return as("inspector").get("/catalog/v1/officers/{id}", officer).then();
    }

    private static ValidatableResponse inUnit(String unit, LocalDate on) {
        return as("inspector")
                .queryParam("on", on.toString())
                .get("/catalog/v1/units/{code}/officers", unit)
                .then();
    }

    @Test
    void anOfficerIsAssignedChangedAndAnnouncedOnceForEachChange() throws Exception {
        unit("H81.01");
        unit("H81.02");
        UUID officer = UUID.randomUUID();
        Map<String, Object> begun = right("H81.01", TODAY, null, "appraiser", "clerk");

        String etag = put(officer, null, List.of(begun))
                .statusCode(201)
                .header("Location", containsString("/catalog/v1/officers/" + officer))
                .body("assignments[0].roles", contains("appraiser", "clerk"))
                .extract()
                .header("ETag");
        put(officer, etag, List.of(begun)).statusCode(200).header("ETag", equalTo(etag));
        Map<String, Object> next = right("H81.02", TODAY.plusDays(4), TODAY.plusDays(40), "approver");
        begun.put("validTo", TODAY.plusDays(3).toString());
        String after = put(officer, etag, List.of(next, begun))
                .statusCode(200)
                .extract()
                .header("ETag");

        get(officer)
                .statusCode(200)
                .header("ETag", equalTo(after))
                .body("assignments.unit", contains("H81.01", "H81.02"))
                .body("assignments[1].validTo", equalTo(TODAY.plusDays(40).toString()));
        try (KafkaProbe probe = KafkaProbe.of("catalog.unit-events")) {
            List<CloudEvent> told = probe.await("officer:" + officer, ASSIGNED, 2);
            told.forEach(EventContracts::assertValid);
            assertThat(told).extracting(CloudEvent::sequence).containsExactly(1L, 2L);
            assertThat(told.getLast().json().findValuesAsText("unit")).containsExactly("H81.02", "H81.01");
        }
        assertThat(Infrastructure.database()
                        .select(
                                "catalog_drafts",
                                "select actor, action, details from audit_entries where subject = ? order by seq",
                                "officer:" + officer))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.get("actor"))
                        .isEqualTo(TestTokens.subject("admin").toString()))
                .last()
                .satisfies(entry -> assertThat(entry.get("action")).isEqualTo("ReassignOfficer"))
                .satisfies(entry ->
                        assertThat(String.valueOf(entry.get("details"))).contains("H81.02", "approver"));
    }

    @Test
    void aUnitShowsWhoWorksThereOnADay() throws Exception {
        unit("H82.01");
        List<UUID> officers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            UUID officer = UUID.randomUUID();
            officers.add(officer);
            put(
                            officer,
                            null,
                            List.of(
                                    right("H82.01", TODAY, TODAY.plusDays(5), "clerk"),
                                    right("H82.01", TODAY, null, "appraiser")))
                    .statusCode(201);
        }
        Collections.sort(officers, (one, other) -> one.toString().compareTo(other.toString()));

        var page = as("inspector")
                .queryParam("limit", 2)
                .get("/catalog/v1/units/H82.01/officers")
                .then()
                .statusCode(200)
                .body(
                        "items.officerId",
                        contains(officers.get(0).toString(), officers.get(1).toString()))
                .body("items[0].roles", contains("appraiser", "clerk"))
                .extract()
                .jsonPath();
        as("inspector")
                .queryParam("cursor", page.getString("next"))
                .get("/catalog/v1/units/H82.01/officers")
                .then()
                .body("items.officerId", contains(officers.get(2).toString()))
                .body("next", equalTo(null));
        inUnit("H82.01", TODAY.plusDays(6)).body("items[0].roles", contains("appraiser"));
        inUnit("H82.01", TODAY.minusDays(1)).body("items", empty());
        inUnit("H82.99", TODAY).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"on,31/12/2026,query.on", "cursor,%%%,query.cursor", "cursor,eA,query.cursor", "limit,1.5,query.limit"})
    void namesAWrongParameter(String name, String value, String field) {
        as("inspector")
                .queryParam(name, value)
                .get("/catalog/v1/units/H26/officers")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field));
    }

    @Test
    void whoChangesMustHaveSeenTheCurrentList() throws Exception {
        unit("H83.01");
        UUID officer = UUID.randomUUID();
        List<?> list = List.of(right("H83.01", TODAY, null, "clerk"));

        put(officer, "\"1\"", list).statusCode(412);
        get(officer).statusCode(404);
        put(officer, null, list).statusCode(201);
        put(officer, null, list).statusCode(428).body("type", equalTo("urn:motcua:problem:version-required"));
        put(officer, "\"7\"", list).statusCode(412);
        put(officer, "nonsense", list).statusCode(400).body("errors[0].field", equalTo("header.If-Match"));
        as("admin")
                .header("If-None-Match", "*")
                .body(Map.of("assignments", list))
                .put("/catalog/v1/officers/{id}/assignments", officer)
                .then()
                .statusCode(412);
        as("admin")
                .header("If-None-Match", "*")
                .body(Map.of("assignments", list))
                .put("/catalog/v1/officers/{id}/assignments", UUID.randomUUID())
                .then()
                .statusCode(201);
        as("admin")
                .header("If-None-Match", "\"1\"")
                .body(Map.of("assignments", list))
                .put("/catalog/v1/officers/{id}/assignments", UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("header.If-None-Match"));
    }

    @Test
    void everyMistakeIsNamedInTheLanguageOfTheCallerAndNothingIsStored() throws Exception {
        unit("H84.01");
        UUID officer = UUID.randomUUID();
        List<?> list = List.of(
                right("H84.99", TODAY, null, "clerk"),
                right("H84.01", TODAY.minusDays(1), null, "clerk"),
                right("H84.01", TODAY, TODAY.minusDays(1), "approver"),
                right("H84.01", TODAY, null, "mayor"));

        put(officer, null, list)
                .statusCode(400)
                .body(
                        "errors.field",
                        contains(
                                "assignments[0].unit",
                                "assignments[1].validFrom",
                                "assignments[2].validTo",
                                "assignments[3].roles"))
                .body("errors[1].detail", containsString("A right begins on " + TODAY))
                .body("errors[3].detail", containsString("Use one of: reception-officer"));
        given().auth()
                .oauth2(TestTokens.of("admin"))
                .header("Accept-Language", "vi")
                .contentType(ContentType.JSON)
                .body(Map.of("assignments", list))
                .put("/catalog/v1/officers/{id}/assignments", officer)
                .then()
                .statusCode(400)
                .body("errors[1].detail", containsString("Phân công mới bắt đầu từ " + TODAY));
        put(officer, null, List.of(right("H84.01", TODAY, null)))
                .statusCode(400)
                .body("errors.field", contains("assignments[0].roles"));
        put(officer, null, List.of(right("nonsense", TODAY, null, "clerk")))
                .statusCode(400)
                .body("errors.field", contains("assignments[0].unit"));
        put(officer, null, Collections.nCopies(101, right("H84.01", TODAY, null, "clerk")))
                .statusCode(400)
                .body("errors.field", contains("assignments"));
        as("admin")
                .body(Map.of())
                .put("/catalog/v1/officers/{id}/assignments", officer)
                .then()
                .statusCode(400)
                .body("errors.field", contains("assignments"));
        get(officer).statusCode(404);
    }

    @Test
    void rightsOfThePastStay() throws Exception {
        unit("H85.01");
        UUID officer = UUID.randomUUID();
        Map<String, Object> first = right("H85.01", TODAY, TODAY.plusDays(2), "clerk");
        String etag = put(officer, null, List.of(first)).extract().header("ETag");
        itIs(3);

        put(officer, etag, List.of())
                .statusCode(400)
                .body("errors.field", contains("assignments"))
                .body("errors[0].detail", containsString("H85.01"));
        first.put("validTo", TODAY.plusDays(9).toString());
        put(officer, etag, List.of(first)).statusCode(400).body("errors.field", contains("assignments[0].validTo"));
        first.put("validTo", TODAY.plusDays(2).toString());
        put(officer, etag, List.of(first, right("H85.01", TODAY.plusDays(3), null, "clerk")))
                .statusCode(200);
    }

    private static void itIs(int daysFromNow) {
        QuarkusMock.installMockForType(
                Clock.offset(Clock.system(VietnamTime.ZONE), Duration.ofDays(daysFromNow)), Clock.class);
    }

    @Test
    void anOfficerCanHaveNoRightAnyMore() throws Exception {
        unit("H86.01");
        UUID officer = UUID.randomUUID();
        String etag = put(officer, null, List.of(right("H86.01", TODAY.plusDays(2), null, "clerk")))
                .extract()
                .header("ETag");

        put(officer, etag, List.of()).statusCode(200).body("assignments", empty());

        get(officer).statusCode(200).body("assignments", empty());
    }

    /** The officer holds a token for an hour; what was taken away opens nothing after seconds, here and, by the event, elsewhere. */
    @Test
    void aRightIsTakenAwayAtOnceWithTheTokensOfTheOfficer() throws Exception {
        unit("H80.01");
        UUID officer = UUID.randomUUID();
        put(officer, null, List.of(right("H80.01", TODAY, null, "inspector", "clerk")))
                .statusCode(201);
        String token = TestTokens.of(officer, "officer", "inspector", "clerk");
        assertThat(asking(token, officer)).isEqualTo(200);

        takeAway("admin", officer, "H80.01", "inspector")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("assignments.size()", equalTo(1))
                .body("assignments[0].roles", contains("clerk"))
                .body("revokedAt", containsString("+07:00"));

        await().atMost(Duration.ofSeconds(10)).until(() -> asking(token, officer) == 401);
        takeAway("admin", officer, "H80.01", "inspector").statusCode(404);
        takeAway("admin", UUID.randomUUID(), "H80.01", "inspector").statusCode(404);
        takeAway("admin", TestTokens.subject("admin"), "H80.01", "administrator")
                .statusCode(403)
                .body("type", equalTo("urn:motcua:problem:own-assignments"));
        takeAway("lead", officer, "H80.01", "clerk").statusCode(403);
        put(officer, "\"2\"", List.of(right("H80.01", TODAY, null, "clerk"), right("H80.01", TODAY, null, "approver")))
                .statusCode(200);
        try (KafkaProbe probe = KafkaProbe.of("catalog.unit-events")) {
            List<CloudEvent> told = probe.await("officer:" + officer, ASSIGNED, 3);
            told.forEach(EventContracts::assertValid);
            assertThat(told).extracting(event -> event.json().has("revokedAt")).containsExactly(false, true, true);
        }
    }

    private static int asking(String token, UUID officer) {
        return given().auth()
                .oauth2(token)
                .get("/catalog/v1/officers/{id}", officer)
                .statusCode();
    }

    private static ValidatableResponse takeAway(String by, UUID officer, String unit, String role) {
        return as(by).delete("/catalog/v1/officers/{id}/assignments/{unit}/{role}", officer, unit, role)
                .then();
    }

    @Test
    void rightsFollowDecisionsAboutUnitsWhetherTheyCameBeforeOrComeLater() throws Exception {
        unit("H87.01");
        unit("H87.02");
        unit("H87.03");
        LocalDate day = TODAY.plusDays(20);
        UUID earlier = UUID.randomUUID();
        put(earlier, null, List.of(right("H87.02", TODAY, null, "clerk"), right("H87.01", TODAY, null, "approver")))
                .statusCode(201);
        merge(day, "H87.01", "H87.02").statusCode(201);
        UUID later = UUID.randomUUID();
        put(later, null, List.of(right("H87.02", TODAY, null, "clerk")))
                .statusCode(201)
                .body("assignments.unit", contains("H87.02", "H87.01"))
                .body("assignments[0].validTo", equalTo(day.minusDays(1).toString()));
        put(later, "\"1\"", List.of(right("H87.02", TODAY, null, "clerk")))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        put(UUID.randomUUID(), null, List.of(right("H87.02", TODAY, day, "clerk")))
                .statusCode(400)
                .body("errors[0].detail", containsString("H87.01"));

        propose(day.plusDays(10), "H87.03", "H87.01").statusCode(400);
        for (UUID officer : List.of(earlier, later)) {
            inUnit("H87.01", day).body("items.officerId", hasItem(officer.toString()));
            inUnit("H87.02", day.minusDays(1)).body("items.officerId", hasItem(officer.toString()));
        }
        get(earlier).header("ETag", equalTo("\"2\""));
        try (KafkaProbe probe = KafkaProbe.of("catalog.unit-events")) {
            CloudEvent told = probe.await("officer:" + later, ASSIGNED);
            EventContracts.assertValid(told);
            assertThat(told.json().findValuesAsText("unit"))
                    .as("answers for the papers of the unit that closes, once it has closed")
                    .containsExactly("H87.02", "H87.01", "H87.02");
        }
    }

    private static ValidatableResponse merge(LocalDate day, String heir, String closing) {
        String id = propose(day, heir, closing).statusCode(201).extract().path("id");
        return as("catalogue-approver")
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/catalog/v1/unit-reorganisations/" + id + "/approvals")
                .then();
    }

    private static ValidatableResponse propose(LocalDate day, String heir, String closing) {
        return as("catalogue-editor")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "kind", "MERGE",
                        "effectiveOn", day.toString(),
                        "decision", Map.of("number", "12/NQ", "date", "2026-11-20", "source", "https://example"),
                        "units", List.of(heir, closing),
                        "successors", List.of(Map.of("code", heir))))
                .post("/catalog/v1/unit-reorganisations")
                .then();
    }

    @Test
    void ofManyWhoChangeOneListAtOnceOneSucceedsAndTheOthersLookAgain() throws Exception {
        unit("H88.01");
        UUID officer = UUID.randomUUID();

        assertThat(atOnce(6, i -> put(officer, null, List.of(right("H88.01", TODAY.plusDays(i), null, "clerk")))))
                .containsOnlyOnce(201)
                .filteredOn(status -> status != 201)
                .containsOnly(428);
        assertThat(atOnce(6, i -> put(officer, "\"1\"", withNew(officer, i))))
                .containsOnlyOnce(200)
                .filteredOn(status -> status != 200)
                .containsOnly(412);
        get(officer).header("ETag", equalTo("\"2\"")).body("assignments.size()", equalTo(2));
    }

    private static List<Map<String, Object>> withNew(UUID officer, int i) {
        List<Map<String, Object>> list =
                new ArrayList<>(get(officer).extract().jsonPath().getList("assignments"));
        if (list.size() == 1) {
            list.add(right("H88.01", TODAY.plusDays(i), null, "approver"));
        }
        return list;
    }

    @Test
    void aDecisionAboutUnitsAndAChangeOfAnOfficerAtOnceAreBothThereAfterwards() throws Exception {
        LocalDate day = TODAY.plusDays(20);
        for (int i = 1; i <= 4; i++) {
            String heir = "H89." + i + "1";
            String closing = "H89." + i + "2";
            unit(heir);
            unit(closing);
            UUID officer = UUID.randomUUID();
            put(officer, null, List.of(right(closing, TODAY, null, "clerk"))).statusCode(201);
            List<?> both =
                    List.of(right(closing, TODAY, null, "clerk"), right(closing, TODAY.plusDays(1), null, "approver"));

            List<Integer> statuses =
                    atOnce(2, who -> who == 0 ? merge(day, heir, closing) : put(officer, "\"1\"", both));
            if (statuses.get(1) == 412) {
                put(officer, "\"2\"", both).statusCode(200);
            }

            assertThat(statuses.getFirst()).isEqualTo(201);
            inUnit(heir, day).body("items.roles.flatten()", contains("approver", "clerk"));
            inUnit(closing, day).body("items", empty());
            inUnit(closing, TODAY.plusDays(1)).body("items.roles.flatten()", contains("approver", "clerk"));
        }
    }

    /** A request, given the number of who sends it. */
    @FunctionalInterface
    private interface Request {
        ValidatableResponse send(int who);
    }

    private static List<Integer> atOnce(int many, Request request) throws Exception {
        List<Callable<Integer>> senders = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            int who = i;
            senders.add(() -> request.send(who).extract().statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(many)) {
            for (Future<Integer> sent : threads.invokeAll(senders)) {
                statuses.add(sent.get());
            }
        }
        return statuses;
    }

    @Test
    void nobodyGivesRightsToHimself() throws Exception {
        unit("H90.01");
        UUID self = TestTokens.subject("admin");

        put(self, null, List.of(right("H90.01", TODAY, null, "approver")))
                .statusCode(403)
                .body("type", equalTo("urn:motcua:problem:own-assignments"))
                .body("detail", containsString("another administrator"));

        get(self).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "citizen",
                "portal",
                "reception",
                "appraiser",
                "lead",
                "inspector",
                "catalogue-editor",
                "catalogue-approver"
            })
    void onlyAnAdministratorAssigns(String user) {
        as(user).body(Map.of("assignments", List.of()))
                .put("/catalog/v1/officers/{id}/assignments", UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"citizen", "portal", "reception", "appraiser", "clerk", "cashier"})
    void whoDoesNotLookAfterTheCatalogueDoesNotSeeWhoWorksWhere(String user) {
        as(user).get("/catalog/v1/officers/{id}", UUID.randomUUID()).then().statusCode(403);
        as(user).get("/catalog/v1/units/H26/officers").then().statusCode(403);
    }

    @Test
    void strangersAreAskedToSignIn() {
        given().get("/catalog/v1/officers/{id}", UUID.randomUUID()).then().statusCode(401);
        given().get("/catalog/v1/units/H26/officers").then().statusCode(401);
        given().contentType(ContentType.JSON)
                .body(Map.of("assignments", List.of()))
                .put("/catalog/v1/officers/{id}/assignments", UUID.randomUUID())
                .then()
                .statusCode(401);
    }
}
