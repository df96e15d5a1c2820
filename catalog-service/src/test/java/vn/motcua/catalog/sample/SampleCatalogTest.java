package vn.motcua.catalog.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.catalog.procedure.application.CheckingContent;
import vn.motcua.catalog.process.bpmn.BpmnReader;
import vn.motcua.catalog.process.bpmn.BpmnWriter;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.processflow.Answers;
import vn.motcua.processflow.Course;
import vn.motcua.processflow.FlowNode;
import vn.motcua.processflow.Happened;
import vn.motcua.processflow.Marking;
import vn.motcua.processflow.ProcessDefinition;
import vn.motcua.processflow.ProcessFlow;
import vn.motcua.processflow.Turn;

@QuarkusTest
@WithInfrastructure("catalog")
class SampleCatalogTest {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig WITH_FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    @Inject
    ObjectMapper json;

    @Inject
    CheckingContent checking;

    static Stream<String> procedures() {
        return new SampleFiles(new ObjectMapper()).all("procedures").stream().map(JsonNode::toString);
    }

    @Test
    void holdsTheTwentyProceduresAndTheirVersions() {
        List<JsonNode> versions = new SampleFiles(json).all("procedures");

        assertThat(versions.stream()
                        .map(version -> version.path("code").asText())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "1.001193",
                        "1.000894",
                        "1.000656",
                        "1.004837",
                        "1.004746",
                        "2.000635",
                        "2.000908",
                        "2.000815",
                        "2.000884",
                        "1.004194",
                        "1.004222",
                        "1.002755",
                        "1.001612",
                        "2.000720",
                        "2.001263",
                        "1.013225",
                        "1.013236",
                        "1.012756",
                        "2.000986",
                        "1.003583");
        assertThat(versions).hasSize(21);
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void everyVersionKeepsThePublishingRules(String body) throws JsonProcessingException {
        assertThat(checking.findings(json.readTree(body))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void everyFormIsASchemaThatItsExampleFulfils(String body) throws JsonProcessingException {
        JsonSchema ofSchemas = SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        for (JsonNode one : json.readTree(body).path("cases")) {
            JsonNode schema = one.path("form").path("schema");

            assertThat(ofSchemas.validate(schema.toString(), InputFormat.JSON)).isEmpty();
            assertThat(schema.path("examples")).isNotEmpty();
            assertThat(SCHEMAS.getSchema(schema, WITH_FORMATS)
                            .validate(schema.path("examples").get(0).toString(), InputFormat.JSON))
                    .isEmpty();
            assertThat(controls(one)).isEqualTo(fields(schema));
        }
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void everythingIsNamedInBothLanguages(String body) throws JsonProcessingException {
        for (JsonNode name : json.readTree(body).findValues("name")) {
            if (name.isObject()) {
                assertThat(name.path("vi").asText()).isNotBlank();
                assertThat(name.path("en").asText()).isNotBlank();
            }
        }
        for (JsonNode title : json.readTree(body).findParents("title")) {
            assertThat(title.path("title").asText()).isNotBlank();
            assertThat(title.path("x-title-en").asText()).as(title.toString()).isNotBlank();
        }
        for (JsonNode label : json.readTree(body).findParents("label")) {
            assertThat(label.path("x-label-en").asText()).as(label.toString()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void everyProcessIsDrawnInFullAndComesBackFromBpmn(String body) throws JsonProcessingException {
        for (JsonNode one : json.readTree(body).path("cases")) {
            ProcessDefinition process = json.treeToValue(one.path("process"), ProcessDefinition.class);

            assertThat(process.flow()).isNotNull();
            assertThat(BpmnReader.read(BpmnWriter.write(process).getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(process);
            assertThat(json.valueToTree(process).equals(one.path("process"))).isTrue();
        }
    }

    /** By doing open steps in any order and answering anything; and nowhere else, for each way goes on until it is at an end. */
    @ParameterizedTest
    @MethodSource("procedures")
    void everyProcessComesToEachOfItsEnds(String body) throws JsonProcessingException {
        for (JsonNode one : json.readTree(body).path("cases")) {
            ProcessFlow flow = json.treeToValue(one.path("process"), ProcessDefinition.class)
                    .wholeFlow();
            Course course = Course.of(flow);
            Set<String> ends = new TreeSet<>();
            Set<Marking> known = new HashSet<>();
            Deque<Turn> open = new ArrayDeque<>(List.of(course.start()));
            while (!open.isEmpty()) {
                Turn turn = open.pop();
                if (turn.finished() != null) {
                    ends.add(turn.finished().code());
                    assertThat(turn.marking().places()).hasSize(1);
                } else if (known.add(turn.marking())) {
                    assertThat(course.open(turn.marking()).size() + turn.asked().size())
                            .as("work at %s", turn.marking())
                            .isPositive();
                    open.addAll(next(course, turn));
                }
            }
            assertThat(ends)
                    .containsExactlyInAnyOrderElementsOf(flow.nodes().stream()
                            .filter(FlowNode.End.class::isInstance)
                            .map(FlowNode::code)
                            .toList());
        }
    }

    private static List<Turn> next(Course course, Turn turn) {
        List<Turn> next = new ArrayList<>();
        for (FlowNode.Choice choice : turn.asked()) {
            course.answers(choice)
                    .forEach(answer -> next.add(
                            course.after(turn.marking(), new Happened.Answered(choice.code(), Answers.of(answer)))));
        }
        for (FlowNode.Task task : course.open(turn.marking())) {
            next.add(course.after(turn.marking(), new Happened.Finished(task.code(), Answers.NONE)));
        }
        return next;
    }

    private static Set<String> controls(JsonNode one) {
        return one.path("form").path("uiSchema").findValuesAsText("scope").stream()
                .map(scope -> scope.replace("#/properties/", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> fields(JsonNode schema) {
        Set<String> fields = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(fields::add);
        return fields;
    }
}
