package vn.motcua.catalog.bulk.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MergingContentTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void keepsWhatAnEditorAddedWhenTheSourceChangesSomethingElse() {
        ObjectNode before =
                json("{'name':{'vi':'Đăng kí kết hôn'},'cases':[{'code':'DEFAULT','documents':[{'code':'TO_KHAI'}]}]}");
        ObjectNode completed = json("{'name':{'vi':'Đăng kí kết hôn','en':'Marriage'},'cases':[{'code':'DEFAULT',"
                + "'documents':[{'code':'TO_KHAI','mandatory':true}],'process':{'code':'P'}}]}");
        ObjectNode now = json("{'name':{'vi':'Đăng ký kết hôn'},'cases':[{'code':'DEFAULT',"
                + "'documents':[{'code':'TO_KHAI'},{'code':'GIAY_TO_TUY_THAN'}]}]}");

        assertThat(MergingContent.merge(completed, before, now))
                .isEqualTo(json("{'name':{'vi':'Đăng ký kết hôn','en':'Marriage'},'cases':[{'code':'DEFAULT',"
                        + "'documents':[{'code':'TO_KHAI','mandatory':true},{'code':'GIAY_TO_TUY_THAN'}],"
                        + "'process':{'code':'P'}}]}"));
    }

    @Test
    void removesWhatTheSourceSaidBeforeAndDoesNotSayAnyMore() {
        ObjectNode before = json("{'results':[{'code':'A'},{'code':'B'}],'requirements':'x'}");
        ObjectNode known = json("{'results':[{'code':'A'},{'code':'B'},{'code':'OURS'}],'requirements':'x'}");

        assertThat(MergingContent.merge(known, before, json("{'results':[{'code':'A'}]}")))
                .isEqualTo(json("{'results':[{'code':'A'},{'code':'OURS'}]}"));
    }

    @Test
    void doesNotBringBackWhatAnEditorRemoved() {
        ObjectNode said = json("{'results':[{'code':'A'},{'code':'B'}]}");
        ObjectNode now = json("{'results':[{'code':'A'},{'code':'B'},{'code':'C'}]}");

        assertThat(MergingContent.merge(json("{'results':[{'code':'A'}]}"), said, now))
                .isEqualTo(json("{'results':[{'code':'A'},{'code':'C'}]}"));
    }

    @Test
    void tellsLimitsApartByTheirChannels() {
        ObjectNode before = json("{'limits':[{'channels':['ONLINE'],'amount':3}]}");
        ObjectNode known = json("{'limits':[{'channels':['ONLINE'],'amount':3,'dayCounting':'CIVIL_CODE'}]}");

        assertThat(MergingContent.merge(known, before, json("{'limits':[{'channels':['ONLINE'],'amount':5}]}")))
                .isEqualTo(json("{'limits':[{'channels':['ONLINE'],'amount':5,'dayCounting':'CIVIL_CODE'}]}"));
    }

    @Test
    void tellsFeesApartByTheirNationalCodesOrWhereOneHasNoneByTheirNames() {
        ObjectNode known = json("{'fees':[{'nationalCode':'P1','name':{'vi':'Phí'},'refundable':true}]}");

        assertThat(MergingContent.merge(known, json("{}"), json("{'fees':[{'nationalCode':'P1','kind':'FEE'}]}")))
                .isEqualTo(json("{'fees':[{'nationalCode':'P1','name':{'vi':'Phí'},'refundable':true,'kind':'FEE'}]}"));
        assertThat(MergingContent.merge(known, json("{}"), json("{'fees':[{'name':{'vi':'Phí'},'kind':'FEE'}]}")))
                .isEqualTo(json("{'fees':[{'nationalCode':'P1','name':{'vi':'Phí'},'refundable':true,'kind':'FEE'}]}"));
    }

    @Test
    void replacesAListWhoseItemsCannotBeToldApart() {
        ObjectNode known = json("{'legalGrounds':[{'name':'without a number'}],'channels':['COUNTER']}");

        assertThat(MergingContent.merge(
                        known, json("{}"), json("{'legalGrounds':[{'number':'1','name':'L'}],'channels':['ONLINE']}")))
                .isEqualTo(json("{'legalGrounds':[{'number':'1','name':'L'}],'channels':['ONLINE']}"));
    }

    @Property
    void aSourceThatSaysNothingNewChangesNothing(
            @ForAll("documents") ObjectNode known, @ForAll("documents") ObjectNode said) {
        assertThat(MergingContent.merge(known, said, said)).isEqualTo(known);
    }

    @Property
    void aSourceThatSaidEverythingDecidesEverything(
            @ForAll("documents") ObjectNode known, @ForAll("documents") ObjectNode now) {
        assertThat(MergingContent.merge(known, known, now)).isEqualTo(now);
    }

    @Property
    void takingOverTwiceIsTakingOverOnce(
            @ForAll("documents") ObjectNode known,
            @ForAll("documents") ObjectNode before,
            @ForAll("documents") ObjectNode now) {
        ObjectNode once = MergingContent.merge(known, before, now);

        assertThat(MergingContent.merge(once, now, now)).isEqualTo(once);
        assertThat(MergingContent.merge(known, before, now)).isEqualTo(once);
    }

    @Provide
    Arbitrary<ObjectNode> documents() {
        Arbitrary<String> code = Arbitraries.of("A", "B", "C");
        Arbitrary<String> text = Arbitraries.of("x", "y");
        Arbitrary<Map<String, Object>> item = Arbitraries.maps(
                        Arbitraries.of("name", "amount"), text.map(Object.class::cast))
                .ofMaxSize(2);
        Arbitrary<List<Map<String, Object>>> items = Arbitraries.maps(code, item)
                .ofMaxSize(3)
                .map(byCode -> byCode.entrySet().stream()
                        .map(entry -> {
                            Map<String, Object> coded = new java.util.LinkedHashMap<>(entry.getValue());
                            coded.put("code", entry.getKey());
                            return coded;
                        })
                        .toList());
        Arbitrary<Map<String, Object>> object =
                Arbitraries.maps(Arbitraries.of("vi", "en"), text.map(Object.class::cast));
        Arbitrary<Object> value = Arbitraries.oneOf(
                text.map(Object.class::cast), object.map(Object.class::cast), items.map(Object.class::cast));
        return Arbitraries.maps(Arbitraries.of("documents", "results", "name", "channels", "level"), value)
                .map(JSON::<ObjectNode>valueToTree);
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
