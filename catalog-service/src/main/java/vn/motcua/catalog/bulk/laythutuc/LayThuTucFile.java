package vn.motcua.catalog.bulk.laythutuc;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.model.ImportFinding;
import vn.motcua.catalog.bulk.reading.OneValue;
import vn.motcua.catalog.bulk.reading.ProcedureFile;
import vn.motcua.catalog.bulk.reading.ReadRow;
import vn.motcua.catalog.bulk.reading.UnreadableFile;
import vn.motcua.kit.json.Utf8Json;

/**
 * What the national catalogue answers to {@code LayThuTuc}: an object with the procedures in {@code result}, or just their list. Holds one
 * procedure at a time.
 */
public final class LayThuTucFile implements ProcedureFile {

    private static final Set<String> SUCCESS = Set.of("00", "0", "");
    /** Numbers are kept as they are written: 2.000010 is a code. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final JsonParser parser;
    private final NationalProcedure procedures = new NationalProcedure();
    private Where where = Where.BEFORE;
    private boolean inObject;
    private boolean resultSeen;
    private int row;

    private enum Where {
        BEFORE,
        IN_LIST,
        /** A list of one, written without its brackets. */
        AT_ONLY_ONE,
        /** The list is over. */
        BEHIND,
        AT_END
    }

    private LayThuTucFile(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Begins to read; closes the content in the end.
     *
     * @throws UnreadableFile when it is UTF-16 or UTF-32
     */
    public static LayThuTucFile open(InputStream content) throws IOException {
        return new LayThuTucFile(
                JSON.createParser(Utf8Json.required(content, () -> new UnreadableFile("not-utf8", Map.of("line", 1)))));
    }

    @Override
    public @Nullable ReadRow next() throws IOException {
        if (!parsed(this::advance)) {
            return null;
        }
        JsonNode item = item();
        return item == null
                ? new ReadRow.Refused(new ImportFinding(row, null, "result", "row-too-large", null))
                : procedures.read(row, item);
    }

    @Override
    public boolean skip() throws IOException {
        if (!parsed(this::advance)) {
            return false;
        }
        item();
        return true;
    }

    /** The procedure that the parser stands at; null when it is too large. */
    private @Nullable JsonNode item() throws IOException {
        row++;
        return parsed(() -> Optional.ofNullable(OneValue.read(JSON, parser))).orElse(null);
    }

    private interface Parsing<T> {
        T parse() throws IOException;
    }

    private <T> T parsed(Parsing<T> step) throws IOException {
        try {
            return step.parse();
        } catch (JacksonException broken) {
            throw unreadable("national-broken", broken.getLocation());
        } catch (CharConversionException broken) {
            throw unreadable("national-broken", parser.currentLocation());
        }
    }

    /** Goes on to the next procedure; false behind the last, when the rest of the file has been read as well. */
    private boolean advance() throws IOException {
        if (where == Where.BEFORE) {
            begin();
        }
        if (where == Where.AT_ONLY_ONE) {
            where = Where.BEHIND;
            return true;
        }
        if (where == Where.IN_LIST && parser.nextToken() != JsonToken.END_ARRAY) {
            return true;
        }
        if (where != Where.AT_END) {
            readRest();
        }
        return false;
    }

    private void begin() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            where = Where.IN_LIST;
        } else if (first == JsonToken.START_OBJECT) {
            inObject = true;
            readFields();
        } else {
            throw unreadable("national-file", parser.currentTokenLocation());
        }
    }

    private void readRest() throws IOException {
        if (inObject) {
            readFields();
        } else {
            end();
        }
    }

    /** The fields of the answer up to the list, or up to the end. */
    private void readFields() throws IOException {
        where = Where.BEHIND;
        while (where == Where.BEHIND && parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("error_code")) {
                checkSuccess(value);
            } else if (field.equals("result") && value.isStructStart() && !resultSeen) {
                resultSeen = true;
                where = value == JsonToken.START_ARRAY ? Where.IN_LIST : Where.AT_ONLY_ONE;
            } else {
                parser.skipChildren();
            }
        }
        if (where == Where.BEHIND) {
            end();
        }
    }

    private void checkSuccess(JsonToken value) throws IOException {
        String code = value == JsonToken.VALUE_NULL ? "" : parser.getText().strip();
        if (!value.isScalarValue() || !SUCCESS.contains(code)) {
            throw new UnreadableFile("national-error", Map.of("code", code));
        }
    }

    private void end() throws IOException {
        if ((inObject && !resultSeen) || parser.nextToken() != null) {
            throw unreadable("national-file", parser.currentTokenLocation());
        }
        where = Where.AT_END;
    }

    private static UnreadableFile unreadable(String rule, @Nullable JsonLocation at) {
        return new UnreadableFile(
                rule, Map.of("line", at == null ? 0 : at.getLineNr(), "column", at == null ? 0 : at.getColumnNr()));
    }

    /** Null: the national catalogue knows the parts by codes of its own. */
    @Override
    public @Nullable ObjectNode wouldSay(ObjectNode known) {
        return null;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
