package vn.motcua.catalog.bulk.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The procedures of the sample catalogue, and what a sheet says of a procedure, found without the table of columns. */
final class Samples {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> NOT_IN_A_SHEET =
            List.of("version", "guidance", "abolition", "form", "process", "when", "setBy", "localRules");
    private static final List<String> ABSENT_WHEN_EMPTY = List.of("lifeEvents", "keywords", "sequence");

    private Samples() {}

    static List<ObjectNode> all() {
        try {
            Path folder = Path.of(Objects.requireNonNull(Samples.class.getResource("/sample-catalogue/procedures"))
                    .toURI());
            try (Stream<Path> files = Files.list(folder)) {
                return files.sorted().map(Samples::read).toList();
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The full example of the contract, which has every field. */
    static ObjectNode fullExample() {
        return read(Path.of("..", "event-contracts", "examples", "procedure.published.v1", "full.json"));
    }

    private static ObjectNode read(Path file) {
        try {
            return (ObjectNode) JSON.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ObjectNode restricted(JsonNode document) {
        ObjectNode copy = document.deepCopy();
        restrict(copy);
        return copy;
    }

    private static void restrict(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(NOT_IN_A_SHEET);
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                if (field.getValue().isEmpty() && ABSENT_WHEN_EMPTY.contains(field.getKey())) {
                    object.remove(field.getKey());
                }
            }
        }
        node.forEach(Samples::restrict);
    }
}
