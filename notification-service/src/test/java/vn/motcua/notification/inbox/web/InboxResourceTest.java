package vn.motcua.notification.inbox.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.notification.testing.Dossier;
import vn.motcua.notification.testing.MailSystem;
import vn.motcua.notification.testing.WithMailSystem;

/** Who is told what in their inbox, and how they hear of it. */
@QuarkusTest
@WithInfrastructure("notification")
@QuarkusTestResource(WithMailSystem.class)
class InboxResourceTest {

    private static final String INBOX = "/notifications/v1/inbox";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource
    URL service;

    private final LocalDate today = LocalDate.now(VietnamTime.ZONE);
    private final String unit = "H26.30." + UUID.randomUUID().toString().substring(0, 8);
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
    void whoeverFiledIsToldWithoutAnAddressToo() {
        Dossier dossier = new Dossier(kafka);
        dossier.submitted();
        dossier.received();
        dossier.feeSettled();

        await().untilAsserted(() -> inbox(dossier.owner())
                .body("items.template", containsInAnyOrder("filed", "received", "paid"))
                .body("items.dossierId", everyItem(equalTo(dossier.id().toString()))));
        inbox(dossier.owner())
                .body("items.dossierCode", everyItem(equalTo(dossier.code())))
                .body("items.find { it.template == 'received' }.text", containsString("17:00 ngày 02/12/2026"))
                .body("items.find { it.template == 'received' }.dueAt", equalTo("2026-12-02T17:00:00+07:00"))
                .body("items.readAt", everyItem(nullValue()));
        as(dossier.owner())
                .header("Accept-Language", "en")
                .get(INBOX)
                .then()
                .body("items.find { it.template == 'paid' }.title", equalTo("Your payment has arrived"));
        inbox(UUID.randomUUID()).body("items", hasSize(0));
    }

    /** Topics do not wait for each other: a fee may be heard of before the filing. */
    @Test
    void whatCameBeforeItsOwnerWasKnownIsNotLost() {
        Dossier dossier = new Dossier(kafka);
        dossier.feeSettled();
        await().untilAsserted(() -> assertThat(select("select 1 from notices where dossier_id = ?", dossier.id()))
                .hasSize(1));

        dossier.submitted();

        await().untilAsserted(() -> inbox(dossier.owner()).body("items.template", containsInAnyOrder("filed", "paid")));
    }

    @Test
    void isToldOnceWhateverIsRepeated() {
        Dossier dossier = new Dossier(kafka);
        CloudEvent submitted = dossier.submitted();
        CloudEvent received = dossier.received();
        dossier.publish(submitted);
        dossier.publish(received);
        dossier.resultIssued();

        await().untilAsserted(() ->
                inbox(dossier.owner()).body("items.template", containsInAnyOrder("filed", "received", "result-ready")));
    }

    @Test
    void officersAreRemindedOfWhatIsTheirs() {
        UUID holder = officer(unit, "appraiser", today.minusDays(1), null);
        UUID lead = officer(unit, "unit-lead", today.minusDays(1), null);
        UUID colleague = officer(unit, "appraiser", today.minusDays(1), null);
        UUID formerLead = officer(unit, "unit-lead", today.minusDays(9), today.minusDays(2));
        UUID leadElsewhere = officer("H26.30.02", "unit-lead", today.minusDays(1), null);
        Dossier dossier = new Dossier(kafka);

        dossier.nearlyDue(unit, holder);
        dossier.overdue(unit);

        await().untilAsserted(() ->
                inbox(lead).body("items.template", containsInAnyOrder("step-nearly-due", "dossier-overdue")));
        inbox(holder)
                .body("items.template", contains("step-nearly-due"))
                .body("items[0].dossierCode", equalTo(dossier.code()))
                .body("items[0].step", equalTo("APPRAISE"))
                .body("items[0].unit", equalTo(unit))
                .body("items[0].dueAt", equalTo("2026-11-30T16:12:00+07:00"))
                .body("items[0].title", equalTo("Công việc sắp đến hạn"));
        for (UUID other : List.of(colleague, formerLead, leadElsewhere)) {
            inbox(other).body("items.findAll { it.dossierId == '" + dossier.id() + "' }", hasSize(0));
        }
    }

    @Test
    void aTaskWhoseHolderHasLeftTheUnitIsToldToItsLeadsOnly() {
        UUID lead = officer(unit, "unit-lead", today.minusDays(1), null);
        UUID gone = officer("H26.30.02", "appraiser", today.minusDays(1), null);
        Dossier dossier = new Dossier(kafka);

        dossier.nearlyDue(unit, gone);

        await().untilAsserted(() -> inbox(lead).body("items.template", contains("step-nearly-due")));
        inbox(gone).body("items", hasSize(0));
    }

    @Test
    void countsWhatIsUnreadAndMarksOneOrAllThatWasSeen() {
        Dossier dossier = told();
        UUID owner = dossier.owner();
        String first = itemOf(owner, "filed");

        counts(owner).body("unread", equalTo(2));
        as(owner).put(INBOX + "/" + first + "/reading").then().statusCode(204);
        as(owner).put(INBOX + "/" + first + "/reading").then().statusCode(204);
        counts(owner).body("unread", equalTo(1));
        inbox(owner).body("items.find { it.template == 'filed' }.readAt", notNullValue());
        as(owner)
                .queryParam("unread", true)
                .get(INBOX)
                .then()
                .statusCode(200)
                .body("items.template", contains("received"));

        String seen = itemOf(owner, "received");
        dossier.resultIssued();
        await().untilAsserted(() -> counts(owner).body("unread", equalTo(2)));
        as(owner)
                .contentType("application/json")
                .body(Map.of("upTo", seen))
                .put(INBOX + "/reading")
                .then()
                .statusCode(204);
        as(owner).queryParam("unread", true).get(INBOX).then().body("items.template", contains("result-ready"));
    }

