package vn.motcua.catalog.bulk.laythutuc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.catalog.bulk.model.ImportFinding;
import vn.motcua.catalog.bulk.reading.ReadRow;
import vn.motcua.catalog.bulk.reading.ReadRow.Refused;
import vn.motcua.catalog.bulk.reading.ReadRow.Understood;
import vn.motcua.catalog.bulk.reading.UnreadableFile;

class LayThuTucFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"MATTHC\":\"1.000894\"}]",
                "{\"result\":[{\"MATTHC\":\"1.000894\"}]}",
                "{\"result\":{\"MATTHC\":\"1.000894\"}}",
                "{\"error_code\":\"00\",\"x\":{\"result\":[1]},\"result\":[{\"MATTHC\":\"1.000894\"}],\"y\":[]}",
                "{\"result\":[{\"MATTHC\":\"1.000894\"}],\"error_code\":0}",
                "\uFEFF{\"error_code\":\"0\",\"result\":[{\"MATTHC\":\" 1.000894\"}]}",
                "{\"error_code\":null,\"result\":[{\"MATTHC\":1.000894}]}"
            })
    void readsTheAnswerInAnyShape(String file) {
        assertThat(Answers.read(file)).singleElement().isInstanceOfSatisfying(Understood.class, row -> {
            assertThat(row.row()).isEqualTo(1);
            assertThat(row.code()).isEqualTo("1.000894");
        });
    }

    @Test
    void keepsTheZerosOfACodeThatIsWrittenAsANumber() {
        assertThat(Answers.read("[{\"MATTHC\":2.000010}]"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Understood.class, row -> assertThat(row.code()).isEqualTo("2.000010"));
    }

    @Test
    void readsNothingFromAnEmptyList() {
        assertThat(Answers.read("[]")).isEmpty();
        assertThat(Answers.read("{\"result\":[]}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "\"text\"",
                "{}",
                "{\"error_code\":\"00\"}",
                "{\"result\":null}",
                "{\"MATTHC\":\"1.000894\"}",
                "[] []",
                "{\"result\":[]} x"
            })
    void refusesWhatIsNoAnswer(String file) {
        assertThatThrownBy(() -> Answers.read(file)).isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> Answers.skip(file)).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void refusesAnAnswerThatIsAnError() {
        for (String file : List.of(
                "{\"error_code\":\"05\",\"result\":[]}",
                "{\"result\":[{\"MATTHC\":\"1.000894\"}],\"error_code\":\"05\"}")) {
            UnreadableFile refusal = refusal(file);
            assertThat(refusal.rule()).isEqualTo("national-error");
            assertThat(refusal.arguments()).isEqualTo(Map.of("code", "05"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\n {\"MATTHC\":\"1.000894\"},\n {\"MATTHC\":",
                "[\n {\"MATTHC\":\"1.000894\"},\n {\"MATTHC\" 1}]"
            })
    void saysWhereAFileBreaksOff(String file) {
        UnreadableFile refusal = refusal(file);
        assertThat(refusal.rule()).isEqualTo("national-broken");
        assertThat(refusal.arguments().get("line")).isEqualTo(3);
        assertThat((Integer) Objects.requireNonNull(refusal.arguments().get("column")))
                .isGreaterThan(5);
    }

    private static UnreadableFile refusal(String file) {
        assertThatThrownBy(() -> Answers.skip(file)).isInstanceOf(UnreadableFile.class);
        return catchThrowableOfType(UnreadableFile.class, () -> Answers.read(file));
    }

    @Test
    void readsWhatStandsBeforeTheBreak() throws IOException {
        byte[] cutOff = "[{\"MATTHC\":\"1.000894\"},{\"MAT".getBytes(StandardCharsets.UTF_8);
        try (LayThuTucFile file = LayThuTucFile.open(new ByteArrayInputStream(cutOff))) {
            assertThat(file.next()).isInstanceOf(Understood.class);
            assertThatThrownBy(file::next).isInstanceOf(UnreadableFile.class);
        }
    }

    @Test
    void leavesToItsReaderWhatAKnownProcedureWouldSay() throws IOException {
        try (LayThuTucFile file = LayThuTucFile.open(InputStream.nullInputStream())) {
            assertThat(file.wouldSay(JsonNodeFactory.instance.objectNode())).isNull();
        }
    }

    @Test
    void refusesRowsWithoutACodeAndTheSecondOfTwo() {
        List<ReadRow> rows = Answers.read("""
                [{"MATTHC":"1.000894"},{"TENTTHC":"Không mã"},{"MATTHC":"1.894"},null,
                 {"MATTHC":"1.000894.000.00.00.H26"}]""");
        assertThat(rows.stream().skip(1).map(row -> ((Refused) row).reason()))
                .extracting(ImportFinding::row, ImportFinding::field, ImportFinding::rule, ImportFinding::value)
                .containsExactly(
                        tuple(2, "MATTHC", "procedure-code", null),
                        tuple(3, "MATTHC", "procedure-code", "1.894"),
                        tuple(4, "", "unexpected-shape", null),
                        tuple(5, "MATTHC", "procedure-twice", "1.000894.000.00.00.H26"));
    }
}
