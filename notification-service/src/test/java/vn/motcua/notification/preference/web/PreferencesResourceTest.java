package vn.motcua.notification.preference.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
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
import vn.motcua.notification.testing.Dossier;
import vn.motcua.notification.testing.MailSystem;
import vn.motcua.notification.testing.ReadMail;
import vn.motcua.notification.testing.WithMailSystem;

@QuarkusTest
@WithInfrastructure("notification")
@QuarkusTestResource(WithMailSystem.class)
class PreferencesResourceTest {

    private static final String PREFERENCES = "/notifications/v1/preferences";

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
    void whatIsChosenIsKeptWithItsVersionItsConsentsAndItsTrail() {
        UUID account = UUID.randomUUID();
        String token = TestTokens.of(account, "citizen", "applicant");
        get(token, PREFERENCES).statusCode(200).header("ETag", "\"0\"").body("channels", nullValue());

        put(
                        token,
                        "\"0\"",
                        "{\"channels\":[\"SMS\"],\"quietFrom\":\"21:00\",\"quietTo\":\"07:00\",\"language\":\"en\"}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("channels", contains("SMS"))
                .body("quietFrom", equalTo("21:00"));
        put(token, "\"0\"", "{}").statusCode(412);
        put(token, "\"1\"", "{\"channels\":[\"SMS\",\"EMAIL\"]}").statusCode(200);

        get(token, PREFERENCES).header("ETag", "\"2\"").body("channels", contains("SMS", "EMAIL"));
        String next = get(token, PREFERENCES + "/consents?limit=1")
                .statusCode(200)
                .body("items.channel", contains("EMAIL"))
                .body("items.given", contains(true))
                .extract()
                .path("next");
        get(token, PREFERENCES + "/consents?limit=1&cursor=" + next)
                .body("items.given", contains(false))
                .body("next", nullValue());
        get(TestTokens.of(UUID.randomUUID(), "other", "applicant"), PREFERENCES + "/consents")
                .body("items", hasSize(0));
        assertThat(Infrastructure.database().select("notification", """
                        select a.action, p.audit_seq, p.audit_hash = a.hash as ends
                          from preferences p join audit_entries a on a.subject = 'preferences:' || p.account and a.seq = p.audit_seq
                         where p.account = ?
                        """, account))
                .containsExactly(Map.of("action", "ChoosePreferences", "audit_seq", 2L, "ends", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"channels\":[\"FAX\"]}",
                "{\"channels\":[\"SMS\",\"SMS\"]}",
                "{\"quietFrom\":\"21:00\"}",
                "{\"quietFrom\":\"9\",\"quietTo\":\"07:00\"}",
                "{\"language\":\"fr\"}",
                "{\"volume\":1}"
            })
    void nonsenseIsRefused(String body) {
        put(TestTokens.of(UUID.randomUUID(), "citizen", "applicant"), "\"0\"", body)
                .statusCode(400);
    }

    @Test
    void onlyTheLawsLettersGoToWhoeverWantsNone() {
        Dossier dossier = new Dossier(kafka);
        String token = TestTokens.of(dossier.owner(), "citizen", "applicant");
        put(token, "\"0\"", "{\"channels\":[],\"language\":\"en\"}").statusCode(200);
        String address = dossier.id() + "@example.vn";
        dossier.contact("Canary", address, "vi");
        dossier.submitted();
        dossier.received();
        dossier.feeSettled();
        dossier.resultIssued();

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(mails(address))
                .extracting(ReadMail::subject)
                .containsExactlyInAnyOrder(
                        "[" + dossier.code() + "] Your dossier has been received",
                        "[" + dossier.code() + "] The result of your dossier is ready"));
        await().untilAsserted(() -> get(token, "/notifications/v1/inbox").body("items", hasSize(4)));
    }

    @Test
    void othersHaveNoneOfTheirOwnToChoose() {
        given().get(PREFERENCES).then().statusCode(401);
        get(TestTokens.of(UUID.randomUUID(), "clerk", "clerk"), PREFERENCES).statusCode(403);
        get(TestTokens.of("ops"), PREFERENCES + "/consents").statusCode(403);
    }

    private List<ReadMail> mails(String address) {
        return mailSystem.mails().stream()
                .filter(mail -> mail.recipient().equals(address))
                .map(ReadMail::of)
                .toList();
    }

    private static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    private static ValidatableResponse put(String token, String seen, String body) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", seen)
                .contentType(ContentType.JSON)
                .body(body)
                .put(PREFERENCES)
                .then();
    }
}
