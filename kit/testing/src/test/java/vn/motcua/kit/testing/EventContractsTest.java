package vn.motcua.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractsTest {

    private static final Path CONTRACTS = Path.of("..", "..", "event-contracts");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Names of fields that hold something about a person. */
    private static final Pattern PERSONAL = Pattern.compile(
            "(?i).*(name|mail|phone|mobile|address|identity|birth|gender|passport|cccd|contact|applicant(?!Kind)).*");

    /** The catalogue names things, not people. */
    private static final Set<String> CATALOGUE =
            Set.of("procedure.published.v1", "unit.changed.v1", "calendar.approved.v1");

    static List<String> types() {
        return EventContracts.types().stream()
                .map(type -> type.substring(EventContracts.PREFIX.length()))
                .toList();
    }

    @Test
    void registersExactlyTheTypesThatHaveSchemaAndExamples() {
        assertThat(types()).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(folders("schemas")).isEqualTo(new TreeSet<>(types()));
        assertThat(folders("examples")).isEqualTo(new TreeSet<>(types()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void acceptsBothExamples(String type) {
        EventContracts.assertValid(type, EventContracts.example(type, "minimal").toString());
        EventContracts.assertValid(type, EventContracts.example(type, "full").toString());
        assertThat(files(CONTRACTS.resolve("examples").resolve(type))).containsExactly("full.json", "minimal.json");
    }

    @ParameterizedTest
    @MethodSource("types")
    void showsOnlyRequiredFieldsInTheMinimalExampleAndAllInTheFullOne(String type) {
        var schema = schema(type);
        assertThat(names(EventContracts.example(type, "minimal"))).isEqualTo(texts(schema.path("required")));
        assertThat(names(EventContracts.example(type, "full"))).isEqualTo(names(schema.path("properties")));
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesAnExampleWithoutOneOfTheRequiredFields(String type) {
        var example = EventContracts.example(type, "full");
        var tried = new ArrayList<String>();
        walk(schema(type), example, (place) -> {
            if (texts(place.schema().path("required")).contains(place.field())) {
                var removed = place.parent().remove(place.field());
                assertThat(EventContracts.faults(type, example.toString()))
                        .as("%s without %s", type, place.field())
                        .isNotEmpty();
                place.parent().set(place.field(), removed);
                tried.add(place.field());
            }
        });
        assertThat(tried).isNotEmpty();
        EventContracts.assertValid(type, example.toString());
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesAnExampleWithAValueOfAnotherKind(String type) {
        var example = EventContracts.example(type, "full");
        walk(schema(type), example, place -> {
            var right = place.parent().get(place.field());
            var wrong = right.isTextual()
                    ? JsonNodeFactory.instance.numberNode(7)
                    : JsonNodeFactory.instance.textNode("wrong kind");
            place.parent().set(place.field(), wrong);
            assertThat(EventContracts.faults(type, example.toString()))
                    .as("%s with %s = %s", type, place.field(), wrong)
                    .isNotEmpty();
            place.parent().set(place.field(), right);
        });
        EventContracts.assertValid(type, example.toString());
    }

    @ParameterizedTest
    @MethodSource("types")
    void letsNewFieldsThrough(String type) {
        var example = EventContracts.example(type, "full").put("addedNextYear", true);
        EventContracts.assertValid(type, example.toString());
    }

    @ParameterizedTest
    @MethodSource("types")
    void describesEveryFieldAndNamesItself(String type) {
        var schema = schema(type);
        assertThat(schema.path("$schema").textValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").textValue()).isEqualTo("urn:vn:motcua:event:" + type);
        assertThat(schema.path("title").textValue()).isEqualTo(EventContracts.PREFIX + type);
        schema.path("properties").properties().forEach(field -> assertThat(
                        field.getValue().path("description").textValue())
                .as(field.getKey())
                .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("types")
    void keepsPersonalDataOutOfEveryTypeButTheContact(String type) {
        var personal = new TreeSet<String>();
        for (var name : fieldNames(schema(type), CATALOGUE.contains(type))) {
            if (PERSONAL.matcher(name).matches()) {
                personal.add(name);
            }
        }
        switch (type) {
            case "contact.provided.v1" -> assertThat(personal).containsExactly("email", "name", "phone");
            // An officer's name in office is what the badge at the counter says.
            case "officer.assigned.v1" -> assertThat(personal).containsExactly("name");
            default -> assertThat(personal).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void saysWhereEachTypeIsSentAndByWhom(String type) {
        assertThat(EventContracts.topic(type)).isIn(topics(false));
        assertThat(EventContracts.source(type)).startsWith("/" + owner(EventContracts.topic(type)) + "-service");
        var message =
                EventContracts.asyncApi().path("components").path("messages").path(type);
        assertThat(message.path("headers")
                        .path("properties")
                        .path("ce_type")
                        .path("const")
                        .textValue())
                .isEqualTo(EventContracts.PREFIX + type);
        assertThat(message.path("payload").path("schema").path("$ref").textValue())
                .isEqualTo("schemas/" + type + "/schema.json");
    }

    @Test
    void namesEachTypeInOneChannel() {
        var named = new ArrayList<String>();
        EventContracts.asyncApi()
                .path("channels")
                .forEach(channel -> channel.path("messages").fieldNames().forEachRemaining(named::add));
        assertThat(named).containsExactlyInAnyOrderElementsOf(types());
    }

    @Test
    void hasTheTopicsOfTheChannels() {
        var described = new TreeSet<String>();
        for (JsonNode channel : EventContracts.asyncApi().path("channels")) {
            var kafka = channel.path("bindings").path("kafka");
            var topic = topic(channel.path("address").textValue());
            described.add(channel.path("address").textValue());
            assertThat(kafka.path("topic")).isEqualTo(channel.path("address"));
            assertThat(kafka.path("partitions")).isEqualTo(topic.path("partitions"));
            assertThat(kafka.path("topicConfiguration")
                            .path("cleanup.policy")
                            .path(0)
                            .textValue())
                    .isEqualTo(topic.path("compacted").booleanValue() ? "compact" : "delete");
        }
        assertThat(described).isEqualTo(topics(false));
    }

    @Test
    void hasADeadLetterTopicForEveryReader() {
        var expected = new TreeSet<String>();
        for (JsonNode operation : EventContracts.asyncApi().path("operations")) {
            var service = operation.path("tags").path(0).path("name").textValue();
            var address = EventContracts.asyncApi()
                    .at(operation.path("channel").path("$ref").textValue().substring(1))
                    .path("address")
                    .textValue();
            if (operation.path("action").textValue().equals("receive")) {
                expected.add(address + ".dlq." + service);
            } else {
                assertThat(owner(address)).isEqualTo(service);
            }
        }
        assertThat(topics(true)).isEqualTo(expected);
    }

    @Test
    void readsOnlyMessagesOfTheChannel() {
        for (JsonNode operation : EventContracts.asyncApi().path("operations")) {
            for (JsonNode message : operation.path("messages")) {
                assertThat(EventContracts.asyncApi()
                                .at(message.path("$ref").textValue().substring(1))
                                .isMissingNode())
                        .as(message.toString())
                        .isFalse();
            }
        }
    }

    @Test
    void refusesAnUnknownWayToFindAFee() {
        var example = EventContracts.example("procedure.published.v1", "full");
        var rule = (ObjectNode) example.at("/cases/0/fees/0/rule");
        rule.put("type", "BY_MOOD");
        assertThatThrownBy(() -> EventContracts.assertValid("procedure.published.v1", example.toString()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("fees");
    }

    @Test
    void refusesACodeOrTimeThatOnlyLooksRight() {
        var example = EventContracts.example("dossier.received.v1", "full");
        for (var wrong : List.of("H26-261123-001", "h26.30.01-261123-0001", "H26.30.01-20261123-0001")) {
            assertThat(EventContracts.faults(
                            "dossier.received.v1",
                            example.deepCopy().put("dossierCode", wrong).toString()))
                    .as(wrong)
                    .isNotEmpty();
        }
        for (var wrong : List.of("2026-11-23T09:15:09", "2026-11-23T09:15:09+07:00", "23/11/2026")) {
            assertThat(EventContracts.faults(
                            "dossier.received.v1",
                            example.deepCopy().put("receivedAt", wrong).toString()))
                    .as(wrong)
                    .isNotEmpty();
        }
    }

    /** A field of an example, with the schema of the object that holds it. */
    private record Place(JsonNode schema, ObjectNode parent, String field) {}

    /** Visits every field that a schema describes, where the example has it. */
    private static void walk(JsonNode schema, JsonNode value, Consumer<Place> visit) {
        if (value instanceof ObjectNode object) {
            for (var property : schema.path("properties").properties()) {
                var field = object.get(property.getKey());
                if (field != null) {
                    visit.accept(new Place(schema, object, property.getKey()));
                    walk(property.getValue(), field, visit);
                }
            }
        } else if (value instanceof ArrayNode array) {
            array.forEach(item -> walk(schema.path("items"), item, visit));
        }
    }

    /** All field names in a schema; without those of names in two languages where things are named, not people. */
    private static Set<String> fieldNames(JsonNode schema, boolean namesThings) {
        var names = new HashSet<String>();
        for (var property : schema.path("properties").properties()) {
            boolean nameOfAThing = namesThings && property.getKey().equals("name");
            if (!nameOfAThing) {
                names.add(property.getKey());
            }
        }
        schema.forEach(child -> names.addAll(fieldNames(child, namesThings)));
        return names;
    }

    private static JsonNode schema(String type) {
        return read(CONTRACTS.resolve("schemas").resolve(type).resolve("schema.json"));
    }

    private static Set<String> topics(boolean deadLetters) {
        var names = new TreeSet<String>();
        for (JsonNode topic : read(CONTRACTS.resolve("topics.json"))) {
            var name = topic.path("name").textValue();
            if (name.contains(".dlq.") == deadLetters) {
                names.add(name);
            }
        }
        return names;
    }

    private static JsonNode topic(String name) {
        for (JsonNode topic : read(CONTRACTS.resolve("topics.json"))) {
            if (topic.path("name").textValue().equals(name)) {
                return topic;
            }
        }
        throw new AssertionError("topics.json has no " + name);
    }

    private static String owner(String topic) {
        return topic.substring(0, topic.indexOf('.'));
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> texts(JsonNode array) {
        var texts = new TreeSet<String>();
        array.forEach(item -> texts.add(item.textValue()));
        return texts;
    }

    private static Set<String> folders(String parent) {
        return new TreeSet<>(files(CONTRACTS.resolve(parent)));
    }

    private static List<String> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.toFile().getName()).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
