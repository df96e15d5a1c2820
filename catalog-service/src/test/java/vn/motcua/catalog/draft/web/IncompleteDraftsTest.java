package vn.motcua.catalog.draft.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.catalog.procedure.application.CheckingContent;
import vn.motcua.kit.testing.WithInfrastructure;

/** A draft may lack anything and have anything wrong: it is stored with what it lacks, or refused by path, and never breaks anything. */
@QuarkusTest
@WithInfrastructure("catalog_drafts")
@TestProfile(Drafting.WithoutSample.class)
class IncompleteDraftsTest {

    /** What may stand where something else should; null takes the thing away. */
    private static final List<@Nullable String> INSTEAD = Arrays.asList(
            null, "null", "{}", "[]", "[null]", "[{}]", "\"\"", "\"x\"", "-1", "2.5", "99999999999999999999", "true");

    @Inject
    CheckingContent checking;

    @Inject
    ObjectMapper json;

    private interface Trial {
        void of(String place, @Nullable String instead);
    }

    private ObjectNode sample(String code) throws IOException {
        try (var file = Objects.requireNonNull(
                IncompleteDraftsTest.class.getResourceAsStream("/sample-catalogue/procedures/" + code + ".json"))) {
            return (ObjectNode) json.readTree(file);
        }
    }

    /** Each node of a sample document in turn is taken away or is something else. */
    @ParameterizedTest
    @ValueSource(strings = {"1.000894", "2.000635-v2"})
    void whateverIsMissingOrWrongIsSaidAndBreaksNothing(String code) throws IOException {
        ObjectNode whole = sample(code);
        List<String> broken = new ArrayList<>();
        AtomicInteger tried = new AtomicInteger();

        mutate(whole, "", (place, instead) -> {
            tried.incrementAndGet();
            try {
                checking.findings(whole);
            } catch (RuntimeException | StackOverflowError failure) {
                broken.add(place + " = " + instead + ": " + failure);
            }
        });

        assertThat(tried.get()).isGreaterThan(500);
        assertThat(broken).isEmpty();
    }

    private void mutate(JsonNode owner, String path, Trial trial) throws IOException {
        if (owner instanceof ObjectNode object) {
            for (String name : List.copyOf(names(object))) {
                String place = path + "/" + name;
                JsonNode before = Objects.requireNonNull(object.get(name));
                if (!isFieldOfAForm(place)) {
                    for (String instead : INSTEAD) {
                        if (instead == null) {
                            object.remove(name);
                        } else {
                            object.set(name, json.readTree(instead));
                        }
                        trial.of(place, instead);
                        object.set(name, before);
                    }
                    mutate(before, place, trial);
                }
            }
        } else if (owner instanceof ArrayNode array) {
            // The second item may clash with the first; a third is like them.
            for (int i = 0; i < Math.min(array.size(), 2); i++) {
                JsonNode before = array.get(i);
                for (String instead : INSTEAD) {
                    array.set(i, json.readTree(instead == null ? "null" : instead));
                    trial.of(path + "/" + i, instead);
                    array.set(i, before);
                }
                mutate(before, path + "/" + i, trial);
            }
        }
    }

    /** Dozens of fields are alike; the first two levels are tried. */
    private static boolean isFieldOfAForm(String place) {
        return place.matches(".*/schema/(properties|examples)/.*/.*") || place.contains("/uiSchema/elements/2");
    }

    private static List<String> names(ObjectNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'guidance':{}}",
                "{'guidance':{'questions':[{}],'outcomes':[null]}}",
                "{'cases':[null]}",
                "{'cases':[{'documents':[{}]}],"
                        + "'guidance':{'start':'A','questions':[],'outcomes':[{'code':'A','caseCode':'B'}]}}",
                "{'cases':[{'documents':[null],'fees':[null],'limits':[null],'process':{'steps':[null]}}]}",
                "{'cases':[{'form':{'schema':{'$ref':'#'}}}]}",
                "{'cases':[{'form':{'schema':{'properties':[]},'uiSchema':{'type':'Control','scope':'#/properties/~x'}}}]}",
                "{'channels':[null],'legalGrounds':[null],'name':null,'version':'x'}"
            })
    void aDraftIsStoredWithWhatItLacks(String content) throws IOException {
        ObjectNode begun = (ObjectNode) json.readTree(content.replace('\'', '"'));
        begun.put("code", "1.97" + String.format("%04d", Math.floorMod(content.hashCode(), 10_000)));

        Response answer = Drafting.as("catalogue-editor")
                .body(json.createObjectNode().set("content", begun).toString())
                .post(Drafting.DRAFTS);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        Drafting.as("catalogue-editor")
                .get(Drafting.DRAFTS + "/" + answer.path("id"))
                .then()
                .statusCode(200);
    }
}
