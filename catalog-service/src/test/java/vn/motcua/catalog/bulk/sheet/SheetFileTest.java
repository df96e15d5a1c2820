package vn.motcua.catalog.bulk.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.catalog.bulk.model.ImportFinding;
import vn.motcua.catalog.bulk.reading.ReadRow;

class SheetFileTest {

    private static JsonNode json(String text) throws IOException {
        return Samples.JSON.readTree(text.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "document.mandatory | Có | true",
                "document.mandatory | X | true",
                "document.mandatory | NO | false",
                "document.mandatory | Không | false",
                "document.originals | 3 | 3",
                "limit.amount | 020 | 20",
                "fee.amount | 2.000 | 2000",
                "fee.amount | 1,250,000 | 1250000",
                "fee.amount | 10 000 | 10000",
                "fee.capPerCopy | 3000000000 | 3000000000",
                "effectiveFrom | 2025-07-01 | '2025-07-01'",
                "effectiveFrom | 1/7/2025 | '2025-07-01'",
                "limit.cutOff | 15h00 | '15:00'",
                "limit.cutOff | 8:30:00 | '08:30'",
                "level | cấp xã | 'COMMUNE'",
                "level | Province | 'PROVINCE'",
                "limit.unit | Ngày làm việc | 'WORKING_DAY'",
                "channels | online, bưu chính;COUNTER | ['ONLINE','POST','COUNTER']",
                "fee.exemptGroups | POOR; DISABLED | ['POOR','DISABLED']",
                "keywords | hộ khẩu, tạm trú; \"a;b\" | ['hộ khẩu, tạm trú','a;b']",
                "fee.reductions | POOR: 50; CHILD:30 | [{'group':'POOR','percent':50},{'group':'CHILD','percent':30}]",
                "fee.tiers | 1-2: 2.000; 3-: 1000 | [{'upTo':2,'amount':2000},{'amount':1000}]",
                "fee.tiers | 1: 5 ; 2–4 :6 | [{'upTo':1,'amount':5},{'upTo':4,'amount':6}]",
            })
    void readsWhatPeopleType(String column, String text, String value) throws IOException, WrongCell {
        Column named = Columns.named(column);
        assertThat(named).isNotNull();

        assertThat(named.format().read(new Cell(Cell.Kind.TEXT, text))).isEqualTo(json(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "document.mandatory | maybe | one-of",
                "document.originals | một | whole-number",
                "document.originals | -1 | whole-number",
                "document.originals | 1.5 | whole-number",
                "fee.amount | 2.00 | whole-number",
                "fee.amount | 1.000,000 | whole-number",
                "fee.amount | 1234567890123456789 | whole-number",
                "effectiveFrom | 31/02/2025 | day",
                "effectiveFrom | 07/2025 | day",
                "effectiveFrom | 45839 | day",
                "limit.cutOff | 25:00 | time-of-day",
                "level | Cấp huyện | one-of",
                "channels | ONLINE; FAX | one-of",
                "keywords | \"a; b | list-quotes",
                "fee.tiers | 1-2: 2000; 4-: 1000 | fee-tiers",
                "fee.tiers | 1-: 2000; 3-: 1000 | fee-tiers",
                "fee.tiers | 2.000 một trang | fee-tiers",
                "fee.reductions | POOR 50 | fee-reductions",
                "fee.reductions | POOR: 50; : 30 | fee-reductions",
                "name.vi | #REF! | formula"
            })
    void leavesOutWhatItCannotRead(String column, String text, String rule) throws IOException {
        String[] keys = {"code", "case.code", "document.code", "limit.channels", "fee.name.vi"};
        SheetFile file = Sheets.csv(
                String.join("\t", keys) + "\t" + column,
                "1.001193\tA\tB\tONLINE\tC\t\"" + text.replace("\"", "\"\"") + '"');

        ReadRow.Understood read = Sheets.only(file);

        assertThat(read.leftOut()).hasSize(1);
        ImportFinding finding = read.leftOut().getFirst();
        assertThat(finding.row()).isEqualTo(2);
        assertThat(finding.code()).isEqualTo("1.001193");
        assertThat(finding.field()).isEqualTo(column);
        assertThat(finding.rule()).isEqualTo(rule);
        assertThat(read.content().toString()).doesNotContain("amount", "originals", "effectiveFrom", "level");
    }

    @Test
    void eachLineAddsToTheProcedureAndTheCaseAbove() throws IOException {
        SheetFile file = Sheets.csv(
                "code;name.vi;legalGround.number;case.code;document.code;limit.channels;limit.amount;sequence",
                "1.001193;Khai sinh;60/2014/QH13;A;TO_KHAI;;1;Nộp hồ sơ; ",
                ";;123/2015/NĐ-CP;;GIAY;;;Trả kết quả",
                ";;;B;;;2;",
                ";;;;;;;",
                "1.000894;Kết hôn;;;;;;");

        List<ReadRow> rows = Sheets.rows(file);

        assertThat(rows).hasSize(2);
        assertThat(((ReadRow.Understood) rows.getFirst()).content()).isEqualTo(json("""
                                {'code': '1.001193', 'name': {'vi': 'Khai sinh'},
                                 'legalGrounds': [{'number': '60/2014/QH13'}, {'number': '123/2015/NĐ-CP'}],
                                 'cases': [
                                   {'code': 'A', 'documents': [{'code': 'TO_KHAI'}, {'code': 'GIAY'}], 'limits': [{'amount': 1}],
                                    'sequence': ['Nộp hồ sơ', 'Trả kết quả']},
                                   {'code': 'B', 'documents': [], 'limits': [{'amount': 2}]}]}
                                """));
        assertThat(((ReadRow.Understood) rows.getLast()).row()).isEqualTo(6);
    }

    @Test
    void codesMayBeRepeatedOnEveryLine() throws IOException {
        JsonNode read = Sheets.content(Sheets.csv(
                "code,name.vi,case.code,document.code",
                "1.001193.000.00.00.H26,Khai sinh,A,X",
                "1.001193,Khai sinh,A,Y",
                "1.001193,,B,Z"));

        assertThat(read).isEqualTo(json("""
                                {'code': '1.001193', 'longCode': '1.001193.000.00.00.H26', 'name': {'vi': 'Khai sinh'},
                                 'cases': [{'code': 'A', 'documents': [{'code': 'X'}, {'code': 'Y'}]}, {'code': 'B', 'documents': [{'code': 'Z'}]}]}
                                """));
    }

    @Test
    void aLineThatContradictsTheOneAboveIsNotBelieved() throws IOException {
        ReadRow.Understood read =
                Sheets.only(Sheets.csv("code,name.vi,level", "1.001193,Khai sinh,", ",Khai tử,COMMUNE"));

        assertThat(read.content()).isEqualTo(json("{'code':'1.001193','name':{'vi':'Khai sinh'},'level':'COMMUNE'}"));
        assertThat(read.leftOut())
                .containsExactly(new ImportFinding(3, "1.001193", "name.vi", "differs-from-above", "Khai tử"));
    }

    @Test
    void partsOfACaseNeedACaseAbove() throws IOException {
        ReadRow.Understood read =
                Sheets.only(Sheets.csv("code,case.code,document.code", "1.001193,,X", ",#REF!,Y", ",,Z"));

        assertThat(read.content().path("cases")).isEmpty();
        assertThat(read.leftOut())
                .containsExactly(
                        new ImportFinding(2, "1.001193", "case.code", "row-without-case", null),
                        new ImportFinding(3, "1.001193", "case.code", "formula", "#REF!"),
                        new ImportFinding(4, "1.001193", "case.code", "row-without-case", null));
    }

    @Test
    void anItemOfWhichNothingCanBeReadIsNotThere() throws IOException {
        ReadRow.Understood read =
                Sheets.only(Sheets.csv("code,result.code,result.name.vi", "1.001193,A,a", ",#N/A,", ",B,"));

        assertThat(read.content().path("results")).isEqualTo(json("[{'code':'A','name':{'vi':'a'}},{'code':'B'}]"));
        assertThat(read.leftOut()).containsExactly(new ImportFinding(3, "1.001193", "result.code", "formula", "#N/A"));
    }

    @Test
    void aProcedureWithoutNationalCodeIsRefusedWithItsLines() throws IOException {
        List<ReadRow> rows = Sheets.rows(
                Sheets.csv("code,name.vi", "1.00119,Khai sinh", ",tiếp", "1.00119,nữa", "1.000894,Kết hôn"));

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst())
                .isEqualTo(new ReadRow.Refused(new ImportFinding(2, null, "code", "procedure-code", "1.00119")));
        assertThat(rows.getLast()).isInstanceOf(ReadRow.Understood.class);
    }

