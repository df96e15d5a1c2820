package vn.motcua.workflow.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.workflow.Stage;

/** Several people at the same moment, and a failure in the middle. */
@QuarkusTest
@WithInfrastructure(Stage.DATABASE)
class ConcurrentCommandsTest {

    private Stage stage;

    @BeforeEach
    void setTheStage() {
        stage = new Stage().withCatalogue();
    }

    @AfterEach
    void clear() {
        stage.close();
    }

    @RepeatedTest(5)
    void ofManyClaimsOneWinsAndTheOthersHearWhy() throws Exception {
        UUID dossier = stage.inAppraisal();
        List<String> tokens = IntStream.range(0, 6)
                .mapToObj(i -> stage.officer(UUID.randomUUID(), Stage.UNIT, "appraiser"))
                .toList();

        List<Response> answers = together(tokens.stream()
                .map(token -> command(token, UUID.randomUUID().toString(), dossier, "claims", Map.of()))
                .toList());

        assertThat(answers.stream().map(answer -> answer.statusCode() == 201 ? "claimed" : answer.path("type")))
                .containsOnlyOnce("claimed")
                .containsOnly("claimed", "urn:motcua:problem:task-claimed-by-another");
    }

    @RepeatedTest(5)
    void ofManyOpinionsOnATaskThatNobodyClaimedOneCounts() throws Exception {
        UUID dossier = stage.inAppraisal();
        List<String> tokens = IntStream.range(0, 6)
                .mapToObj(i -> stage.officer(UUID.randomUUID(), Stage.UNIT, "appraiser"))
                .toList();

        List<Response> answers = together(tokens.stream()
                .map(token -> command(
                        token,
                        UUID.randomUUID().toString(),
                        dossier,
                        "appraisals",
                        Map.of("proposal", "APPROVE", "opinion", "Đủ điều kiện")))
                .toList());

        assertThat(answers.stream().map(Response::statusCode))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        assertThat(stage.told(dossier, 3)).containsExactly("case.opened", "case.processing-started", "case.appraised");
    }

    @RepeatedTest(3)
    void theSameKeyAtTheSameMomentActsOnce() throws Exception {
        UUID dossier = stage.inAppraisal();
        String key = UUID.randomUUID().toString();

        List<Response> answers = together(Stream.generate(() -> command(
                        TestTokens.of("appraiser"),
                        key,
                        dossier,
                        "appraisals",
                        Map.of("proposal", "APPROVE", "opinion", "Đủ điều kiện")))
                .limit(6)
                .toList());

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).isNotEmpty();
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 201).allSatisfy(answer -> assertThat(
                        answer.<String>path("type"))
                .isEqualTo("urn:motcua:problem:key-in-progress"));
        assertThat(stage.told(dossier, 3)).containsExactly("case.opened", "case.processing-started", "case.appraised");
    }

    @Test
    void resultNumbersAreNeverGivenTwice() throws Exception {
        List<UUID> dossiers =
                IntStream.range(0, 8).mapToObj(i -> stage.inIssue()).toList();

        List<Response> answers = together(dossiers.stream()
                .map(dossier ->
                        command(TestTokens.of("clerk"), UUID.randomUUID().toString(), dossier, "results", Map.of()))
                .toList());

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(answers.stream().map(answer -> answer.<String>path("resultCode")))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("KQ\\.H26\\.30\\.01\\.\\d{6}"));
    }

    @Test
    void aWithdrawalAndAnOfficerMeetAndTheCaseStaysWhole() throws Exception {
        UUID dossier = stage.inApproval();
        stage.withdrawalRequested(dossier, 2);

        Response answer = command(
                        TestTokens.of("approver"),
                        UUID.randomUUID().toString(),
                        dossier,
                        "approvals",
                        Map.of("decision", "APPROVE"))
                .call();

        Stage.awaitState(dossier, "WITHDRAWN");
        assertThat(answer.statusCode()).isIn(201, 409);
        assertThat(stage.told(dossier, answer.statusCode() == 201 ? 5 : 4))
                .last()
                .isEqualTo("case.withdrawn");
        assertThat(Stage.count("select count(*) from tasks where dossier_id = ? and closed_at is null", dossier))
                .isZero();
    }

    /** The outbox refuses the event of this dossier: nothing of the command may remain. */
    @Test
    void aFailureLeavesNeitherMoveNorEventNorAnswer() {
        UUID dossier = stage.inAppraisal();
        String key = UUID.randomUUID().toString();
        String before = standing(dossier);
        refuseEventsOf(dossier);
        try {
            assertThat(appraise(dossier, key).statusCode()).isEqualTo(500);
        } finally {
            acceptAllEvents();
        }

        assertThat(standing(dossier)).isEqualTo(before);
        assertThat(Stage.count("select count(*) from idempotency_keys where key = ?", key))
                .isZero();
        assertThat(appraise(dossier, key).statusCode()).isEqualTo(201);
        assertThat(stage.told(dossier, 3)).containsExactly("case.opened", "case.processing-started", "case.appraised");
    }

    private static Response appraise(UUID dossier, String key) {
        return Stage.as("appraiser")
                .header("Idempotency-Key", key)
                .body(Map.of("proposal", "APPROVE", "opinion", "Đủ điều kiện"))
                .post("/cases/{id}/appraisals", dossier);
    }

    private static String standing(UUID dossier) {
        return Infrastructure.database().select(Stage.DATABASE, """
                        select c.state, c.version, c.event_seq, c.audit_seq,
                               (select count(*) from tasks t where t.dossier_id = c.dossier_id) as tasks,
                               (select count(*) from audit_entries a where a.subject = 'case:' || c.dossier_id) as deeds
                          from cases c where c.dossier_id = ?
                        """, dossier).toString();
    }

    private static void refuseEventsOf(UUID dossier) {
        Infrastructure.database()
                .execute(
                        Stage.DATABASE,
                        "create function refuse_event() returns trigger language plpgsql as $$ begin"
                                + " raise exception 'refused by the test'; end $$",
                        "create trigger refuse_event before insert on outbox for each row when (new.subject = '"
                                + dossier + "') execute function refuse_event()");
    }

    private static void acceptAllEvents() {
        Infrastructure.database()
                .execute(Stage.DATABASE, "drop trigger refuse_event on outbox", "drop function refuse_event");
    }

    private static Callable<Response> command(String token, String key, UUID dossier, String command, Object body) {
        return () -> Stage.with(token)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/cases/{id}/{command}", dossier, command);
    }

    private static List<Response> together(List<Callable<Response>> calls) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            return threads.invokeAll(calls).stream()
                    .map(ConcurrentCommandsTest::answer)
                    .toList();
        }
    }

    private static Response answer(Future<Response> call) {
        try {
            return call.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
