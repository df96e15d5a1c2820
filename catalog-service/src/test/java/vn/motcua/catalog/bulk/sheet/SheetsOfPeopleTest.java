package vn.motcua.catalog.bulk.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.catalog.bulk.model.ImportFinding;
import vn.motcua.catalog.bulk.reading.ReadRow;

/** What spreadsheets do to a table on their own: it is read as people see it, or a finding names the cell; never another value in silence. */
class SheetsOfPeopleTest {

    private static ReadRow.Understood workbook(String name) throws IOException {
        return Sheets.only(SheetFile.xlsx(Sheets.resource(name)));
    }

    @Test
    void aDayThatACellHasInWordsIsRead() throws IOException {
        assertThat(workbook("iso-date-cell.xlsx")
                        .content()
                        .path("effectiveFrom")
                        .asText())
                .isEqualTo("2026-07-01");
    }

    @Test
    void aNumberOfADecisionThatBecameADayIsNamed() throws IOException {
        ReadRow.Understood read = workbook("number-became-day.xlsx");

        assertThat(read.content().at("/decision/number").isMissingNode()).isTrue();
        assertThat(read.content().at("/decision/date").asText()).isEqualTo("2026-05-01");
        assertThat(read.leftOut())
                .extracting(ImportFinding::row, ImportFinding::field, ImportFinding::rule)
                .containsExactlyInAnyOrder(
                        tuple(2, "decision.number", "became-a-day"), tuple(2, "legalGround.number", "became-a-day"));
    }

    @Test
    void theSheetThatPeopleSeeIsReadAndNoHiddenOne() throws IOException {
        assertThat(workbook("hidden-first-sheet.xlsx").content().at("/name/vi").asText())
                .isEqualTo("Ở trang nhìn thấy được");
    }

    @Test
    void aMergedCellHoldsForEveryLineThatItCovers() throws IOException {
        ReadRow.Understood read = workbook("merged-fee-channels.xlsx");

        assertThat(read.content().at("/cases/0/fees/0/channels")).hasToString("[\"COUNTER\"]");
        assertThat(read.content().at("/cases/0/fees/1/channels")).hasToString("[\"COUNTER\"]");
        assertThat(read.leftOut()).isEmpty();
    }

    @Test
    void textInAFontOlderThanUnicodeIsNamedAndNotBelieved() throws IOException {
        ReadRow.Understood read = workbook("legacy-font.xlsx");

        assertThat(read.content().has("name")).isFalse();
        assertThat(read.leftOut())
                .containsExactly(new ImportFinding(2, "9.100006", "name.vi", "legacy-font", "§¨ng ký khai sinh"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "§¨ng ký khai sinh",
                "Thñ tôc cÊp b¶n sao",
                "®¬n ®Ò nghÞ",
                "GiÊy chøng nhËn",
                "kiÓm tra hå s¬",
                "C«ng d©n",
                "Ñaêng kyù thöôøng truù",
                "Giaáy chöùng nhaän",
                "Hoä tòch",
                "Caáp baûn sao"
            })
    void theOldFontsAreKnownByTheirText(String text) {
        assertThat(LegacyFont.hasTyped(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đăng ký khai sinh",
                "Ðăng ký thường trú",
                "Toán, hoá, giá, biên, tuân, khoá, quý, luá, toà, xoè",
                "Cá nhân là công dân",
                "Diện tích 25 m², 30 °C, § 5 Điều 3",
                "«Giấy» và “tờ”",
                "Köln",
                "Noël",
                "Windows® là nhãn hiệu",
                "1/2 bản, ½ trang",
                "Ban hành kèm theo QĐ · số 5"
            })
    void realTextIsNotTakenForTheirs(String text) {
        assertThat(LegacyFont.hasTyped(text)).isFalse();
    }

    /** Hours of a processor where each sign is the beginning of another search. */
    @Test
    @Timeout(60)
    void aLongTextIsGoneThroughOnce() {
        assertThat(LegacyFont.hasTyped("a".repeat(5_000_000))).isFalse();
    }

    @Test
    void moreThanACellHoldsIsNotRead() {
        assertThat(Cell.of("a".repeat(32_767)).kind()).isEqualTo(Cell.Kind.TEXT);
        Cell longer = Cell.of("a".repeat(32_768));
        assertThat(longer.kind()).isEqualTo(Cell.Kind.TOO_LONG);
        assertThat(longer.text()).hasSize(100);
    }

    @ParameterizedTest
    @CsvSource({
        ".VnTime,true",
        ".VnArialH,true",
        "VNI-Times,true",
        "VNtimes new roman,true",
        "Times New Roman,false",
        "Verdana,false",
        "VNF-Comic,false"
    })
    void theOldFontsAreKnownByTheirNames(String font, boolean old) {
        assertThat(LegacyFont.isNamed(font)).isEqualTo(old);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "46143 | m/yyyy | decision.date | day",
                "46143 | mmm-yy | decision.number | became-a-day",
                "46143 | d-mmm | effectiveFrom | day",
                "46143 | dd/mm/yyyy | keywords | became-a-day",
                "0.5 | # ?/? | document.condition | shown-otherwise",
                "0.25 | 0% | decision.number | shown-otherwise",
                "5E10 | 0.00E+00 | decision.number | shown-otherwise",
                "1234567890123456 | General | decision.number | shown-otherwise",
                "5.4 | 0 | decision.number | shown-otherwise",
            })
    void whatACellHidesIsNotBelieved(BigDecimal value, String format, String column, String rule) {
        Cell cell = new ExcelDates(false).cell(value, null, format);

        assertThatThrownBy(() -> named(column).format().read(cell))
                .isInstanceOfSatisfying(
                        WrongCell.class, wrong -> assertThat(wrong.rule()).isEqualTo(rule));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | 000000 | decision.number | 000005",
                "1.0009 | 0.000000 | decision.number | 1.000900",
                "1234 | #,##0 | decision.number | 1234",
                "46143 | dd/mm/yyyy | effectiveFrom | 2026-05-01",
                "46143 | [$-42A]dd mmmm yyyy;@ | effectiveFrom | 2026-05-01",
                "0.625 | h:mm | limit.cutOff | 15:00",
            })
    void whatACellShowsIsRead(BigDecimal value, String format, String column, String read) throws WrongCell {
        Cell cell = new ExcelDates(false).cell(value, null, format);

        assertThat(named(column).format().read(cell).asText()).isEqualTo(read);
    }

