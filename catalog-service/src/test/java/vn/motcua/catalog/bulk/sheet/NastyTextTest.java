package vn.motcua.catalog.bulk.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.motcua.catalog.bulk.reading.ReadRow;
import vn.motcua.tables.Formulas;

class NastyTextTest {

    /** Bits that mean something to CSV, to spreadsheets, to XML or to Unicode. */
    private static final List<String> BITS = List.of(
            "\"",
            "'",
            ";",
            "; ",
            ",",
            "\n",
            "\r\n",
            "\r",
            "\t",
            "=",
            "+",
            "-",
            "@",
            "=1+1",
            "\uFF1D",
            " ",
            "\u00A0",
            "\u200B",
            "\uFEFF",
            "\u0000",
            "\u001B",
            "\uD800",
            "\uFFFE",
            "e\u0302\u0301",
            "\u0110",
            "ế",
            "Đăng ký",
            "🏠",
            "<b>",
            "&amp;",
            "]]>",
            "_x000D_",
            "_x005F_",
            "#REF",
            "\\",
            "a",
            "1.001193");

    private static final Map<String, String> KEYS = Map.of(
            "code", "1.001193", "case.code", "A", "document.code", "B", "limit.channels", "ONLINE", "fee.name.vi", "C");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(BITS).list().ofMaxSize(8).map(bits -> String.join("", bits));
    }

    @Property(tries = 300)
    void anyTextComesBackClean(
            @ForAll Sheets format,
            @ForAll("texts") String name,
            @ForAll("texts") String condition,
            @ForAll("texts") String first,
            @ForAll("texts") String second)
            throws IOException {
        ObjectNode document = Samples.JSON.createObjectNode().put("code", "1.001193");
        document.putObject("name").put("vi", name);
        document.putArray("keywords").add(first).add(second);
        ObjectNode only = document.putArray("cases").addObject().put("code", "A");
        only.putArray("documents").addObject().put("code", "B").put("condition", condition);

        ObjectNode read = Sheets.content(format.file(Columns.names(), document));

        assertThat(read.at("/name/vi").asText()).isEqualTo(CellText.cleaned(name));
        assertThat(read.at("/cases/0/documents/0/condition").asText()).isEqualTo(CellText.cleaned(condition));
        assertThat(read.path("keywords").valueStream().map(item -> item.asText()))
                .containsExactlyElementsOf(List.of(first, second).stream()
                        .map(CellText::cleaned)
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    /** Whatever stands in a cell is read or named as what was left out. */
    @Property(tries = 1000)
    void noCellIsLostSilently(@ForAll("columns") String column, @ForAll("values") String text) throws IOException {
        Assume.that(!CellText.cleaned(Formulas.plain(text)).matches("[;,\\s\"]*"));

        ReadRow.Understood read = Sheets.only(fileWith(column, text));
        ReadRow.Understood without = Sheets.only(fileWith(column, ""));

        assertThat(read.content().equals(without.content()))
                .isNotEqualTo(read.leftOut().isEmpty());
    }

    private static SheetFile fileWith(String column, String cell) throws IOException {
        Map<String, String> cells = new HashMap<>(KEYS);
        cells.put(column, '"' + cell.replace("\"", "\"\"") + '"');
        String line = Columns.names().stream()
                .map(name -> cells.getOrDefault(name, ""))
                .collect(Collectors.joining(","));
        return Sheets.csv(String.join(",", Columns.names()), line);
    }

    @Provide
    Arbitrary<String> columns() {
        return Arbitraries.of(Columns.names()).filter(name -> !KEYS.containsKey(name));
    }

    @Provide
    Arbitrary<String> values() {
        Arbitrary<String> meaningful = Arbitraries.of(
                "1",
                "2.000",
                "-5",
                "1.000.000",
                "99999999999999999999",
                "có",
                "X",
                "01/07/2025",
                "2025-07-01",
                "31/02/2025",
                "15:00",
                "25h00",
                "1-2: 2000; 3-: 1000",
                "1-: 1; 2-: 2",
                "COUNTER; ONLINE",
                "cấp xã",
                "FLAT",
                ";",
                "\"a;b\"",
                "#REF!");
        return Arbitraries.oneOf(meaningful, texts());
    }

    @Property(tries = 300)
    void noCellOfACsvFileBeginsAsAFormula(@ForAll("texts") String text) throws IOException {
        ObjectNode document = Samples.JSON.createObjectNode().put("code", "1.001193");
        document.putObject("name").put("vi", text);

        String file = new String(Sheets.CSV.written(List.of("code", "name.vi"), document), StandardCharsets.UTF_8);

        String begin = "\uFEFFcode,name.vi\r\n1.001193,";
        assertThat(file).startsWith(begin);
        assertThat(file.substring(begin.length())).doesNotContainPattern("^(\"[\\t\\r]|\"?[=+\\-@\uFF1D])");
    }

    @Property(tries = 300)
    void cleanTextStaysAsItIs(@ForAll("texts") String text) {
        String clean = CellText.cleaned(text);

        assertThat(CellText.cleaned(clean)).isEqualTo(clean);
        assertThat(clean).doesNotContain("\u0000", "\r", "\t", "\u200B");
    }

    @Example
    void marksAreComposedAndBlanksTrimmed() {
        assertThat(CellText.cleaned("\u00A0 Giâ\u0301y\u200B tơ\u0300 \r\n(nếu có)\t"))
                .isEqualTo("Giấy tờ \n(nếu có)");
    }
}
