package vn.motcua.catalog.bulk.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcelDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "45839 | 14 | mm-dd-yy | MOMENT | 2025-07-01",
                "45839 | 164 | [$-42A]dd mmmm yyyy;@ | MOMENT | 2025-07-01",
                "45839 | 57 | | MOMENT | 2025-07-01",
                "45839.625 | 22 | m/d/yy h:mm | MOMENT | 2025-07-01T15:00",
                "0.625 | 20 | h:mm | MOMENT | 15:00",
                "0.99999999999 | 20 | h:mm | MOMENT | 1900-01-01",
                "59 | 14 | mm-dd-yy | MOMENT | 1900-02-28",
                "61 | 14 | mm-dd-yy | MOMENT | 1900-03-01",
                "-1 | 14 | mm-dd-yy | NUMBER | -1",
                "99999999 | 14 | mm-dd-yy | NUMBER | 99999999",
                "8000 | 165 | #,##0 \"đồng\" | NUMBER | 8000",
                "8000 | 3 | #,##0 | NUMBER | 8000",
                "2.5E+3 | | | NUMBER | 2500",
                "1.0011929999999999 | | | NUMBER | 1.001193",
                "1E+999999 | | | NUMBER | 1E+999999",
            })
    void tellsDaysFromNumbers(
            BigDecimal value, @Nullable Integer id, @Nullable String format, Cell.Kind kind, String text) {
        Cell cell = new ExcelDates(false).cell(value, id, format);

        assertThat(cell.kind()).isEqualTo(kind);
        assertThat(cell.text()).isEqualTo(text);
    }
}
