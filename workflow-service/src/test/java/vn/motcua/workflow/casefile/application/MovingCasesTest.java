package vn.motcua.workflow.casefile.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.transactions.EventLoop;
import vn.motcua.workflow.Stage;

/** A commune closes and another one takes over: what becomes of the cases that are open there. */
@QuarkusTest
@WithInfrastructure(Stage.DATABASE)
class MovingCasesTest {

    @Inject
    MovingCases moving;

    @Inject
    EventLoop eventLoop;

    private Stage stage;

    @BeforeEach
    void setTheStage() {
        stage = new Stage().withCatalogue();
    }

    @AfterEach
    void clear() {
        stage.close();
    }

    private UUID reorganised(String from, String to) {
        UUID id = UUID.randomUUID();
        stage.kafka().publish(reorganised(id, 1, from, to));
        await().until(() -> Stage.count("select count(*) from unit_moves where reorganisation_id = ?", id) == 1);
        return id;
    }

    private static CloudEvent reorganised(UUID id, long sequence, String from, String to) {
        ObjectNode data = EventContracts.example("units.reorganised.v1", "full").put("reorganisationId", id.toString());
        data.putArray("units").add(from);
        data.putArray("successors").add(to);
        data.putArray("moves").addObject().put("from", from).put("to", to);
        return EventContracts.event("units.reorganised.v1", "reorganisation:" + id, sequence, data);
    }

    private void move() throws Exception {
        eventLoop.await(() -> moving.moveAll());
    }

    @Test
    void openCasesGoOnInTheUnitThatTookOverWithTheirStepAndTheirTime() throws Exception {
        UUID appraiser = UUID.randomUUID();
        String before = stage.officer(appraiser, "H26.31.01", "appraiser");
        String after = stage.officer(UUID.randomUUID(), "H26.31.02", "appraiser");
        UUID dossier = stage.inAppraisal("H26.31.01");
        Stage.postWith(before, dossier, "claims", Map.of()).statusCode(201);
        String dueAt = Stage.with(before)
                .get("/cases/{id}", dossier)
                .then()
                .statusCode(200)
                .extract()
                .path("tasks[0].dueAt");

        UUID id = reorganised("H26.31.01", "H26.31.02");
        move();

        Stage.with(before).get("/cases/{id}", dossier).then().statusCode(404);
        Stage.with(after)
                .get("/cases/{id}", dossier)
                .then()
                .statusCode(200)
                .body("unit", equalTo("H26.31.02"))
                .body("receivingUnit", equalTo(Stage.UNIT))
                .body("tasks.unit", contains("H26.31.01", "H26.31.02"))
                .body("tasks.step", contains("APPRAISE", "APPRAISE"))
                .body("tasks[0].outcome", equalTo("MOVED"))
                .body("tasks[0].assignee", equalTo(appraiser.toString()))
                .body("tasks[1].assignee", equalTo(null))
                .body("tasks[1].dueAt", equalTo(dueAt));
        Stage.postWith(after, dossier, "appraisals", Map.of("proposal", "APPROVE", "opinion", "Đủ điều kiện"))
                .statusCode(201);
        assertThat(stage.told(dossier, 4))
                .containsExactly("case.opened", "case.processing-started", "case.moved-to-unit", "case.appraised");
        assertThat(Infrastructure.database()
                        .select(
                                Stage.DATABASE,
                                "select details from audit_entries where subject = ? and action = 'MoveCase'",
                                "case:" + dossier))
                .singleElement()
                .satisfies(row -> assertThat(String.valueOf(row.get("details")))
                        .contains("H26.31.01", "H26.31.02", id.toString()));
    }

    @Test
    void whoWorksInTheNewUnitTooStaysResponsible() throws Exception {
        UUID appraiser = UUID.randomUUID();
        String token = stage.officer(appraiser, "H26.32.01", "appraiser");
        UUID dossier = stage.inAppraisal("H26.32.01");
        Stage.postWith(token, dossier, "claims", Map.of()).statusCode(201);
        ObjectNode assigned =
                EventContracts.example("officer.assigned.v1", "minimal").put("officerId", appraiser.toString());
        ObjectNode assignment = assigned.putArray("assignments").addObject();
        assignment
                .put("unit", "H26.32.02")
                .put("validFrom", "2025-07-01")
                .putArray("roles")
                .add("appraiser");
        stage.kafka().publish(EventContracts.event("officer.assigned.v1", "officer:" + appraiser, 2, assigned));
        await().until(() -> Stage.count(
                        "select count(*) from officer_assignments where officer_id = ? and unit = 'H26.32.02'",
                        appraiser)
                == 1);

        reorganised("H26.32.01", "H26.32.02");
        move();

        Stage.with(token).get("/cases/{id}", dossier).then().body("tasks[1].assignee", equalTo(appraiser.toString()));
    }

