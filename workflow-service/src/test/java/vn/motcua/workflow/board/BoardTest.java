package vn.motcua.workflow.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.workflow.Stage;
import vn.motcua.workflow.board.persistence.Boards;

@QuarkusTest
@WithInfrastructure(Stage.DATABASE)
class BoardTest {

    private static final AtomicInteger NEXT = new AtomicInteger(60);

    @TestHTTPResource
    URL service;

    @Inject
    Boards boards;

    private Stage stage;
    private String unit;
    private UUID appraiserId;
    private String appraiser;
    private String lead;

    @BeforeEach
    void setTheStage() {
        stage = new Stage().withCatalogue();
        unit = "H26.30." + NEXT.getAndIncrement();
        appraiserId = UUID.randomUUID();
        appraiser = stage.officer(appraiserId, unit, "appraiser");
        lead = stage.officer(UUID.randomUUID(), unit, "unit-lead");
    }

    @AfterEach
    void clear() {
        stage.close();
    }

    private JsonPath board() {
        return Stage.with(lead)
                .get("/boards/{unit}", unit)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int figure(JsonPath board, String figure) {
        return board.getInt("figures.find { it.figure == '" + figure + "' }.count");
    }

    @Test
    void countsAreThereRightAfterEachMoveAndEachListsItsCases() {
        stage.inAppraisal(unit);
        UUID mine = stage.inAppraisal(unit);
        UUID paid = stage.received(Stage.PAID, reception -> reception.put("competentUnit", unit));
        Stage.awaitState(paid, "AWAITING_PAYMENT");
        Stage.postWith(appraiser, mine, "claims", Map.of()).statusCode(201);

        JsonPath board = board();

        assertThat(figure(board, "RECEIVED")).isEqualTo(1);
        assertThat(figure(board, "IN_PROCESS")).isEqualTo(2);
        assertThat(board.getInt("officers.find { it.officer == '" + appraiserId
                        + "' }.figures.find { it.figure == 'TASKS' }.count"))
                .isEqualTo(1);
        board.<Map<String, Object>>getList("figures").forEach(line -> assertListed(line));
        board.<Map<String, Object>>getList("officers")
                .forEach(officer -> ((List<?>) officer.get("figures")).forEach(line -> assertListed((Map<?, ?>) line)));
        Stage.post("appraiser", mine, "releases", Map.of()).statusCode(404);
        Stage.with(appraiser).get("/boards/{unit}", unit).then().statusCode(403);
        Stage.as("lead").get("/boards/{unit}", unit).then().statusCode(404);
    }

    private void assertListed(Map<?, ?> line) {
        String list = String.valueOf(line.get("list")).replace("/workflow/v1", "");
        Stage.with(lead)
                .urlEncodingEnabled(false)
                .get(list)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(line.get("count")));
    }

    /** What every test of this database has left is counted anew by the words of the migration. */
    @Test
    void whatWasAddedUpIsWhatIsThere() {
        UUID dossier = stage.inAppraisal(unit);
        Stage.postWith(appraiser, dossier, "claims", Map.of()).statusCode(201);
        Stage.postWith(appraiser, dossier, "transfers", Map.of("unit", Stage.UNIT, "reason", "-"))
                .statusCode(201);

        boards.sum().await().atMost(Duration.ofSeconds(30));

        assertThat(Stage.count("select count(*) from board_changes")).isZero();
        assertThat(counted("select unit, cast(officer as text) as officer, figure, n from board_counts where n <> 0"))
                .isEqualTo(counted(REBUILT));
        assertThat(figure(board(), "TRANSFERS_OUT")).isEqualTo(1);
    }

    private static final String REBUILT = """
            select f.unit, cast(f.officer as text) as officer, f.figure, count(*) as n
              from (select c.unit, uuid '00000000-0000-0000-0000-000000000000' as officer,
                           case c.life when 'AWAITING_PAYMENT' then 'RECEIVED' when 'FINISHED' then 'TO_RETURN' when 'IN_PROCESS' then 'IN_PROCESS'
                                else case when exists (select 1 from tasks t where t.dossier_id = c.dossier_id and t.closed_at is null
                                                          and t.kind = 'SUPPLEMENT')
                                          then 'PAUSED_SUPPLEMENT' else 'PAUSED_OBLIGATION' end end as figure
                      from cases c where c.life not in ('RETURNED', 'WITHDRAWN', 'STOPPED')
                    union all
                    select c.unit, uuid '00000000-0000-0000-0000-000000000000', c.attention from cases c where c.attention is not null
                    union all
                    select t.unit, uuid '00000000-0000-0000-0000-000000000000', 'TRANSFERS_OUT' from tasks t
                     where t.closed_at is null and t.transfer_to is not null
                    union all
                    select t.transfer_to, uuid '00000000-0000-0000-0000-000000000000', 'TRANSFERS_IN' from tasks t
                     where t.closed_at is null and t.transfer_to is not null
                    union all
                    select t.unit, coalesce(t.assignee, '00000000-0000-0000-0000-000000000000'), k.figure
                      from tasks t
                     cross join lateral (select 'TASKS' as figure
                                         union all select 'TASKS_OVERDUE' where t.overdue_marked_at is not null
                                         union all select 'TASKS_NEARLY_DUE'
                                                    where t.nearly_due_marked_at is not null and t.overdue_marked_at is null) as k
                     where t.closed_at is null and t.role <> 'applicant') as f
             group by 1, 2, 3
            """;

    private static List<String> counted(String sql) {
        return Infrastructure.database().select(Stage.DATABASE, sql).stream()
                .map(row -> row.get("unit") + " " + row.get("officer") + " " + row.get("figure") + " " + row.get("n"))
                .sorted()
                .toList();
    }

    @Test
    void whoMayNotLookIsRefusedBeforeTheStreamBegins() {
        Stage.as("lead").get("/boards/{unit}/events", unit).then().statusCode(404);
        Stage.as("clerk").get("/boards/{unit}/events", unit).then().statusCode(403);
    }

    @Test
    void whoLooksSeesItChange() throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(
                            service.toString().replaceAll("/$", "") + "/workflow/v1/boards/" + unit + "/events"))
                    .header("Authorization", "Bearer " + lead)
                    .build();
            var answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofLines());
            var reading = answer.thenAccept(response -> response.body().forEach(lines::add));
            await().until(() -> lines.stream().anyMatch(line -> line.startsWith("data:")));

            stage.inAppraisal(unit);

            await().until(() -> lines.stream()
                    .filter(line -> line.startsWith("data:"))
                    .map(line -> new JsonPath(line.substring(5)))
                    .anyMatch(board -> figure(board, "IN_PROCESS") == 1));
            reading.cancel(true);
            client.shutdownNow();
        }
    }
}
