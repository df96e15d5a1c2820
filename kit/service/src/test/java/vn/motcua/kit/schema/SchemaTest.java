package vn.motcua.kit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.kit.refusal.Refusal.FieldError;

class SchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Schema PERSON = Schema.of(json("""
            {"type":"object","required":["name"],"additionalProperties":false,"properties":{
              "name":{"type":"string","minLength":2,"maxLength":9,"x-source":"register"},
              "born":{"type":"string","format":"date"},
              "code":{"type":"string","pattern":"^[A-Z]+$"},
              "sex":{"enum":["MALE","FEMALE"]},
              "kin":{"oneOf":[{"const":"CHILD","title":"Con"},{"const":"PARENT","title":"Cha mẹ"}]},
              "agreed":{"const":true},
              "children":{"type":"array","maxItems":1,"items":{"type":"object","properties":{
                "age":{"type":"integer","minimum":0,"exclusiveMaximum":150}}}}}}"""));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                       | at.name            | required      |",
                "{\"name\":7}                             | at.name            | wrong-type    |",
                "{\"name\":\"A\"}                         | at.name            | wrong-length  | ≥ 2",
                "{\"name\":\"ABCDEFGHIJ\"}                | at.name            | wrong-length  | ≤ 9",
                "{\"name\":\"AB\",\"born\":\"1990-02-30\"}| at.born            | wrong-format  |",
                "{\"name\":\"AB\",\"code\":\"a\"}         | at.code            | wrong-format  |",
                "{\"name\":\"AB\",\"sex\":\"X\"}          | at.sex             | not-in-list   | MALE, FEMALE",
                "{\"name\":\"AB\",\"kin\":\"X\"}          | at.kin             | not-in-list   | CHILD, PARENT",
                "{\"name\":\"AB\",\"agreed\":false}       | at.agreed          | not-in-list   | true",
                "{\"name\":\"AB\",\"shoes\":42}           | at.shoes           | unknown-field |",
                "{\"name\":\"AB\",\"children\":[{},{}]}   | at.children        | wrong-length  | ≤ 1",
                "{\"name\":\"AB\",\"children\":[{\"age\":-1}]}  | at.children[0].age | out-of-range | ≥ 0",
                "{\"name\":\"AB\",\"children\":[{\"age\":150}]} | at.children[0].age | out-of-range | < 150"
            })
    void namesTheFieldTheRuleAndWhatIsAllowed(String wrong, String field, String rule, String allowed) {
        List<FieldError> findings = PERSON.findings("at", json(wrong));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo(field);
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(List.copyOf(finding.arguments().values()))
                    .isEqualTo(allowed == null ? List.of() : List.of(allowed));
        });
    }

    @Test
    void whatIsRightHasNoFinding() {
        JsonNode right = json("{\"name\":\"AB\",\"sex\":\"MALE\",\"children\":[{\"age\":3}]}");

        assertThat(PERSON.findings("at", right)).isEmpty();
        assertThat(PERSON.holds(right)).isTrue();
        assertThat(PERSON.holds(json("{}"))).isFalse();
    }

    @Test
    void aCallerMayCallAKeywordOtherwiseAndLeaveOutTheRoot() {
        assertThat(PERSON.findings("", json("{\"name\":\"\"}"), Map.of("minLength", "required")))
                .containsExactly(new FieldError("name", "required", Map.of()));
        assertThat(PERSON.findings("", json("{}"))).containsExactly(new FieldError("name", "required", Map.of()));
    }

    @Test
    void loadsNoOtherSchema() {
        assertThatThrownBy(() -> Schema.of(json("{\"$ref\":\"https://example.com/schema.json\"}")))
                .isInstanceOf(JsonSchemaException.class);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    @Test
    void aPublishedPatternThatCannotBeJudgedIsANote() throws JsonProcessingException {
        JsonNode schema = new ObjectMapper()
                .readTree(
                        "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\",\"pattern\":\"^(?=.*[0-9]).+$\","
                                + "\"maxLength\":3}}}");

        Schema published = Schema.published(schema);

        assertThat(published.holds(new ObjectMapper().readTree("{\"a\":\"x\"}")))
                .isTrue();
        assertThat(published.holds(new ObjectMapper().readTree("{\"a\":\"long\"}")))
                .isFalse();
    }
}
