package vn.motcua.workflow.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.transactions.EventLoop;
import vn.motcua.workflow.MovableClock;
import vn.motcua.workflow.Stage;
import vn.motcua.workflow.casefile.application.MarkingDeadlines;

/**
 * The timer with a clock that is moved. The dossiers are received on Monday 7 December 2026 at 08:00 and due on Friday 11 at 17:00: forty
 * working hours, of which the appraisal has twenty-four (until Wednesday 17:00).
 */
@QuarkusTest
@WithInfrastructure(Stage.DATABASE)
class DeadlineTimerTest {

    private static final Instant RECEIVED = Instant.parse("2026-12-07T01:00:00Z");
    private static final Instant STEP_NEARLY_DUE = Instant.parse("2026-12-09T04:13:00Z");
    private static final Instant STEP_OVERDUE = Instant.parse("2026-12-09T10:00:01Z");
    private static final Instant DOSSIER_NEARLY_DUE = Instant.parse("2026-12-11T01:01:00Z");
    private static final Instant DOSSIER_DUE = Instant.parse("2026-12-11T10:00:00Z");
    private static final Instant DOSSIER_OVERDUE = Instant.parse("2026-12-11T10:00:01Z");

    @Inject
    MarkingDeadlines marking;

    @Inject
    EventLoop eventLoop;

    @Inject
    MovableClock clock;

    private Stage stage;

    @BeforeEach
    void setTheStage() {
        stage = new Stage().withCatalogue();
        clock.moveTo(RECEIVED);
    }

    @AfterEach
    void clear() {
        clock.reset();
        stage.close();
    }

    @Test
    void eachDeadlineIsToldOnceInItsTurn() {
        UUID dossier = received(Stage.UNIT);

        lookAt(RECEIVED.plusSeconds(60));
        assertThat(deadlines(dossier)).isEmpty();
        lookAt(STEP_NEARLY_DUE);
        lookAt(STEP_NEARLY_DUE.plusSeconds(30));
        lookAt(STEP_OVERDUE);
        lookAt(STEP_OVERDUE.plusSeconds(30));
        lookAt(DOSSIER_NEARLY_DUE);
        lookAt(DOSSIER_DUE);
        lookAt(DOSSIER_OVERDUE);
        lookAt(DOSSIER_OVERDUE.plusSeconds(3_600));

        assertThat(stage.told(dossier, 6))
                .containsExactly(
                        "case.opened",
                        "case.processing-started",
                        "case.nearly-due",
                        "case.overdue",
                        "case.nearly-due",
                        "case.overdue");
        assertThat(deadlines(dossier))
                .containsExactly(
                        "case.nearly-due STEP APPRAISE",
                        "case.overdue STEP APPRAISE",
                        "case.nearly-due DOSSIER APPRAISE",
                        "case.overdue DOSSIER APPRAISE");
    }

    @Test
    void aLateStepIsNotALateDossier() {
        UUID dossier = received(Stage.UNIT);

        lookAt(STEP_OVERDUE);

        stage.told(dossier, 3);
        assertThat(deadlines(dossier)).containsExactly("case.overdue STEP APPRAISE");
        watched("OVERDUE")
                .body("items.find { it.dossierId == '" + dossier + "' }.stepAttention", equalTo("OVERDUE"))
                .body("items.find { it.dossierId == '" + dossier + "' }.dossierAttention", equalTo(null));
        Stage.as("appraiser")
                .queryParam("dossier", dossier)
                .get("/tasks")
                .then()
                .body("items[0].attention", equalTo("OVERDUE"));
    }

    @Test
    void tellsWhoHoldsTheStep() {
        UUID dossier = received(Stage.UNIT);
        Stage.post("appraiser", dossier, "claims", Map.of()).statusCode(201);

        lookAt(STEP_OVERDUE);

        assertThat(stage.kafka()
                        .await(dossier.toString(), "vn.motcua.case.overdue.v1")
                        .json()
                        .path("assignee")
                        .textValue())
                .isEqualTo(TestTokens.subject("appraiser").toString());
    }

    @Test
    void theNextStepBeginsWithAClearRecord() {
        UUID dossier = received(Stage.UNIT);
        lookAt(STEP_OVERDUE);
        Stage.post("appraiser", dossier, "appraisals", Map.of("proposal", "APPROVE", "opinion", "Đủ"))
                .statusCode(201);

        lookAt(STEP_OVERDUE.plusSeconds(60));

        assertThat(stage.told(dossier, 4)).last().isEqualTo("case.appraised");
        watched("OVERDUE").body("items.dossierId", not(hasItem(dossier.toString())));
        Stage.as("lead")
                .get("/cases/{id}", dossier)
                .then()
                .body("tasks[0].attention", equalTo("OVERDUE"))
                .body("tasks[1].attention", equalTo(null));
    }

    @Test
    void aCaseThatWaitsForItsFeeCanBecomeOverdueToo() {
        UUID dossier = stage.received(
                Stage.PAID,
                reception -> reception.put("receivedAt", RECEIVED.toString()).put("dueAt", DOSSIER_DUE.toString()));
        Stage.awaitState(dossier, "AWAITING_PAYMENT");

        lookAt(DOSSIER_OVERDUE);

        stage.told(dossier, 2);
        assertThat(deadlines(dossier)).containsExactly("case.overdue DOSSIER PAYMENT");
    }

