package vn.motcua.workflow.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Reads what {@link KeepingCopies} has stored: whole documents, of which this service uses a few fields. */
final class Copies {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Copies() {}

    static <T> T read(String body, Class<T> shape) {
        try {
            return JSON.readValue(body, shape);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A stored " + shape.getSimpleName() + " cannot be read", impossible);
        }
    }
}
