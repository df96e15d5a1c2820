package vn.motcua.catalog.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;

/** The files under {@code sample-catalogue/}, named by its {@code index.json}. */
final class SampleFiles {

    private static final String FOLDER = "sample-catalogue/";

    private final ObjectMapper json;
    private final JsonNode index;

    SampleFiles(ObjectMapper json) {
        this.json = json;
        this.index = read("index.json");
    }

    /** The entries of a kind; a file holds one entry or an array of them. */
    List<JsonNode> all(String kind) {
        return StreamSupport.stream(index.path(kind).spliterator(), false)
                .map(file -> read(file.asText()))
                .flatMap(content -> content.isArray()
                        ? StreamSupport.stream(content.spliterator(), false)
                        : java.util.stream.Stream.of(content))
                .toList();
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
