package vn.motcua.eventing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the payload of an event into a record, strictly: what a record promises is there and of its type. */
final class PayloadReader<P extends Record> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .annotationIntrospector(new PromisedComponents())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private final ObjectReader reader;
    private final RecordComponent[] components;

    PayloadReader(Class<P> payload) {
        this.components = payload.getRecordComponents();
        this.reader = JSON.readerFor(payload);
    }

    /**
     * Reads it.
     *
     * @param named the component that names the event's subject, where this payload has it
     * @throws BrokenContract when it is not what the record promises, or speaks of another subject than its envelope
     */
    P read(ReceivedEvent event, @Nullable String named) {
        try {
            @Nullable P read = reader.readValue(event.data());
            if (read == null) {
                throw new BrokenContract(event.type(), new IllegalArgumentException("no payload"));
            }
            if (named != null && !speaksOf(event.subject(), read, named)) {
                throw new BrokenContract(event.type(), new IllegalArgumentException("of another subject"));
            }
            return read;
        } catch (JsonProcessingException broken) {
            throw new BrokenContract(event.type(), broken);
        }
    }

    private boolean speaksOf(String subject, P read, String named) {
        return Arrays.stream(components)
                .filter(component -> component.getName().equals(named))
                .allMatch(component -> subject.equals(String.valueOf(value(component, read))));
    }

    private static Object value(RecordComponent component, Record read) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(read);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
