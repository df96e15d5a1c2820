package vn.motcua.catalog.bulk.reading;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads one value of a long list without ever holding one that is too large. */
public final class OneValue {

    /** As much as an editor can send of one procedure. */
    public static final int MOST_BYTES = 1 << 20;

    private OneValue() {}

    /** The value that the parser stands at, whole; null when it is too large, then it is passed over. */
    public static @Nullable JsonNode read(ObjectMapper json, JsonParser parser) throws IOException {
        long begin = offset(parser.currentTokenLocation());
        int depth = 0;
        try (TokenBuffer tokens = new TokenBuffer(parser)) {
            boolean fits = true;
            JsonToken token = parser.currentToken();
            while (true) {
                fits &= offset(parser.currentLocation()) - begin <= MOST_BYTES;
                if (fits) {
                    tokens.copyCurrentEvent(parser);
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth == 0) {
                    return fits ? json.readTree(tokens.asParser()) : null;
                }
                token = parser.nextToken();
                if (token == null) {
                    // Jackson says itself that the value is cut off.
                    throw new IllegalStateException("A parser that ends within a value");
                }
            }
        }
    }

    private static long offset(JsonLocation location) {
        return Math.max(location.getByteOffset(), location.getCharOffset());
    }
}
