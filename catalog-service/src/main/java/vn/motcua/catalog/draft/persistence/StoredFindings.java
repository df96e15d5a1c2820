package vn.motcua.catalog.draft.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.kit.refusal.Refusal.FieldError;

/** What a draft lacks, as its column keeps it: names and values for a text, never the text, because each reader has a language. */
public final class StoredFindings {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StoredFindings() {}

    /** For the column. */
    public static String write(List<FieldError> findings) {
        try {
            return JSON.writeValueAsString(
                    findings.stream().map(StoredFindings::plain).toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Plain values can always be written", impossible);
        }
    }

    /** From the column. */
    public static List<FieldError> read(String stored) {
        try {
            return JSON.readValue(stored, new TypeReference<List<FieldError>>() {});
        } catch (JsonProcessingException wasWrittenByUs) {
            throw new IllegalStateException("Stored findings cannot be read", wasWrittenByUs);
        }
    }

    /** With values that come back as they read in a text. */
    private static FieldError plain(FieldError finding) {
        Map<String, Object> arguments = new TreeMap<>();
        finding.arguments()
                .forEach((name, value) ->
                        arguments.put(name, value instanceof Number ? value : storable(String.valueOf(value))));
        return new FieldError(storable(finding.field()), finding.rule(), arguments);
    }

    /** A field's name comes from the editor's document and may hold a NUL, which jsonb cannot. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
