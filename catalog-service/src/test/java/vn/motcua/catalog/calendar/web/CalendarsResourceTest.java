package vn.motcua.catalog.calendar.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kit.testing.WithInfrastructure;

@QuarkusTest
@WithInfrastructure("catalog")
class CalendarsResourceTest {

    @Test
    void showsTheApprovedYear() {
        given().get("/catalog/v1/calendars/default/2026")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("sessions.from", contains("08:00", "13:00"))
                .body(
                        "closedDays.date",
                        contains(
                                "2026-01-01",
                                "2026-02-16",
                                "2026-02-17",
                                "2026-02-18",
                                "2026-02-19",
                                "2026-02-20",
                                "2026-04-27",
                                "2026-04-30",
                                "2026-05-01",
                                "2026-08-31",
                                "2026-09-01",
                                "2026-09-02",
                                "2026-11-24"))
                .body("makeUpDays.date", contains("2026-08-22"));
    }

    @Test
    void saysThatNextYearIsProvisional() {
        given().get("/catalog/v1/calendars/default/2027")
                .then()
                .statusCode(200)
                .body("status", equalTo("PROVISIONAL"))
                .body("sessions", hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"default/2028", "H26.30.01/2026", "default/x", "default/99999999999"})
    void answersNotFoundForWhatIsNotThere(String path) {
        given().get("/catalog/v1/calendars/" + path).then().statusCode(404);
    }
}