    @Test
    void aCaseThatWaitsForItsFeeMovesAndAFinishedOneStays() throws Exception {
        UUID waiting = stage.received(Stage.PAID, reception -> reception.put("competentUnit", "H26.33.01"));
        Stage.awaitState(waiting, "AWAITING_PAYMENT");
        UUID withdrawn = stage.inAppraisal("H26.33.01");
        stage.withdrawalRequested(withdrawn, 2);
        Stage.awaitState(withdrawn, "WITHDRAWN");

        reorganised("H26.33.01", "H26.33.02");
        move();
        stage.payment("fee.settled.v1", waiting, 1);
        Stage.awaitState(waiting, "APPRAISAL");

        assertThat(unitOf(waiting)).isEqualTo("H26.33.02");
        assertThat(unitOf(withdrawn)).as("old papers keep the old unit").isEqualTo("H26.33.01");
        assertThat(Stage.count("select count(*) from tasks where dossier_id = ? and unit = 'H26.33.02'", waiting))
                .isEqualTo(1);
    }

    @Test
    void manyMoversAndARepeatedEventMoveEachCaseOnce() throws Exception {
        List<UUID> dossiers =
                List.of(stage.inAppraisal("H26.34.01"), stage.inAppraisal("H26.34.01"), stage.inAppraisal("H26.34.01"));
        UUID id = reorganised("H26.34.01", "H26.34.02");
        stage.kafka().publish(reorganised(id, 1, "H26.34.01", "H26.34.02"));
        stage.kafka().publish(reorganised(id, 2, "H26.34.01", "H26.34.02"));
        Callable<Void> mover = () -> {
            move();
            return null;
        };
        try (var three = Executors.newFixedThreadPool(3)) {
            for (Future<Void> done : three.invokeAll(List.of(mover, mover, mover))) {
                done.get();
            }
        }
        move();

        for (UUID dossier : dossiers) {
            assertThat(stage.told(dossier, 3))
                    .containsExactly("case.opened", "case.processing-started", "case.moved-to-unit");
        }
    }

    /** Somebody works on the last case at the very moment when the mover looks, long after the unit closed. */
    @Test
    void aCaseThatSomebodyHoldsKeepsTheMoveOpen() throws Exception {
        UUID held = stage.inAppraisal("H26.36.01");
        UUID id = reorganised("H26.36.01", "H26.36.02");
        Infrastructure.database()
                .execute(
                        Stage.DATABASE,
                        "update unit_moves set arrived_at = now() - interval '1 day' where reorganisation_id = '" + id
                                + "'");
        try (Connection officer = Infrastructure.database().connect(Stage.DATABASE);
                var statement = officer.createStatement()) {
            officer.setAutoCommit(false);
            statement.execute("select 1 from cases where dossier_id = '" + held + "' for update");
            move();
            officer.rollback();
        }

        assertThat(unitOf(held)).isEqualTo("H26.36.01");
        move();
        assertThat(unitOf(held)).isEqualTo("H26.36.02");
        move();
        assertThat(Stage.count(
                        "select count(*) from unit_moves where reorganisation_id = ? and done_at is not null", id))
                .as("now nothing is left")
                .isEqualTo(1);
    }

    @Test
    void aReceptionThatComesAfterwardsIsOpenedWhereTheWorkHasGoneHoweverOftenItMoved() {
        reorganised("H26.35.01", "H26.35.02");
        reorganised("H26.35.02", "H26.35.03");

        UUID dossier = stage.inAppraisal("H26.35.01");

        assertThat(unitOf(dossier)).isEqualTo("H26.35.03");
        assertThat(stage.told(dossier, 2)).containsExactly("case.opened", "case.processing-started");
    }

    private static String unitOf(UUID dossier) {
        return String.valueOf(Infrastructure.database()
                .select(Stage.DATABASE, "select unit from cases where dossier_id = ?", dossier)
                .getFirst()
                .get("unit"));
    }
}
