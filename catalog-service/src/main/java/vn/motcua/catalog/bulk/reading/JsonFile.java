package vn.motcua.catalog.bulk.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.model.ImportFinding;
import vn.motcua.catalog.procedure.model.NationalCode;
import vn.motcua.kit.json.Utf8Json;

/** Whole documents in the shape of a published version: one array of them, or one after the other. */
public final class JsonFile implements ProcedureFile {

    private final ObjectMapper json;
    private final JsonParser parser;
    private final Set<String> codes = new HashSet<>();
    private int row;
    private boolean inArray;
    private boolean ended;

    /**
     * Reads from a stream that it closes in the end.
     *
     * @throws UnreadableFile when it is UTF-16 or UTF-32
     */
    public JsonFile(ObjectMapper json, InputStream content) throws IOException {
        this.json = json;
        parser = json.createParser(Utf8Json.required(content, () -> new UnreadableFile("not-utf8", Map.of("line", 1))));
    }

    @Override
    public @Nullable ReadRow next() throws IOException {
        if (!advance()) {
            return null;
        }
        row++;
        JsonNode document = document();
        if (document == null) {
            return refused(null, "row", "row-too-large", null);
        }
        if (!(document instanceof ObjectNode content)) {
            return refused(null, "row", "wrong-type", document.toString());
        }
        String code = content.path("code").textValue();
        if (code == null || !NationalCode.isOne(code)) {
            return refused(null, "code", "procedure-code", content.path("code").asText(null));
        }
        if (!codes.add(code)) {
            return refused(code, "code", "procedure-twice", code);
        }
        return new ReadRow.Understood(row, code, content, List.of());
    }

    @Override
    public boolean skip() throws IOException {
        if (!advance()) {
            return false;
        }
        row++;
        document();
        return true;
    }

    /** Goes on to the next document; false at the end of the array or of the file. */
    private boolean advance() throws IOException {
        if (ended) {
            return false;
        }
        try {
            JsonToken token = parser.nextToken();
            if (row == 0 && !inArray && token == JsonToken.START_ARRAY) {
                inArray = true;
                token = parser.nextToken();
            }
            ended = token == (inArray ? JsonToken.END_ARRAY : null);
            if (ended && inArray && parser.nextToken() != null) {
                throw unreadable();
            }
            return !ended;
        } catch (JsonProcessingException broken) {
            throw unreadable();
        }
    }

    /** Null when it is too large. */
    private @Nullable JsonNode document() throws IOException {
        try {
            return OneValue.read(json, parser);
        } catch (JsonProcessingException broken) {
            throw unreadable();
        }
    }

    private UnreadableFile unreadable() {
        var place = parser.currentLocation();
        return new UnreadableFile("file-not-json", Map.of("line", place.getLineNr(), "column", place.getColumnNr()));
    }

    private ReadRow refused(@Nullable String code, String field, String rule, @Nullable String value) {
        return new ReadRow.Refused(new ImportFinding(row, code, field, rule, value));
    }

    @Override
    public ObjectNode wouldSay(ObjectNode known) {
        return known;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
