package vn.motcua.local.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.local.http.Http;

/** Reads JSON lines and JSON texts that anybody may have written: what cannot be read is named and passed over. */
final class Journals {

    private Journals() {}

    /** Every line of a file that is there; a line that is no JSON object is a violation, but for a last one that a killed writer did not end. */
    static void each(Path file, Finding finding, Consumer<JsonNode> reader) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (var lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            int number = 0;
            String line = lines.readLine();
            while (line != null) {
                number++;
                String next = lines.readLine();
                JsonNode json = json(line);
                if (json.isObject()) {
                    reader.accept(json);
                } else if (next != null || endsWithLine(file)) {
                    finding.violated("%s:%d cannot be read", file.getFileName(), number);
                }
                line = next;
            }
        }
    }

    private static boolean endsWithLine(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            var last = java.nio.ByteBuffer.allocate(1);
            channel.position(Math.max(0, channel.size() - 1)).read(last);
            return last.get(0) == '\n';
        }
    }

    /** A text as JSON; missing when it is none. */
    static JsonNode json(@Nullable String text) {
        if (text == null) {
            return MissingNode.getInstance();
        }
        try {
            return Http.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
