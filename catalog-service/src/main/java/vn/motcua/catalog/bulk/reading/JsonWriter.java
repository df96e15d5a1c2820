package vn.motcua.catalog.bulk.reading;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;

/** One array of whole documents, as {@link JsonFile} reads it. */
public final class JsonWriter implements ProcedureWriter {

    private final JsonGenerator generator;

    /** Begins the array. */
    public JsonWriter(ObjectMapper json, OutputStream out) throws IOException {
        generator = json.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        generator.setPrettyPrinter(new OneEachLine());
        generator.writeStartArray();
    }

    @Override
    public void write(JsonNode document) throws IOException {
        generator.writeTree(document);
    }

    @Override
    public void close() throws IOException {
        generator.writeEndArray();
        generator.close();
    }

    /** So that people can look at a file with thousands of documents, and compare two. */
    private static final class OneEachLine extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1L;

        @Override
        public void writeArrayValueSeparator(JsonGenerator generator) throws IOException {
            super.writeArrayValueSeparator(generator);
            if (generator.getOutputContext().getParent().inRoot()) {
                generator.writeRaw('\n');
            }
        }
    }
}
