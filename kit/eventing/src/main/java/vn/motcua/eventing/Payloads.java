package vn.motcua.eventing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** JSON of event payloads: ISO 8601 times, and consumers ignore what they do not know. */
public final class Payloads {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .registerModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .setDefaultPropertyInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Payloads() {}

    /**
     * Reads an event into the consumer's own small record.
     *
     * @throws BrokenContract when the payload is not what the contract promises
     */
    public static <T> T read(ReceivedEvent event, Class<T> shape) {
        try {
            return JSON.readValue(event.data(), shape);
        } catch (JsonProcessingException broken) {
            throw new BrokenContract(event.type(), broken);
        }
    }

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
