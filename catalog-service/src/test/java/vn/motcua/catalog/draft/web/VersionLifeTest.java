package vn.motcua.catalog.draft.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.motcua.catalog.draft.web.Drafting.PROCEDURES;
import static vn.motcua.catalog.draft.web.Drafting.as;
import static vn.motcua.catalog.draft.web.Drafting.published;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.procedure.application.AdvancingVersions;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.EventLoop;

/** What becomes of a version after its approval: takes effect, is superseded, is abolished, is revoked. */
@QuarkusTest
@WithInfrastructure("catalog_drafts")
@TestProfile(Drafting.WithoutSample.class)
class VersionLifeTest {

    private static final LocalDate TODAY = LocalDate.now(VietnamTime.ZONE);
    private static final String PUBLISHED = "vn.motcua.procedure.published.v1";

    @Inject
    AdvancingVersions advancing;

    @Inject
    EventLoop eventLoop;

    private static void itIs(LocalDate day) {
        Duration ahead = Duration.ofDays(TODAY.until(day, java.time.temporal.ChronoUnit.DAYS));
        QuarkusMock.installMockForType(Clock.offset(Clock.system(VietnamTime.ZONE), ahead), Clock.class);
    }

    private static ValidatableResponse procedure(String code) {
        return given().get(PROCEDURES + code).then().statusCode(200);
    }

    @Test
    void aVersionForNextMonthLeavesTodaysAloneUntilItsDay() throws Exception {
        published("1.910001", TODAY.minusYears(1));
        LocalDate day = TODAY.plusMonths(1);
        assertThat(published("1.910001", day)).isEqualTo(2);

        procedure("1.910001")
                .body("version", equalTo(1))
                .body("state", equalTo("EFFECTIVE"))
                .body("effectiveTo", equalTo(day.minusDays(1).toString()))
                .body("versions.state", contains("EFFECTIVE", "APPROVED"));

        itIs(day);
        // The timer has not run: whoever reads goes by the date.
        procedure("1.910001").body("version", equalTo(2)).body("versions.state", contains("SUPERSEDED", "EFFECTIVE"));
        eventLoop.await(() -> advancing.advanceAll());
        eventLoop.await(() -> advancing.advanceAll());
        assertThat(states("1.910001")).containsExactly("SUPERSEDED", "EFFECTIVE");
        assertThat(actions("1.910001/2")).containsExactly("PublishProcedure", "TAKE_EFFECT");
        assertThat(actions("1.910001/1")).containsExactly("PublishProcedure", "TAKE_EFFECT", "EndVersion", "SUPERSEDE");
        given().get(PROCEDURES + "1.910001/versions/1").then().statusCode(200).body("state", equalTo("SUPERSEDED"));
    }

    @Test
    void theOtherServicesLearnBothTermsWhenTheNewVersionIsApproved() {
        published("1.910002", TODAY.minusYears(1));
        LocalDate day = TODAY.plusMonths(1);
        published("1.910002", day);

        try (KafkaProbe probe = KafkaProbe.of("catalog.procedure-events")) {
            List<CloudEvent> first = probe.await("1.910002/1", PUBLISHED, 2);
            CloudEvent second = probe.await("1.910002/2", PUBLISHED);

            first.forEach(EventContracts::assertValid);
            EventContracts.assertValid(second);
            assertThat(first).extracting(CloudEvent::sequence).containsExactly(1L, 2L);
            assertThat(first.getFirst().json().has("effectiveTo")).isFalse();
            assertThat(first.getLast().json().path("effectiveTo").asText())
                    .isEqualTo(day.minusDays(1).toString());
            assertThat(second.json().path("effectiveFrom").asText()).isEqualTo(day.toString());
            assertThat(second.json().path("version").asInt()).isEqualTo(2);
        }
    }

    @Test
    void whatHeldInThePastCannotBeChanged() {
        published("1.910003", TODAY.minusYears(1));

        Drafting.approve(Drafting.proposed("1.910003", TODAY.minusDays(1)))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:motcua:problem:effective-in-the-past"))
                .body("errors[0].field", equalTo("effectiveFrom"));
        procedure("1.910003").body("version", equalTo(1)).body("effectiveTo", nullValue());
    }

