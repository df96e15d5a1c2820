package vn.motcua.notification.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.notification.testing.Dossier;
import vn.motcua.notification.testing.WithMailSystem;

/** From events to the systems of others. */
@QuarkusTest
@WithInfrastructure("notification")
@QuarkusTestResource(WithMailSystem.class)
@QuarkusTestResource(value = WithReceiversInside.class, restrictToAnnotatedClass = true)
class WebhooksTest {

    private static final String WEBHOOKS = "/notifications/v1/webhooks";
    private static final String RECEIVED = "vn.motcua.dossier.received.v1";
    private static final String SETTLED = "vn.motcua.fee.settled.v1";

    private final UUID lead = UUID.randomUUID();
    private final String token = TestTokens.of(lead, "lead", "unit-lead");
    private KafkaProbe kafka;
    private Receiver receiver;

    @BeforeEach
    void open() {
        kafka = KafkaProbe.of("notification.delivery-events");
        receiver = new Receiver();
        Infrastructure.database()
                .execute(
                        "notification",
                        "insert into officer_assignments values ('%s', 'H26.30.01', 'unit-lead', '%s', null)"
                                .formatted(lead, LocalDate.now(VietnamTime.ZONE).minusDays(1)));
    }

    @AfterEach
    void close() {
        kafka.close();
        receiver.close();
    }