    @Test
    void aCodeThatIsANumberIsReadAsItIsShown() {
        ProcedureCode code = ProcedureCode.of(new ExcelDates(false).cell(new BigDecimal("1.0009"), null, "0.000000"));

        assertThat(code).isNotNull().extracting(ProcedureCode::code).isEqualTo("1.000900");
    }

    private static Column named(String name) {
        @Nullable Column column = Columns.named(name);
        assertThat(column).isNotNull();
        return Objects.requireNonNull(column);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-07-01 00:00:00 | 2026-07-01",
                "2026-07-01T00:00:00 | 2026-07-01",
                "01/05/2026 0:00 | 2026-05-01",
                "1/5/2026 00:00:00 | 2026-05-01",
                "1-5-2026 | 2026-05-01",
                "1.5.2026 | 2026-05-01",
            })
    void aDayMayHaveTheHourZero(String text, String day) throws WrongCell {
        assertThat(CellFormats.DAY.read(new Cell(Cell.Kind.TEXT, text)).asText())
                .isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5/2026", "2026-07-01 15:00:00", "01/05/2026 0:01", "2026-07", "31/2/2026 0:00"})
    void anotherHourOrAnUnfinishedDayIsNone(String text) {
        assertThatThrownBy(() -> CellFormats.DAY.read(new Cell(Cell.Kind.TEXT, text)))
                .isInstanceOfSatisfying(
                        WrongCell.class, wrong -> assertThat(wrong.rule()).isEqualTo("day"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFFsep=;", "sep=;", "SEP=;", "\"sep=;\""})
    void aHintForSpreadsheetsIsFollowed(String hint) throws IOException {
        ReadRow.Understood read = Sheets.only(Sheets.csv(hint, "code;name.vi", "9.200001;Dòng đầu, là gợi ý"));

        assertThat(read.content().at("/name/vi").asText()).isEqualTo("Dòng đầu, là gợi ý");
        assertThat(read.row()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=\"1.000900\",Giữ số 0", "\"=\"\"1.000900\"\"\",Giữ số 0", "1.000900,\"=\"\"Giữ số 0\"\"\""})
    void digitsInQuotesAreThemselves(String line) throws IOException {
        assertThat(Sheets.content(Sheets.csv("\uFEFFcode,name.vi", line)))
                .hasToString("{\"code\":\"1.000900\",\"name\":{\"vi\":\"Giữ số 0\"}}");
    }

    @Test
    void controlCharactersAreNamed() throws IOException {
        ReadRow.Understood read =
                Sheets.only(Sheets.csv("code,name.vi,requirements", "1.000900,Khai\u0000 sinh,a\u001Bb"));

        assertThat(read.content()).hasToString("{\"code\":\"1.000900\"}");
        assertThat(read.leftOut())
                .extracting(ImportFinding::field, ImportFinding::rule)
                .containsExactly(tuple("name.vi", "control-character"), tuple("requirements", "control-character"));
    }

    @Test
    void everyRuleHasItsTextInBothLanguages() throws IOException {
        for (String language : List.of("vi", "en")) {
            var texts = new java.util.Properties();
            try (var file = SheetsOfPeopleTest.class.getResourceAsStream("/problems_" + language + ".properties")) {
                texts.load(file);
            }
            assertThat(texts.stringPropertyNames())
                    .contains(
                            "field.became-a-day",
                            "field.shown-otherwise",
                            "field.control-character",
                            "field.legacy-font",
                            "field.merged-across");
        }
    }
}
