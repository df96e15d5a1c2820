package vn.motcua.local.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;

/** Reads single fields of an answer without building a tree. */
final class Fields {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Fields() {}

    /** The text or number of a field of the outermost object; empty when it has none, or the text is no object. */
    static Optional<String> of(String json, String name) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals(name);
                JsonToken value = parser.nextToken();
                if (found && value.isScalarValue()) {
                    return Optional.ofNullable(parser.getText());
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
