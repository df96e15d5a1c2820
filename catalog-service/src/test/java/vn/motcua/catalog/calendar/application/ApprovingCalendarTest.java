package vn.motcua.catalog.calendar.application;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;

@QuarkusTest
@WithInfrastructure("catalog")
class ApprovingCalendarTest {

    private static final List<String> WEEK = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");

    private static Map<String, Object> year(String status) {
        Map<String, Object> year = new HashMap<>();
        year.put("status", status);
        year.put(
                "sessions",
                List.of(
                        Map.of("days", WEEK, "from", "07:30", "to", "11:30"),
                        Map.of("days", WEEK, "from", "13:00", "to", "17:00")));
        year.put("closedDays", List.of(day("2028-01-03")));
        return year;
    }

    private static Map<String, Object> day(String date) {
        return Map.of("date", date, "name", Map.of("vi", "Ngày nghỉ", "en", "Day off"));
    }

    private static ValidatableResponse put(
            String user, String calendar, int year, @Nullable String ifMatch, Object body) {
        var request = given().auth()
                .oauth2(TestTokens.of(user))
                .contentType(ContentType.JSON)
                .body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/catalog/v1/calendars/" + calendar + "/" + year).then();
    }

    /** Proposed by one person, approved by another. */
    private static ValidatableResponse decide(String calendar, @Nullable String ifMatch, Object body) {
        put("catalogue-editor", calendar, 2028, ifMatch, body).statusCode(202);
        return given().auth()
                .oauth2(TestTokens.of("catalogue-approver"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/catalog/v1/calendars/" + calendar + "/2028/approvals")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse due(String unit) {
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "unit",
                        unit,
                        "receivedAt",
                        "2028-01-03T10:00:00+07:00",
                        "limit",
                        Map.of("amount", 1, "unit", "WORKING_DAY"),
                        "dayCounting",
                        "CIVIL_CODE"))
                .post("/catalog/v1/due-dates")
                .then();
    }

    @Test
    void aYearIsComputedWithAsSoonAsItIsThereAndLosesItsWarningWhenItIsApproved() {
        due("H26.30.05").statusCode(422);
        decide("H26.30.05", null, year("PROVISIONAL")).header("ETag", "\"1\"");
        due("H26.30.05")
                .statusCode(200)
                .body("dueAt", equalTo("2028-01-05T17:00:00+07:00"))
                .body("steps.kind", hasItem("PROVISIONAL_YEAR"));

        decide("H26.30.05", "\"1\"", year("APPROVED")).header("ETag", "\"2\"");

        due("H26.30.05").statusCode(200).body("steps.kind", not(hasItem("PROVISIONAL_YEAR")));
        try (KafkaProbe probe = KafkaProbe.of("catalog.calendar-events")) {
            List<CloudEvent> told = probe.await("H26.30.05/2028", "vn.motcua.calendar.approved.v1", 2);
            told.forEach(EventContracts::assertValid);
            assertThat(told).extracting(CloudEvent::sequence).containsExactly(1L, 2L);
            assertThat(told.getLast().json().path("status").asText()).isEqualTo("APPROVED");
        }
    }

    @Test
    void whoHasNotSeenTheYearDoesNotReplaceIt() {
        decide("H26.30.06", null, year("PROVISIONAL"));

        put("catalogue-approver", "H26.30.06", 2028, null, year("APPROVED")).statusCode(412);
        put("catalogue-approver", "H26.30.06", 2028, "\"7\"", year("APPROVED")).statusCode(412);
        given().get("/catalog/v1/calendars/H26.30.06/2028")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("PROVISIONAL"));
    }

    @Test
    void contradictionsAreNamed() {
        Map<String, Object> year = year("APPROVED");
        year.put("closedDays", List.of(day("2027-01-01"), day("2028-05-01"), day("2028-05-01")));
        put("catalogue-approver", "H26.30.07", 2028, null, year)
                .statusCode(400)
                .body("errors.field", contains("closedDays[0].date", "closedDays[2].date"));
        year = year("APPROVED");
        year.put("sessions", List.of(Map.of("days", WEEK, "from", "12:00", "to", "08:00")));
        put("catalogue-approver", "H26.30.07", 2028, null, year)
                .statusCode(400)
                .body("errors.field", contains("sessions[0].to"));
        year.put(
                "sessions",
                List.of(
                        Map.of("days", WEEK, "from", "08:00", "to", "12:00"),
                        Map.of("days", WEEK, "from", "11:00", "to", "17:00")));
        put("catalogue-approver", "H26.30.07", 2028, null, year)
                .statusCode(400)
                .body("errors.field", contains("sessions"));
        put("catalogue-approver", "H26.99", 2028, null, year("APPROVED"))
                .statusCode(400)
                .body("errors.field", contains("calendar"));
        put("inspector", "H26.30.07", 2028, null, year("APPROVED")).statusCode(403);
    }
}