    @Test
    void anIssuedResultStopsTheDossiersClockButNotTheHandOver() {
        UUID dossier = received(Stage.UNIT);
        Stage.post("appraiser", dossier, "appraisals", Map.of("proposal", "APPROVE", "opinion", "Đủ"))
                .statusCode(201);
        Stage.post("approver", dossier, "approvals", Map.of("decision", "APPROVE"))
                .statusCode(201);
        Stage.post("clerk", dossier, "results", Map.of()).statusCode(201);

        lookAt(DOSSIER_OVERDUE);

        stage.told(dossier, 6);
        assertThat(deadlines(dossier)).containsExactly("case.overdue STEP HAND_OVER");
        Stage.post("clerk", dossier, "hand-overs", Stage.signedAtTheCounter()).statusCode(201);
        watched("OVERDUE").body("items.dossierId", not(hasItem(dossier.toString())));
    }

    @Test
    void severalTimersShareTheWorkAndTellEachDeadlineOnce() throws Exception {
        List<UUID> dossiers = IntStream.range(0, 40)
                .mapToObj(i -> stage.received(Stage.FREE, DeadlineTimerTest::dueOnFriday))
                .toList();
        dossiers.forEach(dossier -> Stage.awaitState(dossier, "APPRAISAL"));
        clock.moveTo(STEP_OVERDUE);

        try (var instances = Executors.newFixedThreadPool(4)) {
            instances
                    .invokeAll(Stream.<Callable<Object>>generate(() -> () -> {
                                look();
                                return "looked";
                            })
                            .limit(4)
                            .toList())
                    .forEach(DeadlineTimerTest::mustSucceed);
        }

        dossiers.forEach(dossier -> {
            assertThat(stage.told(dossier, 3))
                    .containsExactly("case.opened", "case.processing-started", "case.overdue");
        });
    }

    /** The outbox refuses events of one unit's dossier: the others are marked, this one later. */
    @Test
    void oneUnitsFailureDoesNotStopTheOthers() {
        UUID failing = received(Stage.OTHER_UNIT);
        List<UUID> others = List.of(received(Stage.UNIT), received(Stage.UNIT));
        Infrastructure.database()
                .execute(
                        Stage.DATABASE,
                        "create function refuse_deadline() returns trigger language plpgsql as $$ begin"
                                + " raise exception 'refused by the test'; end $$",
                        "create trigger refuse_deadline before insert on outbox for each row when (new.subject = '"
                                + failing + "') execute function refuse_deadline()");
        try {
            lookAt(STEP_OVERDUE);
        } finally {
            Infrastructure.database()
                    .execute(Stage.DATABASE, "drop trigger refuse_deadline on outbox", "drop function refuse_deadline");
        }

        others.forEach(other -> assertThat(stage.told(other, 3)).last().isEqualTo("case.overdue"));
        assertThat(deadlines(failing)).isEmpty();
        lookAt(STEP_OVERDUE.plusSeconds(60));
        assertThat(deadlines(failing)).isEmpty();
        lookAt(STEP_OVERDUE.plusSeconds(601));
        assertThat(stage.told(failing, 3)).last().isEqualTo("case.overdue");
    }

    @Test
    void anotherUnitsInspectorDoesNotSeeIt() {
        UUID dossier = received(Stage.OTHER_UNIT);

        lookAt(DOSSIER_OVERDUE);

        stage.told(dossier, 4);
        watched("OVERDUE").body("items.unit", not(hasItem(Stage.OTHER_UNIT)));
    }

    @Test
    void theListOfLateCasesIsReadPageByPage() {
        List<UUID> dossiers = List.of(received(Stage.UNIT), received(Stage.UNIT), received(Stage.UNIT));
        lookAt(STEP_NEARLY_DUE);
        List<String> seen = new ArrayList<>();

        String cursor = null;
        do {
            var page = Stage.as("inspector")
                    .queryParam("attention", "NEARLY_DUE")
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor == null ? "" : cursor)
                    .get("/cases")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.<List<String>>path("items.dossierId"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsAll(dossiers.stream().map(UUID::toString).toList());
    }

    private UUID received(String unit) {
        UUID dossier = stage.received(Stage.FREE, reception -> {
            dueOnFriday(reception);
            reception.put("competentUnit", unit);
        });
        Stage.awaitState(dossier, "APPRAISAL");
        return dossier;
    }

    private static void dueOnFriday(ObjectNode reception) {
        reception.put("receivedAt", RECEIVED.toString()).put("dueAt", DOSSIER_DUE.toString());
    }

    private static ValidatableResponse watched(String attention) {
        return Stage.as("lead")
                .queryParam("attention", attention)
                .queryParam("limit", 200)
                .get("/cases")
                .then()
                .statusCode(200);
    }

    /** The deadlines told of a dossier, as type, level and step. */
    private List<String> deadlines(UUID dossier) {
        return stage.kafka().about(dossier.toString()).stream()
                .filter(event -> event.json().has("level"))
                .map(DeadlineTimerTest::words)
                .toList();
    }

    private static String words(CloudEvent event) {
        return event.type().replace("vn.motcua.", "").replace(".v1", "") + " "
                + event.json().get("level").asText() + " "
                + event.json().get("step").asText();
    }

    private void lookAt(Instant moment) {
        clock.moveTo(moment);
        look();
    }

    private void look() {
        try {
            eventLoop.await(marking::markAll);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void mustSucceed(Future<Object> instance) {
        try {
            assertThat(instance.get()).isEqualTo("looked");
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
