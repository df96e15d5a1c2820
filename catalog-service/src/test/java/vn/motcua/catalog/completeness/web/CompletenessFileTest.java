package vn.motcua.catalog.completeness.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.motcua.catalog.draft.web.Drafting.as;
import static vn.motcua.catalog.draft.web.Drafting.begin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import vn.motcua.catalog.draft.web.Drafting;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.WithInfrastructure;

/** The file is opened by PostgreSQL's reader of CSV, which knows nothing of the library that wrote it. */
@QuarkusTest
@WithInfrastructure("catalog_completeness")
@TestProfile(Drafting.WithoutSample.class)
class CompletenessFileTest {

    private static final String DATABASE = "catalog_completeness";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String FILE = "/catalog/v1/completeness/procedures.csv?sector=";

    private static void draft(String code, String sector, String name, String... without) {
        ObjectNode content = Drafting.complete(code, TODAY);
        content.withObject("/sector").put("code", sector);
        content.withObject("/name").put("vi", name);
        content.remove(List.of(without));
        begin(Map.of("content", Drafting.JSON.convertValue(content, Map.class)))
                .then()
                .statusCode(201);
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
        String table = "file_" + Math.abs(Arrays.hashCode(file));
        try (Connection connection = Infrastructure.database().connect(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute("create table " + table
                    + " (line serial, code text, name text, sector text, complete text, version text, draft text,"
                    + " unit text, unit_name text, field text, rule text, missing text)");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + table + " (code, name, sector, complete, version, draft, unit, unit_name, field,"
                                    + " rule, missing) from stdin (format csv, encoding 'UTF8')",
                            new ByteArrayInputStream(file));
        }
        return Infrastructure.database().select(DATABASE, "select * from " + table + " order by line");
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
    void comesWholeAlsoWhenItTakesSeveralBatches() throws Exception {
        Infrastructure.database()
                .execute(
                        DATABASE,
                        "insert into procedure_drafts select (jsonb_populate_record(null::procedure_drafts, to_jsonb(model)"
                                + " || jsonb_build_object('id', gen_random_uuid(), 'code', '3.' || lpad(n::text, 6, '0'),"
                                + " 'content', '{\"sector\":{\"code\":\"F05\"}}'))).*"
                                + " from (select * from procedure_drafts where code = '" + model() + "') model,"
                                + " generate_series(1, 350) n");

        List<Map<String, Object>> rows = opened(file("F05", "vi"));

        assertThat(rows).hasSize(351);
        assertThat(rows).last().extracting(row -> row.get("code")).isEqualTo("3.000350");
    }

    private static String model() {
        draft("1.820005", "F06", "Mẫu");
        return "1.820005";
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
