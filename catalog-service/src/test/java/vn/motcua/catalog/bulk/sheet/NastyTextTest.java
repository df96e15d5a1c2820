package vn.motcua.catalog.bulk.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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

    @Property(tries = 300)
    void noCellOfACsvFileBeginsAsAFormula(@ForAll("texts") String text) throws IOException {
        ObjectNode document = Samples.JSON.createObjectNode().put("code", "1.001193");
        document.putObject("name").put("vi", text);

        String file = new String(Sheets.CSV.written(List.of("code", "name.vi"), document), StandardCharsets.UTF_8);

        assertThat(file).doesNotContainPattern("1\\.001193,(\"[\\t\\r]|\"?[=+\\-@\uFF1D])");
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