    @Test
    void nobodyTouchesSomebodyElsesInbox() {
        Dossier dossier = told();
        String item = itemOf(dossier.owner(), "filed");
        UUID stranger = UUID.randomUUID();

        as(stranger).put(INBOX + "/" + item + "/reading").then().statusCode(404);
        as(stranger)
                .contentType("application/json")
                .body(Map.of("upTo", item))
                .put(INBOX + "/reading")
                .then()
                .statusCode(404);
        counts(dossier.owner()).body("unread", equalTo(2));
    }

    @Test
    void goesPageByPage() {
        Dossier dossier = told();

        String next = as(dossier.owner())
                .queryParam("limit", 1)
                .get(INBOX)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("next");
        as(dossier.owner())
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get(INBOX)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", nullValue());
        as(dossier.owner())
                .queryParam("cursor", "bm90IG91cnM")
                .get(INBOX)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/notifications/v1/inbox", "/notifications/v1/inbox/counts", "/notifications/v1/inbox/events"})
    void withoutATokenOrAPlaceAmongThoseWhoAreToldThereIsNone(String path) {
        given().get(path).then().statusCode(401);
        given().auth().oauth2(TestTokens.of("portal")).get(path).then().statusCode(403);
    }

    @Test
    void aStreamTellsWhatComesAndNothingOfOthers() throws Exception {
        Dossier mine = new Dossier(kafka);
        Dossier others = new Dossier(kafka);
        try (Stream<String> _ = follow(mine.owner(), null)) {
            await().untilAsserted(
                            () -> assertThat(heard(mine.owner())).contains("event:counts", "data:{\"unread\":0}"));
            others.submitted();
            mine.submitted();

            await().untilAsserted(() -> assertThat(heard(mine.owner()))
                    .anyMatch(line -> line.startsWith("data:")
                            && line.contains("\"template\":\"filed\"")
                            && line.contains(mine.id().toString()))
                    .contains("data:{\"unread\":1}"));
            assertThat(heard(mine.owner()))
                    .noneMatch(line -> line.contains(others.id().toString()));
            assertThat(heard(mine.owner()).stream().filter(line -> line.equals("event:item")))
                    .hasSize(1);
        }
    }

    @Test
    void aStreamGoesOnWhereAnotherBrokeOff() throws Exception {
        Dossier dossier = told();
        try (Stream<String> _ = follow(dossier.owner(), "2026-01-01T00:00:00Z")) {
            await().untilAsserted(
                            () -> assertThat(heard(dossier.owner()).stream().filter(line -> line.equals("event:item")))
                                    .hasSize(2));
        }
        as(dossier.owner())
                .header("Last-Event-ID", "yesterday")
                .get(INBOX + "/events")
                .then()
                .statusCode(400);
    }

    private final Map<UUID, List<String>> heard = new java.util.concurrent.ConcurrentHashMap<>();

    private List<String> heard(UUID reader) {
        return heard.computeIfAbsent(reader, _ -> new CopyOnWriteArrayList<>());
    }

    /** Opens a stream that is read on a thread of its own, line by line, until it is closed. */
    private Stream<String> follow(UUID reader, @Nullable String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + INBOX.substring(1) + "/events"))
                .header("Authorization", "Bearer " + token(reader))
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<Stream<String>> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/event-stream");
        Stream<String> lines = answer.body();
        Thread.ofVirtual().start(() -> {
            try {
                lines.forEach(line -> heard(reader).add(line.replaceFirst("^(event|data|id): ", "$1:")));
            } catch (java.io.UncheckedIOException closed) {
                // The test has heard enough.
            }
        });
        return lines;
    }

    private Dossier told() {
        Dossier dossier = new Dossier(kafka);
        dossier.submitted();
        dossier.received();
        await().untilAsserted(() -> inbox(dossier.owner()).body("items", hasSize(2)));
        return dossier;
    }

    private static String itemOf(UUID reader, String template) {
        return inbox(reader).extract().path("items.find { it.template == '" + template + "' }.id");
    }

    private static ValidatableResponse inbox(UUID reader) {
        return as(reader).get(INBOX).then().statusCode(200);
    }

    private static ValidatableResponse counts(UUID reader) {
        return as(reader).get(INBOX + "/counts").then().statusCode(200);
    }

    private static RequestSpecification as(UUID reader) {
        return given().auth().oauth2(token(reader));
    }

    private static String token(UUID reader) {
        return TestTokens.of(reader, "reader", "applicant");
    }

    private static List<Map<String, Object>> select(String sql, Object parameter) {
        return Infrastructure.database().select("notification", sql, parameter);
    }

    /** An officer whom the catalogue has assigned to a unit. */
    private UUID officer(String of, String role, LocalDate from, @Nullable LocalDate to) {
        UUID id = UUID.randomUUID();
        ObjectNode assignment = JSON.createObjectNode().put("unit", of).put("validFrom", from.toString());
        if (to != null) {
            assignment.put("validTo", to.toString());
        }
        assignment.putArray("roles").add(role);
        ObjectNode assigned = JSON.createObjectNode().put("officerId", id.toString());
        assigned.putArray("assignments").add(assignment);
        kafka.publish(EventContracts.event("officer.assigned.v1", "officer:" + id, 1, assigned));
        await().untilAsserted(() -> assertThat(select("select 1 from officer_assignments where officer_id = ?", id))
                .isNotEmpty());
        return id;
    }
}