    @Test
    void tellsWhatWasSubscribedToSignedAndInOrder() {
        subscribe(receiver, RECEIVED, SETTLED).body("secret", notNullValue());
        Dossier dossier = new Dossier(kafka);
        dossier.submitted();
        dossier.received();
        dossier.feeSettled();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(about(receiver, dossier)).hasSize(2));
        assertThat(about(receiver, dossier))
                .extracting(got -> got.json().path("type").textValue())
                .containsExactly(RECEIVED, SETTLED);
        Receiver.Got first = about(receiver, dossier).getFirst();
        assertThat(first.json().path("data").path("dossierCode").textValue()).isEqualTo(dossier.code());
        assertThat(first.signatures()).startsWith("v1,");
        assertThat(Long.parseLong(first.timestamp())).isPositive();
    }

    @Test
    void whatIsRefusedIsTriedAgainWithItsIdAndHoldsUpOnlyItsDossier() {
        receiver.answering(503);
        subscribe(receiver, RECEIVED, SETTLED);
        Dossier first = new Dossier(kafka);
        first.submitted();
        first.received();
        await().until(() -> !about(receiver, first).isEmpty());
        first.feeSettled();
        Dossier second = new Dossier(kafka);
        second.submitted();
        second.received();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(about(receiver, second)).hasSize(1));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(about(receiver, first)).hasSize(3));
        assertThat(about(receiver, first))
                .extracting(got -> got.json().path("type").textValue())
                .containsExactly(RECEIVED, RECEIVED, SETTLED);
        assertThat(about(receiver, first).get(0).id())
                .isEqualTo(about(receiver, first).get(1).id());
    }

    @Test
    void aSlowReceiverDelaysNobodyElse() {
        try (Receiver slow = new Receiver().slow(1_900)) {
            subscribe(slow, RECEIVED);
            subscribe(receiver, RECEIVED);
            List<Dossier> dossiers = java.util.stream.IntStream.range(0, 40)
                    .mapToObj(i -> new Dossier(kafka))
                    .toList();
            dossiers.forEach(dossier -> {
                dossier.submitted();
                dossier.received();
            });

            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(dossiers)
                    .allSatisfy(dossier -> assertThat(about(receiver, dossier)).hasSize(1)));
            assertThat(dossiers.stream()
                            .filter(dossier -> !about(slow, dossier).isEmpty())
                            .count())
                    .isLessThan(40);
        }
    }

    @Test
    void goneEndsItAndRedirectsAreNotFollowed() {
        receiver.answering(410);
        String id = subscribe(receiver, RECEIVED).extract().path("id");
        Dossier dossier = new Dossier(kafka);
        dossier.submitted();
        dossier.received();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        get(token, "/" + id).body("state", equalTo("DISABLED")).body("reason", equalTo("GONE")));

        try (Receiver elsewhere = new Receiver().answering(302)) {
            String other = subscribe(elsewhere, RECEIVED).extract().path("id");
            command(token, "/" + other + "/tests", "{}")
                    .statusCode(200)
                    .body("status", equalTo(302))
                    .body("taken", equalTo(false));
            assertThat(elsewhere.got()).hasSize(1);
        }
    }

    @Test
    void whatCouldNotBeToldForThreeDaysPausesAndIsToldAgain() {
        receiver.answering(500, 500);
        String id = subscribe(receiver, RECEIVED).extract().path("id");
        Dossier dossier = new Dossier(kafka);
        dossier.submitted();
        dossier.received();
        await().until(() -> !about(receiver, dossier).isEmpty());
        await().untilAsserted(
                        () -> assertThat(Infrastructure.database().select("notification", """
                        select 1 from webhook_messages where subscription_id = ? and state = 'PENDING' and status = 500
                        """, UUID.fromString(id)))
                                .hasSize(1));
        Infrastructure.database().execute("notification", """
                update webhook_messages set attempts = 9, due_at = now() where subscription_id = '%s'
                """.formatted(id));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> get(token, "/" + id)
                .body("state", equalTo("PAUSED"))
                .body("reason", equalTo("UNREACHABLE"))
                .body("lost", equalTo(1)));

        command(token, "/" + id + "/replays", "{\"since\":\"2026-01-01T00:00:00+07:00\"}")
                .statusCode(200)
                .body("state", equalTo("ACTIVE"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> get(token, "/" + id).body("lost", equalTo(0)).body("takenAt", notNullValue()));
        assertThat(about(receiver, dossier))
                .extracting(Receiver.Got::id)
                .hasSize(3)
                .containsOnly(about(receiver, dossier).getFirst().id());
    }

    @Test
    void twoSecretsSignWhileOneIsReplaced() {
        String id = subscribe(receiver, RECEIVED).extract().path("id");
        command(token, "/" + id + "/secrets", "{}").statusCode(201).body("secret", notNullValue());

        command(token, "/" + id + "/tests", "{}")
                .statusCode(200)
                .body("status", equalTo(204))
                .body("taken", equalTo(true));
        assertThat(receiver.got().getFirst().signatures().split(" ")).hasSize(2);
        assertThat(receiver.got().getFirst().json().path("type").textValue()).isEqualTo("webhook.test");
    }

    @Test
    void onlyWhoeverLeadsTheUnitIsTold() {
        subscribe(receiver, RECEIVED);
        Dossier elsewhere = new Dossier(kafka);
        elsewhere.submitted("H26.30.02");
        Infrastructure.database()
                .execute("notification", "delete from officer_assignments where officer_id = '" + lead + "'");
        Dossier here = new Dossier(kafka);
        here.submitted();
        here.received();
        await().untilAsserted(() -> assertThat(Infrastructure.database()
                        .select("notification", "select 1 from deliveries where dossier_id = ?", here.id()))
                .hasSize(2));

        await().during(Duration.ofMillis(600))
                .untilAsserted(() -> assertThat(receiver.got()).isEmpty());
        post(token, body("H26.30.01", receiver.url(), RECEIVED)).statusCode(404);
    }

    @Test
    void aStrangersSubscriptionIsNobodys() {
        String id = subscribe(receiver, RECEIVED).extract().path("id");
        String stranger = TestTokens.of(UUID.randomUUID(), "other", "unit-lead");

        get(token, "/" + id).statusCode(200).body("secret", nullValue()).body("waiting", equalTo(0));
        get(stranger, "/" + id).statusCode(404);
        get(stranger, "").statusCode(200).body("items", hasSize(0));
        command(stranger, "/" + id + "/endings", "{}").statusCode(404);
        command(stranger, "/" + id + "/tests", "{}").statusCode(404);
        get(TestTokens.of(lead, "lead", "clerk"), "").statusCode(403);
        command(token, "/" + id + "/endings", "{}").statusCode(200).body("state", equalTo("DISABLED"));
        assertThat(Infrastructure.database().select("notification", """
                        select a.action, s.audit_hash = a.hash as ends from webhook_subscriptions s
                          join audit_entries a on a.subject = 'webhook:' || s.id and a.seq = s.audit_seq where s.id = ?
                        """, UUID.fromString(id)))
                .containsExactly(Map.of("action", "EndWebhook", "ends", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"unit\":\"H26.30.01\",\"types\":[\"vn.motcua.contact.provided.v1\"],\"url\":\"https://receiver.example/\"}",
                "{\"unit\":\"H26.30.01\",\"types\":[],\"url\":\"https://receiver.example/\"}",
                "{\"unit\":\"H26.30.01\",\"types\":[\"vn.motcua.fee.settled.v1\"],\"url\":\"ftp://receiver.example/\"}",
                "{\"unit\":\"H26.30.01\",\"types\":[\"vn.motcua.fee.settled.v1\"],\"url\":\"https://me:secret@receiver.example/\"}",
                "{\"unit\":\"H26.30.01\",\"types\":[\"vn.motcua.fee.settled.v1\"],\"url\":\"not an address\"}"
            })
    void nonsenseIsRefused(String body) {
        post(token, body).statusCode(400);
    }

    private static List<Receiver.Got> about(Receiver receiver, Dossier dossier) {
        return receiver.got().stream()
                .filter(got -> got.body().contains(dossier.id().toString()))
                .toList();
    }

    private ValidatableResponse subscribe(Receiver to, String... types) {
        return post(token, body("H26.30.01", to.url(), types)).statusCode(201);
    }

    private static String body(String unit, String url, String... types) {
        return "{\"unit\":\"%s\",\"types\":[\"%s\"],\"url\":\"%s\"}".formatted(unit, String.join("\",\"", types), url);
    }

    private static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(WEBHOOKS + path).then();
    }

    private static ValidatableResponse post(String token, String body) {
        return command(token, "", body);
    }

    private static ValidatableResponse command(String token, String path, String body) {
        var request = given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return (body.equals("{}")
                        ? request
                        : request.contentType(ContentType.JSON).body(body))
                .post(WEBHOOKS + path)
                .then();
    }
}