    @Test
    void linesBeforeAnyCodeAreRefused() throws IOException {
        assertThat(Sheets.rows(Sheets.csv("code,name.vi", "", ",Khai sinh", ",tiếp", "1.000894,Kết hôn")))
                .hasSize(2)
                .first()
                .isEqualTo(new ReadRow.Refused(new ImportFinding(3, null, "code", "row-without-code", null)));
    }

    @Test
    void theSameProcedureFurtherDownIsRefused() throws IOException {
        assertThat(Sheets.rows(Sheets.csv("code,name.vi", "1.001193,a", "1.000894,b", "1.001193,c", ",d")))
                .hasSize(3)
                .last()
                .isEqualTo(
                        new ReadRow.Refused(new ImportFinding(4, "1.001193", "code", "procedure-twice", "1.001193")));
    }

    @Test
    void aProcedureWithoutEndIsRefusedAndNotHeld() throws IOException {
        String[] lines = new String[3_000];
        java.util.Arrays.fill(lines, ",X");
        lines[0] = "code,legalGround.number";
        lines[1] = "1.001193,X";

        assertThat(Sheets.refusal(Sheets.csv(lines)))
                .isEqualTo(new ImportFinding(
                        2, "1.001193", "code", "procedure-too-long", Map.of("most", 2_000), "1.001193"));
    }

    @Test
    void everyRuleHasItsText() throws IOException {
        var english = new java.util.Properties();
        try (var texts = SheetFileTest.class.getResourceAsStream("/problems_en.properties")) {
            english.load(texts);
        }

        assertThat(english.stringPropertyNames())
                .contains(
                        "field.whole-number",
                        "field.day",
                        "field.time-of-day",
                        "field.one-of",
                        "field.list-quotes",
                        "field.fee-tiers",
                        "field.fee-reductions",
                        "field.formula",
                        "field.differs-from-above",
                        "field.row-without-case",
                        "field.row-without-code",
                        "field.procedure-code",
                        "field.procedure-twice",
                        "field.procedure-too-long",
                        "field.unknown-column",
                        "field.column-twice",
                        "field.column-missing",
                        "field.not-utf8",
                        "field.wrong-number-of-cells",
                        "field.quotes-open",
                        "field.line-too-long",
                        "field.not-xlsx",
                        "field.too-large-inside");
    }
}
