package vn.motcua.catalog.bulk.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.bulk.model.ImportFinding;
import vn.motcua.catalog.bulk.reading.ReadRow;

/** Workbooks made by other people's tools, see {@code sheets/make.py}. */
class XlsxLinesTest {

    @Test
    void readsCellsAsTheyWereTyped() throws IOException {
        ReadRow.Understood read = Sheets.only(SheetFile.xlsx(Sheets.resource("typed.xlsx")));

        assertThat(read.content()).isEqualTo(Samples.JSON.readTree("""
                        {"code": "1.001193", "name": {"vi": "Đăng ký khai sinh"}, "level": "COMMUNE", "channels": ["COUNTER", "ONLINE"],
                         "effectiveFrom": "2025-07-01", "decision": {"date": "2025-07-01"},
                         "cases": [{"code": "DEFAULT",
                           "documents": [
                             {"code": "TO_KHAI", "mandatory": true, "originals": 1},
                             {"code": "GIAY_CHUNG_SINH", "mandatory": true},
                             {"code": "BAN_SAO"}],
                           "limits": [{"amount": 1, "unit": "WORKING_DAY", "cutOff": "15:00"}],
                           "fees": [{"name": {"vi": "Lệ phí bản sao"}, "rule": {"type": "FLAT", "amount": 8000}, "refundable": false}]}]}
                        """));
        assertThat(read.leftOut())
                .containsExactly(
                        new ImportFinding(4, "1.001193", "document.originals", "whole-number", "1.5"),
                        new ImportFinding(5, "1.001193", "document.mandatory", "formula", "#REF!"),
                        new ImportFinding(5, "1.001193", "document.originals", "formula", "=1+1"));
    }

    @Test
    void readsWhatFormulasWereComputedToAndTextInSeveralFonts() throws IOException {
        ReadRow.Understood read = Sheets.only(SheetFile.xlsx(Sheets.resource("computed.xlsx")));

        assertThat(read.content()).isEqualTo(Samples.JSON.readTree("""
                        {"code": "2.000635", "longCode": "2.000635.000.00.00.H26",
                         "name": {"vi": "Cấp bản sao trích lục", "en": "Copies of extracts"}, "effectiveFrom": "2025-07-01",
                         "requirements": "- Dòng một\\n- Dòng hai",
                         "cases": [{"code": "DEFAULT", "documents": [{"code": "TO_KHAI", "copies": 2, "electronic": true}]}]}
                        """));
        assertThat(read.leftOut()).containsExactly(new ImportFinding(2, "2.000635", "level", "formula", "#REF!"));
    }

    @Test
    void readsTextThatStandsInTheCellsThemselves() throws IOException {
        assertThat(Sheets.content(SheetFile.xlsx(Sheets.resource("inline.xlsx"))))
                .isEqualTo(Samples.JSON.readTree("""
                                {"code": "1.004222", "name": {"vi": "Đăng ký thường trú"}, "keywords": ["hộ khẩu", "nhập; tách"]}
                                """));
    }

    @Test
    void countsDaysFrom1904WhereAWorkbookDoes() throws IOException {
        assertThat(Sheets.content(SheetFile.xlsx(Sheets.resource("since-1904.xlsx")))
                        .path("effectiveFrom")
                        .asText())
                .isEqualTo("2025-07-01");
    }
}
