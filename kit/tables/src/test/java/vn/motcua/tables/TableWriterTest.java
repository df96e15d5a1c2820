package vn.motcua.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableWriterTest {

    private static final List<@Nullable Object> ROW =
            Arrays.asList("=SUM(A1)", -5, true, null, LocalDate.of(2026, 9, 2), "Hà Nội; \"Sơn La\"\nvà");

    @Test
    void writesCsvThatExcelOpensRightAndComputesNothingIn() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = new CsvTable(out, List.of("Tên", "Số"))) {
            table.row(ROW);
            table.row(List.of("- gạch", "'=x", "@a", "\ta", "a=1"));
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFTên,Số\r\n"
                        + "'=SUM(A1),-5,true,,2026-09-02,\"Hà Nội; \"\"Sơn La\"\"\nvà\"\r\n"
                        + "'- gạch,''=x,'@a,'\ta,a=1\r\n");
    }

    @Test
    void writesAWorkbookWithTextAsTextAndNumbersAsNumbers() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = new XlsxTable(out, "Báo cáo", List.of("Tên", "Số"))) {
            table.row(ROW);
        }

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getFirstSheet().getName()).isEqualTo("Báo cáo");
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("Tên");
            Row row = rows.getLast();
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getFormula()).isNull();
            assertThat(row.getCellText(0)).isEqualTo("=SUM(A1)");
            assertThat(row.getCell(1).getType()).isEqualTo(CellType.NUMBER);
            assertThat(row.getCell(2).getType()).isEqualTo(CellType.BOOLEAN);
            assertThat(row.hasCell(3)).isFalse();
            assertThat(row.getCellText(4)).isEqualTo("2026-09-02");
        }
    }

    @Test
    void cutsATextThatNoCellOfExcelCanHold() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = new XlsxTable(out, "S", List.of("a"))) {
            table.row(List.of("x".repeat(40_000)));
        }

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getFirstSheet().read().getLast().getCellText(0))
                    .hasSize(32_767)
                    .endsWith("x…");
        }
    }
}
