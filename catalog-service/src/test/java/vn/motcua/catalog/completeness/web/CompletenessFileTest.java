package vn.motcua.catalog.completeness.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.motcua.catalog.draft.web.Drafting.as;
import static vn.motcua.catalog.draft.web.Drafting.begin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.catalog.draft.web.Drafting;
import vn.motcua.catalog.platform.table.BrokenDownload;
import vn.motcua.catalog.platform.table.OpenedFile;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.tables.TableFormat;

@QuarkusTest
@WithInfrastructure("catalog_completeness")
@TestProfile(Drafting.WithoutSample.class)
class CompletenessFileTest {

    private static final String DATABASE = "catalog_completeness";
    private static final LocalDate TODAY = LocalDate.now(VietnamTime.ZONE);
    private static final AtomicInteger MODELS = new AtomicInteger();
    private static final String CSV = "/catalog/v1/completeness/procedures.csv";
    private static final String XLSX = "/catalog/v1/completeness/procedures.xlsx";
    private static final String FILE = CSV + "?sector=";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private static ObjectNode named(String code, String sector, String name) {
        ObjectNode content = Drafting.complete(code, TODAY);
        content.withObject("/sector").put("code", sector);
        content.withObject("/name").put("vi", name);
        return content;
    }

    private static void draft(String code, String sector, String name, String... without) {
        ObjectNode content = named(code, sector, name);
        content.remove(List.of(without));
        begin(Map.of("content", Drafting.JSON.convertValue(content, Map.class)))
                .then()
                .statusCode(201);
    }

    private static byte[] workbook(String sector, String language) {
        return as("inspector")
                .header("Accept-Language", language)
                .get(XLSX + "?sector=" + sector)
                .then()
                .statusCode(200)
                .contentType(TableFormat.XLSX_TYPE)
                .header("Content-Disposition", containsString("completeness.xlsx"))
                .extract()
                .asByteArray();
    }

    private static byte[] file(String sector, String language) {
        return as("inspector")
                .header("Accept-Language", language)
                .get(FILE + sector)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", containsString("completeness.csv"))
                .extract()
                .asByteArray();
    }

    private static List<Map<String, Object>> opened(byte[] file) throws Exception {
        return OpenedFile.csv(
                DATABASE,
                file,
                "code",
                "name",
                "sector",
                "complete",
                "version",
                "draft",
                "unit",
                "unit_name",
                "field",
                "rule",
                "missing");
    }

    @Test
    void hasARowForEachThingThatIsMissing() throws Exception {
        draft("1.820001", "F01", "Cấp \"giấy\", loại 1;\nđợt 2", "decision", "results");
        draft("1.820002", "F01", "Đủ");

        List<Map<String, Object>> rows = opened(file("F01", "vi"));

        assertThat(rows)
                .extracting(row -> row.get("code"))
                .containsExactly("\uFEFFMã thủ tục", "1.820001", "1.820001", "1.820002");
        assertThat(rows)
                .extracting(row -> row.get("rule"))
                .containsExactly("Quy tắc", "required", "required", "not-approved-yet");
        assertThat(rows.get(1))
                .containsEntry("name", "Cấp \"giấy\", loại 1;\nđợt 2")
                .containsEntry("complete", "không")
                .containsEntry("missing", "Trường này bắt buộc. Hãy điền giá trị.");
        assertThat(rows.get(2)).containsEntry("field", "results");
    }

    @Test
    void speaksTheCallersLanguage() throws Exception {
        draft("1.820003", "F03", "Tên");

        assertThat(opened(file("F03", "en")))
                .extracting(row -> row.get("name"), row -> row.get("complete"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Procedure", "Complete"),
                        org.assertj.core.groups.Tuple.tuple("Marriage registration", "no"));
    }

    @Test
    void aSpreadsheetKnowsTheLettersFindsLinesAndComputesNothing() throws Exception {
        draft("1.820004", "F04", "=HYPERLINK(\"http://example\")");

        byte[] file = file("F04", "vi");
        String text = new String(file, StandardCharsets.UTF_8);

        assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(text).endsWith("\r\n").doesNotContainPattern("(?<!\r)\n");
        assertThat(opened(file).get(1)).containsEntry("name", "'=HYPERLINK(\"http://example\")");
    }

    @Test
    void aWorkbookHasTheSameRowsWithNumbersAsNumbersAndTextAsText() throws IOException {
        Drafting.approve(Drafting.proposed(named("1.820006", "F07", "=1+1")))
                .then()
                .statusCode(201);
        draft("1.820007", "F07", "Thiếu", "decision", "results");

        List<Row> rows = OpenedFile.xlsx("Mức độ hoàn thiện", workbook("F07", "vi"));

        assertThat(rows).extracting(row -> row.getCellText(0)).startsWith("Mã thủ tục", "1.820006");
        assertThat(rows).extracting(row -> row.getCellText(0)).endsWith("1.820007", "1.820007");
        assertThat(rows.get(1).getCellText(1)).isEqualTo("=1+1");
        assertThat(rows.get(1).getCell(1).getFormula()).isNull();
        assertThat(rows.get(1).getCell(4).getType()).isEqualTo(CellType.NUMBER);
        assertThat(rows.getLast().getCellText(8)).isEqualTo("results");
        assertThat(OpenedFile.xlsx("Completeness", workbook("F07", "en"))
                        .getFirst()
                        .getCellText(0))
                .isEqualTo("Code");
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, XLSX})
    void aFileThatFailsDoesNotLookLikeAWholeOne(String path) {
        copies("5.", "F08", 400);
        Infrastructure.database()
                .execute(
                        DATABASE,
                        "update procedure_drafts set findings = null, content = 'broken' where code = '5.000390'");
        try {
            BrokenDownload.assertNotWhole(port, path + "?complete=false");
        } finally {
            Infrastructure.database().execute(DATABASE, "delete from procedure_drafts where code like '5.%'");
        }
    }

    @Test
    void comesWholeAlsoWhenItTakesSeveralBatches() throws Exception {
        copies("3.", "F05", 350);

        List<Map<String, Object>> rows = opened(file("F05", "vi"));

        assertThat(rows).hasSize(351);
        assertThat(rows).last().extracting(row -> row.get("code")).isEqualTo("3.000350");
    }

    private static void copies(String prefix, String sector, int number) {
        Infrastructure.database()
                .execute(
                        DATABASE,
                        "insert into procedure_drafts select (jsonb_populate_record(null::procedure_drafts, to_jsonb(model)"
                                + " || jsonb_build_object('id', gen_random_uuid(), 'code', '" + prefix
                                + "' || lpad(n::text, 6, '0'), 'content', '{\"sector\":{\"code\":\"" + sector
                                + "\"}}'))).* from (select * from procedure_drafts where code = '" + model()
                                + "') model, generate_series(1, " + number + ") n");
    }

    private static String model() {
        String code = "1.8299%02d".formatted(MODELS.getAndIncrement());
        // A repeated test meets what its first try left behind.
        Infrastructure.database().execute(DATABASE, "delete from procedure_drafts where code = '" + code + "'");
        draft(code, "F06", "Mẫu");
        return code;
    }

    @Test
    void aWrongQuestionIsAnsweredWithAProblemInsteadOfAFile() {
        as("inspector")
                .get(FILE + "F01&complete=x")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("query.complete"));
    }
}
