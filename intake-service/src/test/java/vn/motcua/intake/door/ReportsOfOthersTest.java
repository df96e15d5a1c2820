package vn.motcua.intake.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.intake.testing.Counter;
import vn.motcua.intake.testing.TestCatalog;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.WithInfrastructure;

/** The applicant's view follows workflow and payment, whatever Kafka repeats, delays or breaks. */
@QuarkusTest
@WithInfrastructure("intake")
class ReportsOfOthersTest {

    private static final List<String> WAY_TO_THE_RESULT = List.of(
            "case.opened.v1",
            "case.processing-started.v1",
            "case.appraised.v1",
            "case.returned-to-appraiser.v1",
            "case.appraised.v1",
            "case.approved.v1",
            "result.issued.v1",
            "result.returned.v1");

    private final KafkaProbe kafka = KafkaProbe.of("workflow.case-events.dlq.intake");

    @BeforeAll
    static void catalogue() {
        TestCatalog.publish();
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @ParameterizedTest
    @CsvSource({"full", "minimal"})
    void followsACaseToItsReturnedResult(String example) {
        String id = Counter.received();

        for (int i = 0; i < WAY_TO_THE_RESULT.size(); i++) {
            kafka.publish(EventContracts.event(WAY_TO_THE_RESULT.get(i), example, id, i + 1));
        }

        awaitStatus(id, 10);
        var view = view(id);
        assertThat(view.<List<Integer>>path("timeline.status")).containsExactly(1, 2, 2, 4, 4, 4, 4, 4, 9, 10);
        assertThat(view.<List<Integer>>path("timeline.step")).containsExactly(2, 3, 4, 4, 4, 4, 4, 4, 4, 5);
        assertThat(view.<List<String>>path("steps.state")).containsOnly("DONE");
        assertThat(view.<String>path("result.code"))
                .isEqualTo(EventContracts.example("result.issued.v1", example)
                        .path("resultCode")
                        .asText());
        assertThat(view.<String>path("result.deliveredBy"))
                .isEqualTo(EventContracts.example("result.returned.v1", example)
                        .path("deliveredBy")
                        .asText());
        assertThat(view.body().asString()).as("nothing internal").doesNotContain("proposal", "appraisedBy", "opinion");
    }

    @ParameterizedTest
    @CsvSource({"full", "minimal"})
    void showsWhatTheApplicantHasToDo(String example) {
        String id = Counter.received();
        List<String> way = List.of(
                "case.opened.v1",
                "case.processing-started.v1",
                "case.supplement-requested.v1",
                "case.resumed.v1",
                "case.obligation-requested.v1",
                "case.resumed.v1",
                "case.stopped.v1");

        for (int i = 0; i < way.size(); i++) {
            kafka.publish(EventContracts.event(way.get(i), example, id, i + 1));
        }

        awaitStatus(id, 8);
        var view = view(id);
        assertThat(view.<List<Integer>>path("timeline.status")).endsWith(2, 4, 5, 4, 6, 4, 8);
        assertThat(OffsetDateTime.parse(view.path("dueAt")).toInstant())
                .isEqualTo(Instant.parse(EventContracts.example("case.resumed.v1", example)
                        .path("dueAt")
                        .asText()));
        assertThat(view.<String>path("promisedAt")).isNotNull().isNotEqualTo(view.path("dueAt"));
    }

    @ParameterizedTest
    @CsvSource({"full", "minimal"})
    void followsTheMoney(String example) {
        String id = Counter.received();

        String fee = UUID.randomUUID().toString();
        kafka.publish(fee("fee.raised.v1", example, id, 1, fee));
        kafka.publish(fee("fee.settled.v1", example, id, 2, fee));

        awaitFee(id, "SETTLED");
        var view = view(id);
        assertThat(view.<Integer>path("status")).as("money is not status").isEqualTo(2);
        assertThat(view.<List<String>>path("fee.fees.feeId")).containsExactly(fee);
        assertThat(view.<List<Integer>>path("fee.fees.amount"))
                .containsExactly(EventContracts.example("fee.raised.v1", example)
                        .path("amount")
                        .asInt());
        assertThat(view.<List<String>>path("timeline.event"))
                .endsWith("vn.motcua.fee.raised.v1", "vn.motcua.fee.settled.v1");
    }

    @ParameterizedTest
    @CsvSource({"fee.exempted.v1,  EXEMPT", "fee.raised.v1,    DUE"})
    void startsTheMoney(String type, String state) {
        String id = Counter.received();

        kafka.publish(EventContracts.event(type, "full", id, 1));

        awaitFee(id, state);
    }

    @ParameterizedTest
    @CsvSource({
        "fee.cancelled.v1,        full,    CANCELLED",
        "fee.cancelled.v1,        minimal, CANCELLED",
        "fee.refund-requested.v1, full,    REFUND_REQUESTED"
    })
    void movesTheMoney(String type, String example, String state) {
        String id = Counter.received();
        String fee = UUID.randomUUID().toString();

        kafka.publish(fee("fee.raised.v1", "full", id, 1, fee));
        kafka.publish(fee(type, example, id, 2, fee));

        awaitFee(id, state);
    }

    /** The minimal example, as it was published before it told the reason. */
    @ParameterizedTest
    @CsvSource({"full", "minimal"})
    void moneyOfAWithdrawnDossierGoesBack(String example) {
        String id = Counter.received();
        String fee = UUID.randomUUID().toString();

        kafka.publish(fee("fee.raised.v1", "full", id, 1, fee));
        kafka.publish(fee("fee.settled.v1", "full", id, 2, fee));
        kafka.publish(fee("fee.refund-requested.v1", "full", id, 3, fee));
        kafka.publish(fee("fee.refunded.v1", example, id, 4, fee));

        awaitFee(id, "REFUNDED");
    }

    @ParameterizedTest
    @CsvSource({"full, DUPLICATE", "full, LATE", "minimal,"})
    void moneyPaidTwiceGoesBackAndTheFeeStaysSettled(String example, @Nullable String reason) {
        String id = Counter.received();
        String fee = UUID.randomUUID().toString();

        kafka.publish(fee("fee.raised.v1", "full", id, 1, fee));
        kafka.publish(fee("fee.settled.v1", "full", id, 2, fee));
        kafka.publish(EventContracts.event("payment.suspended.v1", "full", id, 3));
        kafka.publish(because("DUPLICATE", fee("fee.refund-requested.v1", "full", id, 4, fee)));
        kafka.publish(because(reason, fee("fee.refunded.v1", example, id, 5, fee)));

        awaitEntries(id, 7);
        assertThat(view(id).<String>path("fee.state")).isEqualTo("SETTLED");
    }

    @Test
    void aSurplusThatGoesBackIsNotTheFeeOfAWithdrawnDossier() {
        String id = Counter.received();
        String fee = UUID.randomUUID().toString();

        kafka.publish(fee("fee.raised.v1", "full", id, 1, fee));
        kafka.publish(fee("fee.settled.v1", "full", id, 2, fee));
        kafka.publish(fee("fee.refund-requested.v1", "full", id, 3, fee));
        kafka.publish(because("DUPLICATE", fee("fee.refunded.v1", "full", id, 4, fee)));

        awaitEntries(id, 6);
        assertThat(view(id).<String>path("fee.state")).isEqualTo("REFUND_REQUESTED");
    }

    @Test
    void followsAGrantedWithdrawal() {
        String id = Counter.received();
        Counter.command("citizen")
                .post("/intake/v1/dossiers/" + id + "/withdrawals")
                .then()
                .statusCode(202);

        kafka.publish(EventContracts.event("case.opened.v1", "full", id, 1));
        kafka.publish(EventContracts.event("case.withdrawn.v1", "full", id, 2));

        awaitStatus(id, 7);
        assertThat(view(id).<String>path("withdrawal.state")).isEqualTo("WITHDRAWN");
        Counter.command("citizen")
                .post("/intake/v1/dossiers/" + id + "/withdrawals")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:motcua:problem:dossier-already-withdrawn"));
    }

    @Test
    void followsARefusedWithdrawal() {
        String id = Counter.received();
        Counter.command("citizen")
                .post("/intake/v1/dossiers/" + id + "/withdrawals")
                .then()
                .statusCode(202);
        Counter.command("citizen")
                .post("/intake/v1/dossiers/" + id + "/withdrawals")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:motcua:problem:withdrawal-already-requested"));

        kafka.publish(EventContracts.event("case.opened.v1", "full", id, 1));
        kafka.publish(EventContracts.event("case.withdrawal-refused.v1", "full", id, 2));

        await().untilAsserted(() ->
                assertThat(view(id).<String>path("withdrawal.state")).isEqualTo("REFUSED"));
        assertThat(view(id).<Integer>path("status")).isEqualTo(2);
    }

    @Test
    void tellsTheApplicantOfALateDossierButNotOfALateStep() {
        String id = Counter.received();

        kafka.publish(EventContracts.event("case.opened.v1", "full", id, 1));
        kafka.publish(overdue(id, 2, "STEP"));
        kafka.publish(EventContracts.event("case.nearly-due.v1", "full", id, 3));
        kafka.publish(overdue(id, 4, "DOSSIER"));

        awaitEntries(id, 4);
        assertThat(view(id).<List<String>>path("timeline.event")).endsWith("vn.motcua.case.overdue.v1");
    }

    @Test
    void dropsDuplicates() {
        String id = Counter.received();
        CloudEvent opened = EventContracts.event("case.opened.v1", "full", id, 1);
        CloudEvent started = EventContracts.event("case.processing-started.v1", "full", id, 2);

        for (CloudEvent event : List.of(opened, opened, started, opened, started, started)) {
            kafka.publish(event);
        }
        kafka.publish(EventContracts.event("case.appraised.v1", "full", id, 3));

        awaitEntries(id, 5);
        assertThat(view(id).<List<String>>path("timeline.event")).doesNotHaveDuplicates();
    }

    /** Missing numbers belong to events that nobody reads here; one subject lies in one partition and has one sender. */
    @Test
    void goesOnOverNumbersThatAreMissingAndIgnoresALatecomer() {
        String id = Counter.received();
        kafka.publish(EventContracts.event("case.processing-started.v1", "full", id, 2));
        kafka.publish(EventContracts.event("case.opened.v1", "full", id, 1));
        kafka.publish(EventContracts.event("case.appraised.v1", "full", id, 5));

        awaitStatus(id, 4);
        awaitEntries(id, 4);
        assertThat(view(id).<List<String>>path("timeline.event").subList(2, 4))
                .containsExactly("vn.motcua.case.processing-started.v1", "vn.motcua.case.appraised.v1");
    }

    @Test
    void poisonParksOnlyItsDossier() {
        String poisoned = Counter.received();
        String healthy = Counter.received();
        CloudEvent poison = EventContracts.event("case.opened.v1", "full", poisoned, 1);

        kafka.publish(poison.withData("{\"dossierId\":17,\"name\":\"CANARY\"}"));
        kafka.publish(EventContracts.event("case.processing-started.v1", "full", poisoned, 2));
        kafka.publish(EventContracts.event("case.opened.v1", "full", healthy, 1));
        kafka.publish(EventContracts.event("case.processing-started.v1", "full", healthy, 2));

        awaitStatus(healthy, 4);
        CloudEvent dead = kafka.await(poisoned, "vn.motcua.case.opened.v1");
        assertThat(dead.headers().toString()).doesNotContain("CANARY");
        assertThat(view(poisoned).<Integer>path("status")).isEqualTo(2);
        Counter.as("admin")
                .get("/ops/v1/parked-events")
                .then()
                .statusCode(200)
                .body("items.subject", hasItem(poisoned));
        Counter.as("reception").get("/ops/v1/parked-events").then().statusCode(403);
    }

    @Test
    void anEventOfAnUnknownDossierStandsAside() {
        String unknown = UUID.randomUUID().toString();
        String healthy = Counter.received();

        kafka.publish(EventContracts.event("case.opened.v1", "full", unknown, 1));
        kafka.publish(EventContracts.event("case.opened.v1", "full", healthy, 1));

        kafka.await(unknown, "vn.motcua.case.opened.v1");
        awaitEntries(healthy, 3);
    }

    @Test
    void ignoresAMoveThatTheTableDoesNotKnow() {
        String id = Counter.received();

        kafka.publish(EventContracts.event("result.returned.v1", "full", id, 1));
        kafka.publish(EventContracts.event("case.opened.v1", "full", id, 2));

        awaitEntries(id, 3);
        assertThat(view(id).<Integer>path("status")).isEqualTo(2);
        assertThat(view(id).<Object>path("result")).isNull();
    }

    private static CloudEvent fee(String type, String example, String dossier, long sequence, String fee) {
        ObjectNode data = EventContracts.example(type, example);
        return EventContracts.event(
                type, dossier, sequence, data.put("dossierId", dossier).put("feeId", fee));
    }

    private static CloudEvent because(@Nullable String reason, CloudEvent refund) {
        return reason == null ? refund : refund.withData(refund.data().replace("WITHDRAWN", reason));
    }

    private static CloudEvent overdue(String dossier, long sequence, String level) {
        ObjectNode data = EventContracts.example("case.overdue.v1", "full");
        return EventContracts.event(
                "case.overdue.v1",
                dossier,
                sequence,
                data.put("dossierId", dossier).put("level", level));
    }

    private static ExtractableResponse<Response> view(String id) {
        return Counter.as("citizen")
                .get("/intake/v1/dossiers/" + id)
                .then()
                .statusCode(200)
                .extract();
    }

    private static void awaitStatus(String id, int status) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(view(id).<Integer>path("status"))
                .isEqualTo(status));
    }

    private static void awaitFee(String id, String state) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(view(id).<String>path("fee.state"))
                .isEqualTo(state));
    }

    private static void awaitEntries(String id, int count) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(view(id).<List<String>>path("timeline.event"))
                        .hasSize(count));
    }
}
