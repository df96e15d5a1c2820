package vn.motcua.intake.dossier.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.model.Concession;
import vn.motcua.intake.dossier.model.Concessions;
import vn.motcua.intake.dossier.model.Fees;
import vn.motcua.intake.dossier.model.Filing;
import vn.motcua.intake.dossier.model.Supplement;

/** JSON in columns. Its shape belongs to the database, so it does not follow the settings of the web. */
public final class StoredJson {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private static final ObjectMapper CANONICAL = JSON.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private StoredJson() {}

    /** As text. */
    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same text for the same value, whatever the order in which its keys came. */
    static String canonical(Object value) {
        try {
            return CANONICAL.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A filing from its column. */
    public static Filing filing(String text) {
        return read(text, new TypeReference<Filing>() {});
    }

    /** Steps of a due date from their column. */
    public static List<StoredStep> steps(String text) {
        return read(text, new TypeReference<List<StoredStep>>() {});
    }

    static List<Supplement.Item> items(String text) {
        return read(text, new TypeReference<List<Supplement.Item>>() {});
    }

    static Map<String, Integer> quantities(String text) {
        return read(text, new TypeReference<Map<String, Integer>>() {});
    }

    static Concessions groups(@Nullable String text) {
        return text == null ? Concessions.NONE : new Concessions(read(text, new TypeReference<List<Concession>>() {}));
    }

    static @Nullable String write(Concessions groups) {
        return groups.all().isEmpty() ? null : write((Object) groups.all());
    }

    static Fees fees(@Nullable String text) {
        return text == null ? Fees.NONE : read(text, new TypeReference<Fees>() {});
    }

    static List<TimelineRow> timeline(String text) {
        return read(text, new TypeReference<List<TimelineRow>>() {});
    }

    private static <T> T read(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException wasWrittenByUs) {
            throw new IllegalStateException("a stored value is unreadable", wasWrittenByUs);
        }
    }
}
