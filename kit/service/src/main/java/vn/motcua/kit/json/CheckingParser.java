package vn.motcua.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.text.IncomingText;

/**
 * Looks at every token before it is read into anything: texts and names without control characters, names once in their object, numbers and
 * nesting within reason. Texts come out stripped.
 */
final class CheckingParser extends JsonParserDelegate {

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 40;
    private static final int GREATEST_EXPONENT = 30;
    private static final char[] NOTHING = {};

    private final Deque<Set<String>> names = new ArrayDeque<>();
    private @Nullable String text;

    CheckingParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        text = null;
        JsonToken token = delegate.nextToken();
        if (token == null) {
            return null;
        }
        switch (token) {
            case START_OBJECT, START_ARRAY -> enter();
            case END_OBJECT, END_ARRAY -> names.pop();
            case FIELD_NAME -> checkName(delegate.currentName());
            case VALUE_STRING -> text = checked(delegate.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> checkNumber();
            default -> {
                // true, false and null can do no harm.
            }
        }
        return token;
    }

    private void enter() throws RefusedJson {
        names.push(new HashSet<>());
        if (names.size() > DEEPEST) {
            throw refused("too-deep", Map.of("limit", DEEPEST));
        }
    }

    private void checkName(String name) throws RefusedJson {
        checked(name);
        if (!names.element().add(name)) {
            throw refused("duplicate-field", Map.of());
        }
    }

    private String checked(String raw) throws RefusedJson {
        String refused = IncomingText.refused(raw);
        if (refused != null) {
            throw refused("control-character", Map.of("character", refused));
        }
        return IncomingText.stripped(raw);
    }

    /** A number like 1e999999999 costs whoever adds to it all memory there is. */
    private void checkNumber() throws IOException {
        String digits = delegate.getText();
        if (digits.length() > LONGEST_NUMBER) {
            throw refused("wrong-type", Map.of("variant", "number"));
        }
        int exponent = digits.toLowerCase(java.util.Locale.ROOT).indexOf('e');
        if (exponent > 0
                && Math.abs(new BigDecimal(digits.substring(exponent + 1)).doubleValue()) > GREATEST_EXPONENT) {
            throw refused("wrong-type", Map.of("variant", "number"));
        }
    }

    private RefusedJson refused(String rule, Map<String, Object> arguments) {
        InvalidRequest refusal = new InvalidRequest();
        refusal.at(path(delegate.getParsingContext()), rule, arguments);
        return new RefusedJson(refusal);
    }

    /** Where the parser stands, like {@code documents[2].copyKind}; a name that itself is refused is not repeated. */
    static String path(@Nullable JsonStreamContext place) {
        StringBuilder path = new StringBuilder();
        for (JsonStreamContext at = place; at != null && !at.inRoot(); at = at.getParent()) {
            if (at.inArray()) {
                path.insert(0, "[" + at.getCurrentIndex() + "]" + separator(path));
            } else if (at.getCurrentName() != null) {
                path.insert(0, shown(at.getCurrentName()) + separator(path));
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static String separator(StringBuilder rest) {
        return rest.isEmpty() || rest.charAt(0) == '[' ? "" : ".";
    }

    private static String shown(String name) {
        String visible = IncomingText.refused(name) == null ? name : "?";
        return visible.length() > 100 ? visible.substring(0, 100) : visible;
    }

    @Override
    public @Nullable JsonToken nextValue() throws IOException {
        JsonToken token = nextToken();
        return token == JsonToken.FIELD_NAME ? nextToken() : token;
    }

    @Override
    public @Nullable String nextFieldName() throws IOException {
        return nextToken() == JsonToken.FIELD_NAME ? currentName() : null;
    }

    @Override
    public boolean nextFieldName(SerializableString name) throws IOException {
        return nextToken() == JsonToken.FIELD_NAME && name.getValue().equals(currentName());
    }

    @Override
    public @Nullable String nextTextValue() throws IOException {
        return nextToken() == JsonToken.VALUE_STRING ? text : null;
    }

    @Override
    public int nextIntValue(int otherwise) throws IOException {
        return nextToken() == JsonToken.VALUE_NUMBER_INT ? getIntValue() : otherwise;
    }

    @Override
    public long nextLongValue(long otherwise) throws IOException {
        return nextToken() == JsonToken.VALUE_NUMBER_INT ? getLongValue() : otherwise;
    }

    @Override
    public @Nullable Boolean nextBooleanValue() throws IOException {
        return switch (nextToken()) {
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case null, default -> null;
        };
    }

    @Override
    public JsonParser skipChildren() throws IOException {
        if (currentToken() == JsonToken.START_OBJECT || currentToken() == JsonToken.START_ARRAY) {
            int depth = names.size();
            while (names.size() >= depth) {
                nextToken();
            }
        }
        return this;
    }

    @Override
    public String getText() throws IOException {
        return text != null ? text : delegate.getText();
    }

    @Override
    public int getText(Writer writer) throws IOException {
        String shown = getText();
        writer.write(shown);
        return shown.length();
    }

    @Override
    public boolean hasTextCharacters() {
        return false;
    }

    @Override
    public char[] getTextCharacters() throws IOException {
        String shown = getText();
        return shown == null ? NOTHING : shown.toCharArray();
    }

    @Override
    public int getTextLength() throws IOException {
        return getText().length();
    }

    @Override
    public int getTextOffset() {
        return 0;
    }

    @Override
    public @Nullable String getValueAsString() throws IOException {
        return text != null ? text : delegate.getValueAsString();
    }

    @Override
    public @Nullable String getValueAsString(@Nullable String otherwise) throws IOException {
        return text != null ? text : delegate.getValueAsString(otherwise);
    }
}
