package vn.motcua.catalog.bulk.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.catalog.bulk.reading.UnreadableFile;

/** Workbooks written by hand, as no program would. */
class HostileWorkbookTest {

    private static final String HEADER = "<row><c t='inlineStr'><is><t>code</t></is></c></row>";
    private static final String ROW = "<row><c t='inlineStr'><is><t>1.001193</t></is></c></row>";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static Map<String, String> parts(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        parts.put(
                "[Content_Types].xml",
                "<Types><Override PartName='/xl/workbook.xml' ContentType='" + type + "sheet.main+xml'/>"
                        + "<Override PartName='/xl/sharedStrings.xml' ContentType='" + type
                        + "sharedStrings+xml'/></Types>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                        + "<sheets><sheet name='S' sheetId='1' r:id='rId1'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>");
        parts.put(STRINGS, "<sst><si><t>shared</t></si></sst>");
        parts.put(SHEET, "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }

    private static byte[] zipped(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static SheetFile opened(Map<String, String> parts) throws IOException {
        return SheetFile.xlsx(new ByteArrayInputStream(zipped(parts)));
    }

    private static void refuses(byte[] file, String rule) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> Sheets.rows(SheetFile.xlsx(new ByteArrayInputStream(file))))
                .extracting(UnreadableFile::rule)
                .isEqualTo(rule);
    }

    @Test
    void readsTheSameWorkbookWithoutHarmInIt() throws IOException {
        assertThat(Sheets.content(opened(parts(HEADER + ROW))).toString()).isEqualTo("{\"code\":\"1.001193\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK\u0003\u0004", "code,name.vi\n", "<html/>"})
    void refusesWhatIsNoZip(String file) {
        refuses(file.getBytes(StandardCharsets.UTF_8), "not-xlsx");
    }

    @Test
    void refusesAZipThatIsNoWorkbook() throws IOException {
        refuses(zipped(Map.of("a.txt", "text")), "not-xlsx");
        refuses(zipped(Map.of("[Content_Types].xml", "<Types/>")), "not-xlsx");
    }

    @Test
    void refusesAZipThatEndsTooEarlyOrWasDamaged() throws IOException {
        byte[] file = zipped(parts(HEADER + ROW.repeat(1_000)));
        byte[] damaged = file.clone();
        java.util.Arrays.fill(damaged, 300, 500, (byte) 0x55);

        refuses(java.util.Arrays.copyOf(file, file.length / 2), "not-xlsx");
        refuses(damaged, "not-xlsx");
    }

    @ParameterizedTest
    @ValueSource(strings = {STRINGS, SHEET, "xl/workbook.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels"})
    void refusesDocumentTypesAndWithThemEveryEntity(String part) throws IOException {
        Map<String, String> parts = parts(HEADER + ROW);
        parts.computeIfPresent(part, (name, xml) -> "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>" + xml);

        refuses(zipped(parts), "not-xlsx");
    }

    @Test
    void refusesADocumentTypeInASheetByAnotherName() throws IOException {
        Map<String, String> parts = parts(HEADER + ROW);
        parts.put("xl/picture.png", "<!DOCTYPE x [<!ENTITY e 'x'>]>" + parts.remove(SHEET));
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels", (name, xml) -> xml.replace("worksheets/sheet1.xml", "picture.png"));

        refuses(zipped(parts), "not-xlsx");
    }

    @Test
    void refusesMoreThanItIsReadyToUnpack() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/media/image1.png"));
            byte[] zeros = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 257; megabyte++) {
                zip.write(zeros);
            }
        }

        assertThat(bytes.size()).isLessThan(1024 * 1024);
        refuses(bytes.toByteArray(), "too-large-inside");
    }

    @Test
    void refusesMoreSharedStringsThanItIsReadyToHold() throws IOException {
        Map<String, String> many = parts(HEADER);
        many.put(STRINGS, "<sst>" + "<si/>".repeat(500_001) + "</sst>");
        Map<String, String> large = parts(HEADER);
        large.put(STRINGS, "<sst>" + ("<si><t>" + "x".repeat(100_000) + "</t></si>").repeat(340) + "</sst>");

        refuses(zipped(many), "too-large-inside");
        refuses(zipped(large), "too-large-inside");
    }

    @Test
    void refusesRowsCellsAndTokensWithoutEnd() throws IOException {
        refuses(zipped(parts(HEADER + "<row>" + "<c/>".repeat(16_385) + "</row>")), "too-large-inside");
        refuses(
                zipped(parts("<row><c t='inlineStr'><is>" + "<t>0123456789</t>".repeat(110_000) + "</is></c></row>")),
                "too-large-inside");
        refuses(zipped(parts("<row spans='" + "1".repeat(1_100_000) + "'/>")), "too-large-inside");
        refuses(
                zipped(parts(HEADER + "<row>" + "<c><f t='array' ref='A1'>1</f></c>".repeat(101) + "</row>")),
                "too-large-inside");
    }

    @Test
    void refusesPartsWithoutEndThatAreNoSheet() throws IOException {
        Map<String, String> parts = parts(HEADER + ROW);
        parts.put(
                "xl/styles.xml",
                "<styleSheet>" + "<numFmt numFmtId='1' formatCode='0'/>".repeat(250_000) + "</styleSheet>");

        refuses(zipped(parts), "too-large-inside");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c r='ZZZZZZ1'><v>1</v></c></row>",
                "<row><c r='1A'><v>1</v></c></row>",
                "<row><c t='s'><v>2000000000</v></c></row>",
                "<row><c t='s'><v>99</v></c></row>",
                "<row><c t='s'><v>-1</v></c></row>",
                "<row><c t='what'><v>1</v></c></row>",
                "<row r='x'><c><v>1</v></c></row>",
                "<row><c s='x'><v>1</v></c></row>"
            })
    void refusesRowsThatBreakTheRulesOfWorkbooks(String row) throws IOException {
        refuses(zipped(parts(HEADER + row)), "not-xlsx");
    }

    @Test
    void refusesMoreEntriesThanItIsReadyToList() throws IOException {
        Map<String, String> parts = parts(HEADER + ROW);
        for (int entry = 0; entry < 5_000; entry++) {
            parts.put("x/" + entry, "");
        }

        refuses(zipped(parts), "too-large-inside");
    }

    @Test
    void leavesNoTemporaryFileBehind() throws IOException {
        long before = temporaryFiles();

        refuses("no workbook".getBytes(StandardCharsets.UTF_8), "not-xlsx");
        refuses(zipped(parts("<row><c t='inlineStr'><is><t>what</t></is></c></row>")), "unknown-column");
        Sheets.content(opened(parts(HEADER + ROW)));

        assertThat(temporaryFiles()).isEqualTo(before);
    }

    private static long temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("procedures\\d+\\.xlsx"))
                    .count();
        }
    }
}
