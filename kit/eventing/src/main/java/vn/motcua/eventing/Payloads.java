package vn.motcua.eventing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** JSON of event payloads: ISO 8601 times, and what is absent is left out. */
public final class Payloads {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .registerModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .setDefaultPropertyInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL);

    private Payloads() {}

    /** Writes a payload as JSON text. */
    public static String write(Object payload) {
        if (payload instanceof String text) {
            return text;
        }
        try {
            return JSON.writeValueAsString(payload);
        } catch (JsonProcessingException broken) {
            throw new BrokenContract(payload.getClass().getSimpleName(), broken);
        }
    }
}
