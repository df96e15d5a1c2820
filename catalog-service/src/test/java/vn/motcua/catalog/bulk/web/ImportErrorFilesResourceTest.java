package vn.motcua.catalog.bulk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.motcua.catalog.bulk.web.Importing.IMPORTS;
import static vn.motcua.catalog.bulk.web.Importing.ended;
import static vn.motcua.catalog.bulk.web.Importing.send;
import static vn.motcua.catalog.draft.web.Drafting.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import vn.motcua.tables.TableFormat;

@QuarkusTest
@WithInfrastructure("catalog_drafts")
@TestProfile(Drafting.WithoutSample.class)
class ImportErrorFilesResourceTest {

    private static final String DATABASE = "catalog_drafts";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private static String imported(String format, String file) {
        String location = send(format, false, file.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        ended(location);
        return location;
    }

    /** Each of them is refused for its code. */
    private static String rejected(int rows) {
        return imported(
                "json",
                IntStream.rangeClosed(1, rows)
                        .mapToObj("{\"code\":\"BTP-%d\"}"::formatted)
                        .collect(Collectors.joining("\n")));
    }

    private static byte[] file(String location, String ending, String language) {
        return as("inspector")
                .header("Accept-Language", language)
                .get(location + "/errors" + ending)
                .then()
                .statusCode(200)
                .contentType(ending.equals(".csv") ? TableFormat.CSV_TYPE : TableFormat.XLSX_TYPE)
                .header("Content-Disposition", containsString("import-errors" + ending))
                .extract()
                .asByteArray();
    }

    private static List<Map<String, Object>> lines(String location, String language) throws Exception {
        return OpenedFile.csv(
                DATABASE, file(location, ".csv", language), "place", "code", "field", "reason", "value", "rejected");
    }

    @Test
    void eachErrorIsARowInTheCallersLanguage() throws Exception {
        String location = imported("csv", "code;level\n1.950001;COMUNE\nBTP-1;COMMUNE\n");

        assertThat(lines(location, "vi"))
                .extracting(
                        row -> row.get("place"),
                        row -> row.get("code"),
                        row -> row.get("value"),
                        row -> row.get("rejected"))
                .containsExactly(
                        tuple("\uFEFFDòng", "Mã thủ tục", "Giá trị trong tệp", "Bỏ cả thủ tục"),
                        tuple("2", "1.950001", "COMUNE", "không"),
                        tuple("3", null, "BTP-1", "có"));
        assertThat(lines(location, "vi").getLast())
                .extracting(row -> row.get("reason"))
                .asString()
                .startsWith("Mã thủ tục có dạng");
        assertThat(lines(location, "en"))
                .extracting(row -> row.get("field"), row -> row.get("rejected"))
                .containsExactly(tuple("Place", "Procedure rejected"), tuple("level", "no"), tuple("code", "yes"));
        assertThat(lines(location, "en").getLast())
                .extracting(row -> row.get("reason"))
                .asString()
                .startsWith("A procedure's code");
    }

    @Test
    void comesWholeWhenTheErrorsFillSeveralPages() throws Exception {
        String location = rejected(1_000);

        List<Map<String, Object>> csv = lines(location, "vi");
        List<Row> xlsx = OpenedFile.xlsx("Lỗi khi nhập", file(location, ".xlsx", "vi"));

        List<String> places =
                IntStream.rangeClosed(1, 1_000).mapToObj(Integer::toString).toList();
        assertThat(csv.subList(1, csv.size()))
                .extracting(row -> row.get("place"))
                .isEqualTo(places);
        assertThat(xlsx.subList(1, xlsx.size()))
                .extracting(row -> row.getCellText(0))
                .isEqualTo(places);
    }

    @Test
    void aSpreadsheetComputesNothingThatSomebodyWroteIntoAFile() throws Exception {
        String location = imported("json", "{\"code\":\"=HYPERLINK(1)\"}");

        assertThat(lines(location, "vi").getLast()).containsEntry("value", "'=HYPERLINK(1)");
        Row row =
                OpenedFile.xlsx("Import errors", file(location, ".xlsx", "en")).getLast();
        assertThat(row.getCellText(4)).isEqualTo("=HYPERLINK(1)");
        assertThat(row.getCell(4).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(0).getType()).isEqualTo(CellType.NUMBER);
    }

    @Test
    void anUnreadableFileIsTheOnlyErrorOfItsImport() throws IOException {
        String location = imported("json", "[{\"code\":\"1.950002\"},\n{\"code\"");

        List<Row> rows = OpenedFile.xlsx("Import errors", file(location, ".xlsx", "en"));

        assertThat(rows).hasSize(2);
        assertThat(rows.getLast().getCellText(0)).isEqualTo("2");
        assertThat(rows.getLast().getCellText(2)).isEqualTo("file");
        assertThat(rows.getLast().getCellText(3)).contains("line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {".csv", ".xlsx"})
    void aFileThatFailsDoesNotLookLikeAWholeOne(String ending) {
        String location = rejected(1_000);
        String id = location.substring(location.lastIndexOf('/') + 1);
        Infrastructure.database()
                .execute(
                        DATABASE,
                        "update procedure_import_findings set arguments = 'broken' where line = 990 and import_id = '"
                                + id + "'");

        BrokenDownload.assertNotWhole(port, IMPORTS + "/" + id + "/errors" + ending);
    }

    @ParameterizedTest
    @ValueSource(strings = {".csv", ".xlsx"})
    void isForWhoeverMaySeeTheErrors(String ending) {
        String file = imported("json", "[]") + "/errors" + ending;

        for (String user : List.of("catalogue-editor", "catalogue-approver", "inspector")) {
            as(user).get(file).then().statusCode(200);
        }
        for (String user : List.of("citizen", "portal", "reception", "lead", "admin")) {
            as(user).get(file).then().statusCode(403);
        }
        given().get(file).then().statusCode(401);
        as("inspector")
                .get(IMPORTS + "/" + UUID.randomUUID() + "/errors" + ending)
                .then()
                .statusCode(404)
                .contentType(containsString("problem+json"))
                .body("status", equalTo(404));
    }
}
