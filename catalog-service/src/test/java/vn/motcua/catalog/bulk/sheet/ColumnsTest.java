package vn.motcua.catalog.bulk.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract and the table of columns, held against each other. */
class ColumnsTest {

    /** What a table cannot say, by the last name of its path. */
    private static final Set<String> LEFT_TO_DRAFTS =
            Set.of("version", "abolition", "guidance", "form", "process", "when", "setBy", "localRules");

    /** Short lists that people write in a cell of what they belong to. */
    private static final Set<String> IN_ONE_CELL = Set.of("reductions");

    private final Map<String, JsonNode> contract = leaves();

    @Test
    void everyFieldOfTheContractHasAColumn() {
        assertThat(Columns.names()).containsExactlyInAnyOrderElementsOf(contract.keySet());
    }

    @Test
    void theGuideNamesEveryColumnInOrder() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "importing-procedures.md"));
        String columns = Columns.names().stream().map(name -> "`" + name + "`").collect(Collectors.joining(" "));

        assertThat(guide.replaceAll("\\s+", " ")).contains(columns);
    }

    @ParameterizedTest
    @CsvSource({
        "level, level",
        "onlineLevel, onlineLevel",
        "channels, channel",
        "beneficiaries, beneficiary",
        "document.copyForm, copyForm",
        "limit.channels, channel",
        "limit.unit, unit",
        "limit.dayCounting, dayCounting",
        "fee.kind, kind",
        "fee.channels, channel",
        "fee.collectAt, collectAt"
    })
    void theValuesAreThoseOfTheContract(String column, String choice) {
        JsonNode field = contract.get(column);
        JsonNode allowed = field.has("items") ? field.at("/items/enum") : field.path("enum");

        assertThat(Choice.named(choice).values())
                .isNotEmpty()
                .containsExactlyElementsOf(
                        allowed.valueStream().map(JsonNode::asText).toList());
    }

    @Test
    void everyWordIsMeantForOneValueAndStaysInItsList() {
        assertThat(Choice.named("unit").meant(" Ngày  làm việc ")).hasValue("WORKING_DAY");
        assertThat(Choice.named("unit").meant("Ngày")).hasValue("CALENDAR_DAY");
        assertThat(Choice.named("kind").meant("ngày")).isEmpty();
    }

    private static Map<String, JsonNode> leaves() {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        try {
            JsonNode schema = Samples.JSON.readTree(
                    Path.of("..", "event-contracts", "schemas", "procedure.published.v1", "schema.json")
                            .toFile());
            collect(schema, "", found);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return found;
    }

    private static void collect(JsonNode object, String prefix, Map<String, JsonNode> found) {
        for (Map.Entry<String, JsonNode> field : object.path("properties").properties()) {
            JsonNode schema = field.getValue();
            if (LEFT_TO_DRAFTS.contains(field.getKey())) {
                continue;
            }
            if (field.getKey().equals("rule")) {
                found.put("fee.rule", schema);
                rules(schema).forEach(name -> found.put("fee." + name, schema));
            } else if (schema.path("type").asText().equals("object")) {
                collect(schema, prefix + field.getKey() + ".", found);
            } else if (schema.at("/items/properties").isObject() && !IN_ONE_CELL.contains(field.getKey())) {
                String item = field.getKey().replaceFirst("s$", "");
                collect(schema.path("items"), item + ".", found);
            } else {
                found.put((field.getKey().equals("sequence") ? "" : prefix) + field.getKey(), schema);
            }
        }
    }

    private static List<String> rules(JsonNode rule) {
        return rule
                .path("oneOf")
                .valueStream()
                .flatMap(one -> one.path("properties").properties().stream())
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals("type"))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }
}
