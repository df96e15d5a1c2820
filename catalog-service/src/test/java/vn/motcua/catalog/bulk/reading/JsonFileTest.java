package vn.motcua.catalog.bulk.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.catalog.bulk.model.ImportFinding;

class JsonFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'code':'1.000001'},{'code':'1.000002'}]",
                "{'code':'1.000001'}\n{'code':'1.000002'}\n",
            })
    void readsOneArrayOrOneDocumentAfterTheOther(String text) throws IOException {
        assertThat(read(text))
                .extracting(row -> ((ReadRow.Understood) row).code())
                .containsExactly("1.000001", "1.000002");
    }

    @Test
    void refusesWhatIsNoProcedureAndGoesOn() throws IOException {
        List<ReadRow> rows = read("[7,{'code':'x'},{'name':1},{'code':'1.000001'},{'code':'1.000001'}]");

        assertThat(rows.stream().map(JsonFileTest::verdict))
                .containsExactly(
                        "1 wrong-type", "2 procedure-code", "3 procedure-code", "4 1.000001", "5 procedure-twice");
    }

    @Test
    void passesOverADocumentThatIsTooLarge() throws IOException {
        String large =
                "{'code':'1.000001','name':['" + "x".repeat(600_000) + "','" + "x".repeat(600_000) + "',{'a':[]}]}";

        assertThat(read("[" + large + ",{'code':'1.000002'}]").stream().map(JsonFileTest::verdict))
                .containsExactly("1 row-too-large", "2 1.000002");
    }

    @Test
    void namesTheFirstTwoHundredThingsLeftOutAndTheNumberOfTheOthers() {
        List<ImportFinding> many =
                Collections.nCopies(250, new ImportFinding(1, "1.000001", "level", "wrong-type", null));

        assertThat(new ReadRow.Understood(1, "1.000001", new ObjectMapper().createObjectNode(), many).leftOut())
                .hasSize(201)
                .last()
                .extracting(ImportFinding::rule, ImportFinding::arguments)
                .containsExactly("more-left-out", Map.of("count", 50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32"})
    void aFileIsUtf8(String charset) {
        byte[] file = "[{\"code\":\"1.000001\"}]".getBytes(Charset.forName(charset));

        assertThatThrownBy(() -> new JsonFile(new ObjectMapper(), new ByteArrayInputStream(file)))
                .isInstanceOfSatisfying(UnreadableFile.class, broken -> assertThat(broken.rule())
                        .isEqualTo("not-utf8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'code':'1.000001'}",
                "[{'code':'1.000001'}]]",
                "[{'code':'1.000001'}] 7",
                "[{'code':'1.000001'},]",
                "<html>",
            })
    void saysThatAFileIsBroken(String text) {
        assertThatThrownBy(() -> skipAll(text)).isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(UnreadableFile.class, broken -> assertThat(broken.arguments())
                        .containsKeys("line", "column"));
    }

    private static String verdict(ReadRow row) {
        return switch (row) {
            case ReadRow.Understood understood -> understood.row() + " " + understood.code();
            case ReadRow.Refused refused ->
                refused.reason().row() + " " + refused.reason().rule();
        };
    }

    private static void skipAll(String text) throws IOException {
        byte[] content = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        try (JsonFile file = new JsonFile(new ObjectMapper(), new ByteArrayInputStream(content))) {
            boolean more = true;
            while (more) {
                more = file.skip();
            }
        }
    }

    private static List<ReadRow> read(String text) throws IOException {
        List<ReadRow> rows = new ArrayList<>();
        byte[] content = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        try (JsonFile file = new JsonFile(new ObjectMapper(), new ByteArrayInputStream(content))) {
            for (ReadRow row = file.next(); row != null; row = file.next()) {
                rows.add(row);
            }
            assertThat(file.next()).as("at the end the end is said again").isNull();
        }
        return rows;
    }
}