    @Test
    void aVersionMayTakeEffectOnTheDayOfItsApproval() {
        published("1.910004", TODAY.minusYears(1));
        published("1.910004", TODAY);

        procedure("1.910004").body("version", equalTo(2)).body("versions.state", contains("SUPERSEDED", "EFFECTIVE"));
    }

    @Test
    void anAbolishedProcedureIsInForceUntilItsLastDayAndShowsTheDecision() throws Exception {
        published("1.910005", TODAY.minusYears(1));
        LocalDate last = TODAY.plusDays(10);
        abolish("1.910005", last).statusCode(201).body("version", equalTo(1));

        procedure("1.910005")
                .body("state", equalTo("EFFECTIVE"))
                .body("effectiveTo", equalTo(last.toString()))
                .body("abolition.number", equalTo("12/QĐ-UBND"));
        try (KafkaProbe probe = KafkaProbe.of("catalog.procedure-events")) {
            CloudEvent second = probe.await("1.910005/1", PUBLISHED, 2).getLast();
            EventContracts.assertValid(second);
            assertThat(second.json().path("effectiveTo").asText()).isEqualTo(last.toString());
        }
        itIs(last.plusDays(1));
        procedure("1.910005").body("state", equalTo("ABOLISHED"));
        eventLoop.await(() -> advancing.advanceAll());
        assertThat(states("1.910005")).containsExactly("ABOLISHED");
        abolish("1.910005", last.plusDays(5)).statusCode(404);
    }

    @Test
    void aRevokedVersionIsNeverInForceAndTheOneBeforeGoesOn() {
        published("1.910006", TODAY.minusYears(1));
        published("1.910006", TODAY.plusDays(5));
        abolish("1.910006", TODAY).statusCode(409).body("type", equalTo("urn:motcua:problem:future-version-approved"));

        revoke("1.910006", 2).statusCode(201);

        procedure("1.910006")
                .body("version", equalTo(1))
                .body("effectiveTo", nullValue())
                .body("versions.state", contains("EFFECTIVE", "ABOLISHED"));
        revoke("1.910006", 2).statusCode(409).body("type", equalTo("urn:motcua:problem:illegal-move"));
        revoke("1.910006", 1).statusCode(409);
        revoke("1.910006", 3).statusCode(404);
        assertThat(published("1.910006", TODAY.plusDays(5))).isEqualTo(3);
    }

    @Test
    void abolishingNeedsAnApproverADayAndADecision() {
        published("1.910007", TODAY.minusYears(1));

        abolish("1.910007", TODAY.minusDays(1)).statusCode(400).body("errors[0].field", equalTo("lastDay"));
        as("catalogue-editor")
                .body(Map.of())
                .post(PROCEDURES + "1.910007/abolitions")
                .then()
                .statusCode(403);
        as("catalogue-approver")
                .body(Map.of("lastDay", TODAY.toString(), "decision", Map.of("number", "", "date", "2026-01-01")))
                .post(PROCEDURES + "1.910007/abolitions")
                .then()
                .statusCode(400);
        abolish("9.999999", TODAY).statusCode(404);
    }

    private static ValidatableResponse abolish(String code, LocalDate lastDay) {
        return as("catalogue-approver")
                .body(Map.of(
                        "lastDay",
                        lastDay.toString(),
                        "decision",
                        Map.of("number", "12/QĐ-UBND", "date", "2026-11-20", "source", "https://congbao.example/12")))
                .post(PROCEDURES + code + "/abolitions")
                .then();
    }

    private static ValidatableResponse revoke(String code, int version) {
        return as("catalogue-approver")
                .post(PROCEDURES + code + "/versions/" + version + "/revocations")
                .then();
    }

    private static List<Object> states(String code) {
        return Infrastructure.database()
                .select("catalog_drafts", "select state from procedure_versions where code = ? order by version", code)
                .stream()
                .map(row -> row.get("state"))
                .toList();
    }

    private static List<Object> actions(String subject) {
        return Infrastructure.database()
                .select("catalog_drafts", "select action from audit_entries where subject = ? order by seq", subject)
                .stream()
                .map(row -> row.get("action"))
                .toList();
    }
}
