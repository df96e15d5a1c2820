package vn.motcua.catalog.form.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.catalog.procedure.application.Shape;

class CheckingFormsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CheckingForms CHECKING = new CheckingForms(new FormSchemas(), new FormSources(JSON));

    private static final Shape NO_FLAW = new Shape(List.of());

    private static List<String> findings(String schema, String layout) throws JsonProcessingException {
        String content = "{\"cases\":[{\"form\":{\"schema\":" + schema + ",\"uiSchema\":" + layout + "}}]}";
        return CHECKING.findings(JSON.readTree(content), NO_FLAW).stream()
                .map(finding -> finding.field().replace("cases[0].form.", "") + " " + finding.rule())
                .toList();
    }

    private static String fields(String fields) {
        return "{\"type\":\"object\",\"properties\":{" + fields + "}}";
    }

    @Test
    void findsNothingInSoundForms() throws JsonProcessingException {
        assertThat(findings("{\"type\":\"object\"}", "{}")).isEmpty();
        assertThat(findings("""
                        {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","properties":{
                        "fullName":{"title":"Họ tên","x-title-en":"Name","type":"string","x-source":"nationalPopulation.fullName"},
                        "born":{"title":"Sinh","type":"string","format":"date","x-source":"nationalPopulation.dateOfBirth","x-source-of":"fullName"},
                        "home":{"title":"Nhà","type":"object","properties":{"street":{"title":"Phố","type":"string"}}},
                        "gender":{"title":"Giới","$ref":"#/$defs/gender"}},"required":["fullName"],
                        "$defs":{"gender":{"enum":["MALE","FEMALE"]}}}""", """
                        {"type":"Categorization","elements":[{"type":"Category","label":"A","elements":[
                        {"type":"Label","text":"x"},{"type":"Control","scope":"#/properties/fullName"},
                        {"type":"Group","label":"B","elements":[{"type":"Control","scope":"#/properties/home/properties/street",
                        "rule":{"effect":"SHOW","condition":{"scope":"#/properties/gender","schema":{"const":"MALE"}}}}]}]}]}""")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"objekt\"} | schema.type form-schema",
                "{\"type\":\"object\",\"properties\":[]} | schema.properties form-schema",
                "{\"type\":\"object\",\"required\":\"x\"} | schema.required form-schema",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"title\":\"A\",\"minLength\":-1}}} | schema.properties.a.minLength form-schema",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"title\":\"A\",\"pattern\":\"(\"}}} | schema.properties.a.pattern form-schema",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"title\":\"A\",\"$ref\":\"#/$defs/no\"}}} | schema form-schema",
                "{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\"type\":\"object\"} | schema.$schema schema-dialect",
                "{\"type\":\"array\"} | schema.type form-object"
            })
    void refusesWhatIsNoSchemaOfAForm(String schema, String finding) throws JsonProcessingException {
        assertThat(findings(schema, "{}")).contains(finding.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a.json", "file:///etc/passwd", "other.json#/a"})
    void fetchesNoOtherSchema(String reference) throws JsonProcessingException {
        assertThat(findings(fields("\"a\":{\"title\":\"A\",\"allOf\":[{\"$ref\":\"" + reference + "\"}]}"), "{}"))
                .containsExactly("schema.properties.a.allOf[0].$ref remote-reference");
    }

    @Test
    void wantsATitleForEveryFieldAlsoInsideLists() throws JsonProcessingException {
        assertThat(findings(
                        fields("\"a\":{\"type\":\"string\"},\"b\":{\"title\":\"B\",\"type\":\"array\",\"items\":"
                                + fields("\"c\":{\"type\":\"string\"}") + "}"),
                        "{}"))
                .containsExactly(
                        "schema.properties.a.title title-missing",
                        "schema.properties.b.items.properties.c.title title-missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"x-source\":\"facebook.name\" | schema.properties.a.x-source unknown-source",
                "\"x-source\":7 | schema.properties.a.x-source unknown-source",
                "\"type\":\"integer\",\"x-source\":\"nationalPopulation.fullName\" | schema.properties.a.x-source source-type",
                "\"type\":\"string\",\"x-source\":\"nationalPopulation.dateOfBirth\" | schema.properties.a.x-source source-type",
                "\"x-source\":\"profile.phone\",\"x-source-of\":\"nobody\" | schema.properties.a.x-source-of source-of-nothing"
            })
    void wantsKnownSourcesThatGiveWhatTheFieldTakes(String annotation, String finding) throws JsonProcessingException {
        assertThat(findings(fields("\"a\":{\"title\":\"A\"," + annotation + "}"), "{}"))
                .containsExactly(finding.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"Control\",\"scope\":\"#/properties/no\"} | uiSchema.scope unknown-scope",
                "{\"type\":\"Control\",\"scope\":\"a\"} | uiSchema.scope unknown-scope",
                "{\"type\":\"Control\"} | uiSchema.scope unknown-scope",
                "{\"type\":\"Table\"} | uiSchema.type unknown-layout",
                "{\"type\":\"Group\",\"elements\":[{\"type\":\"Control\",\"scope\":\"#/properties/a/b\"}]} | uiSchema.elements[0].scope unknown-scope",
                "{\"type\":\"Control\",\"scope\":\"#/properties/a\",\"rule\":{\"effect\":\"BLINK\",\"condition\":{}}} | uiSchema.rule.effect one-of",
                "{\"type\":\"Control\",\"scope\":\"#/properties/a\",\"rule\":{\"effect\":\"HIDE\",\"condition\":{\"scope\":\"#/properties/z\"}}} | uiSchema.rule.condition.scope unknown-scope"
            })
    void refusesALayoutOfFieldsThatAreNotThere(String layout, String finding) throws JsonProcessingException {
        assertThat(findings(fields("\"a\":{\"title\":\"A\"}"), layout)).containsExactly(finding.strip());
    }

    @Test
    void refusesRequiredFieldsThatNobodySees() throws JsonProcessingException {
        String schema =
                "{\"type\":\"object\",\"properties\":{\"a\":{\"title\":\"A\"},\"b\":{\"title\":\"B\"}},\"required\":[\"a\",\"b\"]}";

        assertThat(findings(schema, "{\"type\":\"Control\",\"scope\":\"#/properties/a\"}"))
                .containsExactly("uiSchema required-not-shown");
    }

    @Test
    void staysSilentAboutWhatIsMissing() throws JsonProcessingException {
        assertThat(CHECKING.findings(JSON.readTree("{}"), NO_FLAW)).isEmpty();
        assertThat(CHECKING.findings(JSON.readTree("{\"cases\":[{},null,{\"form\":7}]}"), NO_FLAW))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'integer','x-quantity':'copies' | ``",
                "'integer','x-quantity':'pages' | ``",
                "'integer','x-quantity':'persons' | schema.properties.a.x-quantity quantity-of-no-fee",
                "'integer','x-quantity':1 | schema.properties.a.x-quantity quantity-of-no-fee",
                "'number','x-quantity':'copies' | schema.properties.a.x-quantity quantity-type"
            })
    void aFieldGivesAQuantityThatAFeeCounts(String field, String finding) throws JsonProcessingException {
        assertThat(counting("'a':{'title':'A','type':" + field + "}"))
                .isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
    }

    @Test
    void oneFieldGivesAQuantity() throws JsonProcessingException {
        assertThat(counting("'a':{'title':'A','type':'integer','x-quantity':'copies'},"
                        + "'b':{'title':'B','type':'integer','x-quantity':'copies'}"))
                .containsExactly("schema.properties.b.x-quantity quantity-twice");
    }

    private static List<String> counting(String fields) throws JsonProcessingException {
        String content =
                ("{'cases':[{'fees':[{'rule':{'type':'TIERED','quantity':'pages','copies':'copies'}}],'form':{'schema':"
                                + "{'type':'object','properties':{" + fields + "}},'uiSchema':{}}}]}")
                        .replace('\'', '"');
        return CHECKING.findings(JSON.readTree(content), NO_FLAW).stream()
                .map(finding -> finding.field().replace("cases[0].form.", "") + " " + finding.rule())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(?=.*[0-9]).+$", "(?<!a)b", "(a)\\\\1", "a++", "\\\\p{Nothing}", "["})
    void aPatternThatNobodyCanJudgeIsFoundBeforeItIsPublished(String pattern) throws JsonProcessingException {
        assertThat(findings(
                        fields("\"a\":{\"title\":\"A\",\"type\":\"string\",\"pattern\":\"" + pattern + "\"}"), "{}"))
                .isNotEmpty()
                .allMatch(finding -> finding.endsWith("form-schema"));
    }
}
