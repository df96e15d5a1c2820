package vn.motcua.workflow.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.workflow.Stage;

@QuarkusTest
@WithInfrastructure(Stage.DATABASE)
class TaskListTest {

    /** A unit of this test alone, so that its list holds nothing else. */
    private static final String UNIT = "H26.30.12";

    private Stage stage;
    private String appraiser;

    @BeforeEach
    void setTheStage() {
        stage = new Stage().withCatalogue();
        appraiser = stage.officer(UUID.randomUUID(), UNIT, "appraiser");
    }

    @AfterEach
    void clear() {
        stage.close();
    }

    @Test
    void pagesFollowEachOtherByUrgencyAndMissNothing() {
        List<UUID> dossiers =
                IntStream.range(0, 5).mapToObj(i -> stage.inAppraisal(UNIT)).toList();
        List<Map<String, Object>> seen = new ArrayList<>();

        String cursor = "";
        int pages = 0;
        do {
            ExtractableResponse<Response> page = Stage.with(appraiser)
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .get("/tasks")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items"));
            cursor = page.path("next");
            pages++;
        } while (cursor != null);

        assertThat(pages).isGreaterThanOrEqualTo(3);
        assertThat(seen).extracting(item -> item.get("dossierId").toString()).doesNotHaveDuplicates();
        assertThat(seen)
                .extracting(item -> UUID.fromString(item.get("dossierId").toString()))
                .containsAll(dossiers);
        assertThat(seen).extracting(item -> item.get("dueAt").toString()).isSorted();
    }

    @Test
    void findsOneDossierByIdOrCode() {
        UUID dossier = stage.inAppraisal(UNIT);

        for (String wanted : List.of(dossier.toString(), Stage.codeOf(dossier))) {
            Stage.with(appraiser)
                    .queryParam("dossier", wanted)
                    .get("/tasks")
                    .then()
                    .body("items.dossierId", contains(dossier.toString()))
                    .body("items[0].procedureCode", equalTo(Stage.FREE))
                    .body("items[0].kind", equalTo("APPRAISAL"))
                    .body("items[0].assignee", nullValue())
                    .body("next", nullValue());
        }
        for (String unknown : List.of(UUID.randomUUID().toString(), "H26.30.12-261123-999999999", "x' or 1=1 --")) {
            Stage.with(appraiser)
                    .queryParam("dossier", unknown)
                    .get("/tasks")
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
    }

    @Test
    void showsOnlyTheWantedStep() {
        stage.inAppraisal(UNIT);
        String both = stage.officer(UUID.randomUUID(), UNIT, "appraiser", "clerk");

        Stage.with(both)
                .queryParam("step", "APPRAISE")
                .get("/tasks")
                .then()
                .body("items.step", everyItem(equalTo("APPRAISE")))
                .body("items", not(empty()));
        Stage.with(both).queryParam("step", "ISSUE").get("/tasks").then().body("items", empty());
    }

    @Test
    void showsWhatIsMine() {
        UUID claimed = stage.inAppraisal(UNIT);
        UUID free = stage.inAppraisal(UNIT);
        Stage.postWith(appraiser, claimed, "claims", Map.of()).statusCode(201);

        Stage.with(appraiser)
                .queryParam("mine", true)
                .get("/tasks")
                .then()
                .body("items.dossierId", contains(claimed.toString()));
        Stage.with(appraiser)
                .queryParam("limit", 200)
                .get("/tasks")
                .then()
                .body("items.dossierId", hasItem(free.toString()));
    }

    @Test
    void aFinishedTaskLeavesTheListAtOnce() {
        UUID dossier = stage.inAppraisal(UNIT);
        Stage.postWith(appraiser, dossier, "appraisals", Map.of("proposal", "APPROVE", "opinion", "Đủ"))
                .statusCode(201);

        Stage.with(appraiser)
                .queryParam("dossier", dossier)
                .get("/tasks")
                .then()
                .body("items", empty());
    }

    /** With many tasks the list is still read from its index, one page of it. */
    @Test
    void theListIsReadFromItsIndex() {
        Infrastructure.database().execute(Stage.DATABASE, """
                        insert into cases (dossier_id, dossier_code, procedure_code, procedure_version, case_code, channel, unit,
                               receiving_unit, state, task_no, received_at, opened_at, due_at, nearly_due_at, event_seq,
                               audit_seq, audit_hash, version)
                        select gen_random_uuid(), 'BULK-' || n, '1.004837', 1, 'DEFAULT', 'ONLINE', 'H26.30.1' || n % 10, 'H26.30.01',
                               'APPRAISAL', 1, now(), now(), now() + n * interval '1 second', now(), 0, 0, '', 0
                          from generate_series(1, 20000) n
                        """, """
                        insert into tasks (dossier_id, task_no, unit, role, step, kind, opened_at, due_at, nearly_due_at)
                        select dossier_id, 1, unit, 'appraiser', 'APPRAISE', 'APPRAISAL', opened_at, due_at, due_at
                          from cases where dossier_code like 'BULK-%'
                        """, "analyze cases", "analyze tasks");
        try {
            String plan = plan("""
                    select t.dossier_id from tasks t
                     where t.closed_at is null and t.unit = 'H26.30.15' and t.role = 'appraiser'
                       and (t.due_at, t.dossier_id) > (now(), '00000000-0000-0000-0000-000000000000')
                     order by t.due_at, t.dossier_id limit 51
                    """);
            String planOfStep = plan("""
                    select t.dossier_id from tasks t
                     where t.closed_at is null and t.unit = 'H26.30.15' and t.role = 'appraiser' and t.step = 'APPRAISE'
                     order by t.due_at, t.dossier_id limit 51
                    """);

            assertThat(plan).contains("tasks_open_by").doesNotContain("Sort").doesNotContain("Seq Scan");
            assertThat(planOfStep)
                    .contains("tasks_open_by")
                    .doesNotContain("Sort")
                    .doesNotContain("Seq Scan");
        } finally {
            Infrastructure.database()
                    .execute(
                            Stage.DATABASE,
                            "delete from tasks using cases c where c.dossier_id = tasks.dossier_id and c.dossier_code like 'BULK-%'",
                            "delete from cases where dossier_code like 'BULK-%'");
        }
    }

    private static String plan(String query) {
        return Infrastructure.database().select(Stage.DATABASE, "explain " + query).stream()
                .map(row -> String.valueOf(row.values().iterator().next()))
                .collect(Collectors.joining("\n"));
    }
}
