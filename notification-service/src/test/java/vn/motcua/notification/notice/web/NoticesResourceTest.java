package vn.motcua.notification.notice.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.notification.testing.Dossier;
import vn.motcua.notification.testing.MailSystem;
import vn.motcua.notification.testing.ReadMail;
import vn.motcua.notification.testing.WithMailSystem;

@QuarkusTest
@WithInfrastructure("notification")
@QuarkusTestResource(WithMailSystem.class)
class NoticesResourceTest {

    private static final String NOTICES = "/notifications/v1/notices";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalDate today = LocalDate.now(VietnamTime.ZONE);
    private MailSystem mailSystem;
    private KafkaProbe kafka;

    @BeforeEach
    void open() {
        mailSystem = WithMailSystem.open();
        kafka = KafkaProbe.of("notification.delivery-events");
    }

    @AfterEach
    void close() {
        kafka.close();
        mailSystem.close();
    }

    @Test
    void anInspectorOfTheUnitSeesWhatWasSentButNotToWhom() {
        String inspector = officer("H26.30.01", "inspector", today.minusDays(1), null);
        Dossier dossier = told("H26.30.01");

        String body = get(inspector, dossier.id())
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.template", contains("filed", "received"))
                .body("items.state", contains("SENT", "SENT"))
                .body("items.attempts", contains(1, 1))
                .body("items[0].sentAt", notNullValue())
                .body("next", nullValue())
                .extract()
                .asString();
        assertThat(body).doesNotContain("Canary", "example.vn");
    }

    @Test
    void showsWhatWaitsForTheContactAndWhatFailed() {
        Dossier waiting = new Dossier(kafka);
        waiting.submitted();
        Dossier failed = new Dossier(kafka);
        failed.contact("Canary", "unknown@example.vn", "vi");
        failed.submitted();
        kafka.await(failed.id().toString(), "vn.motcua.notice.failed.v1");
        await().untilAsserted(() -> get(TestTokens.of("admin"), waiting.id())
                .statusCode(200)
                .body("items[0].state", equalTo("PENDING"))
                .body("items[0].waitsFor", equalTo("CONTACT")));

        get(TestTokens.of("admin"), failed.id())
                .statusCode(200)
                .body("items[0].state", equalTo("FAILED"))
                .body("items[0].reason", equalTo("REJECTED"))
                .body("items[0].failedAt", notNullValue())
                .body("items[0].sentAt", nullValue());
    }

    @Test
    void goesPageByPage() {
        Dossier dossier = told("H26.30.01");
        String admin = TestTokens.of("admin");

        String next = given().auth()
                .oauth2(admin)
                .queryParam("dossierId", dossier.id())
                .queryParam("limit", 1)
                .get(NOTICES)
                .then()
                .statusCode(200)
                .body("items.template", contains("filed"))
                .extract()
                .path("next");
        given().auth()
                .oauth2(admin)
                .queryParam("dossierId", dossier.id())
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get(NOTICES)
                .then()
                .statusCode(200)
                .body("items.template", contains("received"))
                .body("next", nullValue());
    }

    @Test
    void foreignAndAbsentAnswerAlike() {
        Dossier dossier = told("H26.30.01");
        String elsewhere = officer("H26.30.02", "inspector", today.minusDays(1), null);
        String former = officer("H26.30.01", "inspector", today.minusDays(9), today.minusDays(2));
        String future = officer("H26.30.01", "inspector", today.plusDays(2), null);
        String clerkHere = officer("H26.30.01", "clerk", today.minusDays(1), null);

        String absent =
                get(elsewhere, UUID.randomUUID()).statusCode(404).extract().path("type");
        for (String token : new String[] {elsewhere, former, future, clerkHere}) {
            get(token, dossier.id()).statusCode(404).body("type", equalTo(absent));
        }
    }

    @Test
    void whoeverWorksInAUnitOfTheDossierSeesHowItWent() {
        UUID clerk = assigned("H26.30.01", "clerk", today.minusDays(1), null);
        Dossier dossier = told("H26.30.01");
        await().untilAsserted(() -> get(TestTokens.of(clerk, "clerk", "clerk"), dossier.id())
                .statusCode(200)
                .body("items.inboxAt", everyItem(notNullValue()))
                .body("items.readAt", everyItem(nullValue()))
                .body("items.failure", everyItem(nullValue())));
        get(TestTokens.of(clerk, "clerk", "appraiser"), dossier.id()).statusCode(404);
    }

