package vn.motcua.workflow.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.workflow.Stage;

@QuarkusTest
@WithInfrastructure(Stage.DATABASE)
class CaseSearchTest {

    private static final AtomicInteger NEXT = new AtomicInteger(40);

    private Stage stage;
    private String unit;
    private UUID appraiserId;
    private String appraiser;

    @BeforeEach
    void setTheStage() {
        stage = new Stage().withCatalogue();
        unit = "H26.30." + NEXT.getAndIncrement();
        appraiserId = UUID.randomUUID();
        appraiser = stage.officer(appraiserId, unit, "appraiser");
    }

    @AfterEach
    void clear() {
        stage.close();
    }

    private ValidatableResponse found(Object... parameters) {
        var request = Stage.with(appraiser);
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return request.get("/cases").then().statusCode(200);
    }

    @Test
    void findsByWhatOfficersKnowAndRightAfterEachMove() {
        UUID one = stage.inAppraisal(unit);
        UUID paid = stage.received(Stage.PAID, reception -> reception.put("competentUnit", unit));
        Stage.awaitState(paid, "AWAITING_PAYMENT");

        found().body("items.dossierId", contains(paid.toString(), one.toString()));
        found("procedure", Stage.PAID).body("items.dossierId", contains(paid.toString()));
        found("sector", "CU").body("items.dossierId", containsInAnyOrder(paid.toString(), one.toString()));
        found("sector", "HT").body("items", empty());
        found("life", "AWAITING_PAYMENT").body("items.dossierId", contains(paid.toString()));
        found("state", "APPRAISAL").body("items.dossierId", contains(one.toString()));
        found("receivedFrom", "2099-01-01").body("items", empty());
        found("receivedTo", "2099-01-01").body("items.size()", equalTo(2));
        found("dueTo", "2000-01-01").body("items", empty());
        found("unit", Stage.UNIT).body("items", empty());
        found("assignee", appraiserId).body("items", empty());

        Stage.postWith(appraiser, one, "appraisals", Map.of("proposal", "APPROVE", "opinion", "Đủ"))
                .statusCode(201);

        found("state", "APPRAISAL").body("items", empty());
        found("state", "APPROVAL").body("items.dossierId", contains(one.toString()));
        UUID mine = stage.inAppraisal(unit);
        Stage.postWith(appraiser, mine, "claims", Map.of()).statusCode(201);
        found("assignee", appraiserId).body("items.dossierId", contains(mine.toString()));
        stage.withdrawalRequested(paid, 2);
        Stage.awaitState(paid, "WITHDRAWN");
        found("life", "WITHDRAWN").body("items.dossierId", contains(paid.toString()));
    }

    @Test
    void pagesMissNothing() {
        List<UUID> all =
                IntStream.range(0, 5).mapToObj(i -> stage.inAppraisal(unit)).toList();
        String cursor = "";
        java.util.ArrayList<String> seen = new java.util.ArrayList<>();
        while (cursor != null) {
            var page = found("limit", 2, "cursor", cursor).extract();
            seen.addAll(page.path("items.dossierId"));
            cursor = page.path("next");
        }
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(UUID::toString).toList());
    }

    @Test
    void theFilesHoldWhatTheListShowsAndNothingElse() throws IOException {
        List<String> codes = IntStream.range(0, 3)
                .mapToObj(i -> Stage.codeOf(stage.inAppraisal(unit)))
                .sorted()
                .toList();

        String csv = new String(
                Stage.with(appraiser)
                        .header("Accept", "*/*")
                        .get("/case-files/cases.csv")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray(),
                StandardCharsets.UTF_8);
        byte[] xlsx = Stage.with(appraiser)
                .header("Accept", "*/*")
                .queryParam("state", "APPRAISAL")
                .get("/case-files/cases.xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(csv.lines().skip(1).map(line -> line.split(",")[0]).sorted()).isEqualTo(codes);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(workbook.getFirstSheet().read().stream()
                            .skip(1)
                            .map(row -> row.getCellText(0))
                            .sorted()
                            .collect(Collectors.toList()))
                    .isEqualTo(codes);
        }
        Stage.as("cashier").get("/case-files/cases.csv").then().statusCode(403);
    }
}
