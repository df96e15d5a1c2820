package vn.motcua.catalog.calendar.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.draft.web.Drafting;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;

@QuarkusTest
@WithInfrastructure("catalog_drafts")
@TestProfile(Drafting.WithoutSample.class)
class CalendarProposalsTest {

    private static final String CALENDARS = "/catalog/v1/calendars/default/";

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(TestTokens.of(user)).contentType(ContentType.JSON);
    }

    private static Map<String, Object> hours(String to) {
        return Map.of(
                "status",
                "APPROVED",
                "sessions",
                List.of(Map.of("days", List.of("MONDAY"), "from", "08:00", "to", to)),
                "closedDays",
                List.of(),
                "makeUpDays",
                List.of());
    }

    private static ValidatableResponse approve(String user, int year) {
        return as(user).header("Idempotency-Key", UUID.randomUUID())
                .post(CALENDARS + year + "/approvals")
                .then();
    }

    @Test
    void hoursHoldOnceASecondPersonApprovedThem() {
        as("catalogue-editor").body(hours("12:00")).put(CALENDARS + 2041).then().statusCode(202);
        given().get(CALENDARS + 2041).then().statusCode(404);

        approve("catalogue-approver", 2041)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("sessions[0].to", equalTo("12:00"));

        given().get(CALENDARS + 2041).then().statusCode(200).body("sessions[0].from", equalTo("08:00"));
        approve("catalogue-approver", 2041).statusCode(404);
    }

    @Test
    void nobodyReplacesACalendarAlone() {
        as("catalogue-approver")
                .body(hours("12:00"))
                .put(CALENDARS + 2042)
                .then()
                .statusCode(202);

        approve("catalogue-approver", 2042)
                .statusCode(422)
                .body("type", equalTo("urn:motcua:problem:approver-is-proposer"));
        approve("catalogue-editor", 2042).statusCode(403);

        given().get(CALENDARS + 2042).then().statusCode(404);
    }

    @Test
    void aNewProposalTakesThePlaceOfTheOneBefore() {
        as("catalogue-approver")
                .body(hours("11:00"))
                .put(CALENDARS + 2043)
                .then()
                .statusCode(202);
        as("catalogue-editor").body(hours("12:00")).put(CALENDARS + 2043).then().statusCode(202);

        approve("catalogue-approver", 2043).statusCode(201).body("sessions[0].to", equalTo("12:00"));

        as("catalogue-editor").body(hours("13:00")).put(CALENDARS + 2043).then().statusCode(412);
        as("catalogue-editor")
                .header("If-Match", "\"1\"")
                .body(hours("13:00"))
                .put(CALENDARS + 2043)
                .then()
                .statusCode(202);
        approve("catalogue-approver", 2043).statusCode(201).header("ETag", "\"2\"");
    }
}