    @Test
    void anOfficerOfTheUnitSendsALetterAgainAsAnotherMail() {
        String lead = TestTokens.of(assigned("H26.30.01", "unit-lead", today.minusDays(1), null), "lead", "unit-lead");
        String elsewhere =
                TestTokens.of(assigned("H26.30.02", "unit-lead", today.minusDays(1), null), "lead", "unit-lead");
        Dossier dossier = new Dossier(kafka);
        String address = dossier.id() + "@example.vn";
        dossier.contact("Canary", address, "vi");
        dossier.submitted("H26.30.01");
        kafka.await(dossier.id().toString(), "vn.motcua.notice.sent.v1");
        String notice = get(lead, dossier.id()).statusCode(200).extract().path("items[0].id");

        sendAgain(elsewhere, dossier.id(), notice, "a").statusCode(404);
        sendAgain(lead, dossier.id(), UUID.randomUUID().toString(), "a").statusCode(404);
        String key = UUID.randomUUID().toString();
        sendAgain(lead, dossier.id(), notice, key).statusCode(202).body("sending", equalTo(2));
        sendAgain(lead, dossier.id(), notice, key).statusCode(202).body("sending", equalTo(2));

        kafka.await(dossier.id().toString(), "vn.motcua.notice.sent.v1", 2);
        assertThat(mailSystem.mails().stream()
                        .filter(mail -> mail.recipient().equals(address))
                        .map(mail -> ReadMail.of(mail).messageId()))
                .containsExactlyInAnyOrder("<" + notice + "@motcua.example>", "<" + notice + ".2@motcua.example>");
        get(lead, dossier.id())
                .body("items[0].state", equalTo("SENT"))
                .body("items[0].sending", equalTo(2))
                .body("items[0].attempts", equalTo(2));
        assertThat(Infrastructure.database().select("notification", """
                        select a.action, n.audit_seq, n.audit_hash = a.hash as ends
                          from audit_entries a join notices n on a.subject = 'notice:' || n.id
                         where n.id = ?
                        """, UUID.fromString(notice)))
                .containsExactly(java.util.Map.of("action", "SendNoticeAgain", "audit_seq", 1L, "ends", true));
    }

    @Test
    void whatIsOnItsWayOrWouldBeWithheldIsNotSentAgain() {
        String lead = TestTokens.of(assigned("H26.30.01", "unit-lead", today.minusDays(1), null), "lead", "unit-lead");
        Dossier waiting = new Dossier(kafka);
        waiting.submitted("H26.30.01");
        await().untilAsserted(() -> get(lead, waiting.id()).statusCode(200).body("items", hasSize(1)));
        Dossier withdrawn = new Dossier(kafka);
        withdrawn.contact("Canary", withdrawn.id() + "@example.vn", "vi");
        withdrawn.submitted("H26.30.01");
        withdrawn.withdrawn();
        await().untilAsserted(() ->
                get(lead, withdrawn.id()).statusCode(200).body("items.state", contains("SENT", "WITHHELD")));
        Dossier unreachable = new Dossier(kafka);
        unreachable.contact("Canary", "", "vi");
        unreachable.submitted("H26.30.01");
        await().untilAsserted(() ->
                get(lead, unreachable.id()).statusCode(200).body("items[0].failure", equalTo("PERMANENT")));

        sendAgain(lead, waiting.id(), first(lead, waiting, 0), "w1")
                .statusCode(409)
                .body("type", equalTo("urn:motcua:problem:illegal-move"));
        sendAgain(lead, withdrawn.id(), first(lead, withdrawn, 1), "w2")
                .statusCode(422)
                .body("type", equalTo("urn:motcua:problem:letter-withheld"));
        sendAgain(lead, unreachable.id(), first(lead, unreachable, 0), "w3").statusCode(422);
    }

    private static String first(String token, Dossier dossier, int place) {
        return get(token, dossier.id()).extract().path("items[" + place + "].id");
    }

