package vn.motcua.catalog.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files under {@code sample-catalogue/}, named by its {@code index.json}. */
final class SampleFiles {

    private static final String FOLDER = "sample-catalogue/";

    private final ObjectMapper json;
    private final Map<String, List<JsonNode>> entries = new HashMap<>();

    /** Reads all of them. */
    SampleFiles(ObjectMapper json) {
        this.json = json;
        read("index.json").properties().forEach(kind -> entries.put(kind.getKey(), entriesOf(kind.getValue())));
    }

    /** The entries of a kind. */
    List<JsonNode> all(String kind) {
        return entries.getOrDefault(kind, List.of());
    }

    /** A file holds one entry or an array of them. */
    private List<JsonNode> entriesOf(JsonNode files) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode file : files) {
            JsonNode content = read(file.asText());
            if (content.isArray()) {
                content.forEach(found::add);
            } else {
                found.add(content);
            }
        }
        return List.copyOf(found);
    }

    private JsonNode read(String file) {
        try (InputStream content =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + file)) {
            if (content == null) {
                throw new FileNotFoundException(FOLDER + file);
            }
            return json.readTree(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