    private static ValidatableResponse sendAgain(String token, UUID dossier, String notice, String key) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .post("/notifications/v1/dossiers/" + dossier + "/notices/" + notice + "/sendings")
                .then();
    }

    @Test
    void administratorsSeeWhatWasWithheldPageByPage() {
        Dossier first = new Dossier(kafka);
        Dossier second = new Dossier(kafka);
        for (Dossier dossier : new Dossier[] {first, second}) {
            dossier.contact("Canary", dossier.id() + "@example.vn", "vi");
            dossier.submitted();
            dossier.withdrawn();
            await().untilAsserted(() -> get(TestTokens.of("admin"), dossier.id())
                    .statusCode(200)
                    .body("items.state", contains("SENT", "WITHHELD")));
        }

        String next = withheld(TestTokens.of("admin"), "limit", "1")
                .statusCode(200)
                .body("items.dossierId", contains(second.id().toString()))
                .body("items.reason", contains("UNCONFIRMED_ADDRESS"))
                .body("items.template", contains("withdrawn"))
                .extract()
                .path("next");
        String body = withheld(TestTokens.of("admin"), "cursor", next)
                .statusCode(200)
                .body("items[0].dossierId", equalTo(first.id().toString()))
                .extract()
                .asString();
        assertThat(body).doesNotContain("Canary", "example.vn");
        withheld(TestTokens.of("inspector"), "limit", "1").statusCode(403);
        withheld(TestTokens.of("admin"), "cursor", "bm90IG91cnM").statusCode(400);
        assertThat(given().get("/q/metrics").then().extract().asString())
                .containsPattern("motcua_notices_withheld_total\\{.*reason=\"UNCONFIRMED_ADDRESS\".*} [1-9]");
    }

    private static ValidatableResponse withheld(String token, String parameter, String value) {
        return given().auth()
                .oauth2(token)
                .queryParam(parameter, value)
                .get("/notifications/v1/withheld-notices")
                .then();
    }

    @ParameterizedTest
    @ValueSource(strings = {"citizen", "portal", "catalogue-editor"})
    void otherRolesMayNot(String user) {
        get(TestTokens.of(user), UUID.randomUUID()).statusCode(403);
    }

    @Test
    void withoutATokenNobodySeesAnything() {
        given().queryParam("dossierId", UUID.randomUUID()).get(NOTICES).then().statusCode(401);
        get(TestTokens.expired("admin"), UUID.randomUUID()).statusCode(401);
        get(TestTokens.forOtherAudience("admin"), UUID.randomUUID()).statusCode(401);
        get(TestTokens.signedByStranger("admin"), UUID.randomUUID()).statusCode(401);
    }

    @Test
    void namesTheParameterThatIsWrong() {
        String admin = TestTokens.of("admin");

        given().auth().oauth2(admin).get(NOTICES).then().statusCode(400).body("errors[0].field", equalTo("dossierId"));
        given().auth()
                .oauth2(admin)
                .queryParam("dossierId", "42")
                .get(NOTICES)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("query.dossierId"));
        given().auth()
                .oauth2(admin)
                .queryParam("dossierId", UUID.randomUUID())
                .queryParam("cursor", "bm90IG91cnM")
                .get(NOTICES)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("query.cursor"));
    }

    @Test
    void countsInItsMetrics() {
        told("H26.30.01");

        String metrics =
                given().get("/q/metrics").then().statusCode(200).extract().asString();

        assertThat(metrics)
                .containsPattern("motcua_notices_sent_total\\{.*template=\"received\".*} [1-9]")
                .contains("motcua_notices_waiting", "motcua_notice_delay_seconds");
    }

    @Test
    void describesItself() {
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("info.title", equalTo("Motcua notification service"))
                .body("paths.'/notifications/v1/notices'.get.summary", notNullValue())
                .body("components.securitySchemes.token.scheme", equalTo("bearer"));
        await().untilAsserted(() ->
                given().get("/q/health/ready").then().log().ifValidationFails().statusCode(200));
    }

    private Dossier told(String unit) {
        Dossier dossier = new Dossier(kafka);
        dossier.contact("Canary", "a@example.vn", "vi");
        dossier.submitted(unit);
        dossier.received();
        kafka.await(dossier.id().toString(), "vn.motcua.notice.sent.v1", 2);
        return dossier;
    }

    private static ValidatableResponse get(String token, UUID dossier) {
        return given().auth()
                .oauth2(token)
                .queryParam("dossierId", dossier)
                .get(NOTICES)
                .then();
    }

    /** The token of an inspector whom the catalogue has assigned to a unit. */
    private String officer(String unit, String role, LocalDate from, @org.jspecify.annotations.Nullable LocalDate to) {
        return TestTokens.of(assigned(unit, role, from, to), "inspector", "inspector");
    }

    private UUID assigned(String unit, String role, LocalDate from, @org.jspecify.annotations.Nullable LocalDate to) {
        UUID id = UUID.randomUUID();
        ObjectNode assignment = JSON.createObjectNode().put("unit", unit).put("validFrom", from.toString());
        if (to != null) {
            assignment.put("validTo", to.toString());
        }
        assignment.putArray("roles").add(role);
        ObjectNode assigned = JSON.createObjectNode().put("officerId", id.toString());
        assigned.putArray("assignments").add(assignment);
        kafka.publish(EventContracts.event("officer.assigned.v1", "officer:" + id, 1, assigned));
        await().untilAsserted(() -> assertThat(Infrastructure.database()
                        .select("notification", "select 1 from officer_assignments where officer_id = ?", id))
                .isNotEmpty());
        return id;
    }
}
