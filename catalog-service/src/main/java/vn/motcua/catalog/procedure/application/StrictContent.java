package vn.motcua.catalog.procedure.application;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalTimeDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/**
 * The content of a version arrives as a tree, which the kit's reader of bodies lets through as it is; so it is here that a wrong type in it is an error
 * and not a guess.
 */
@Singleton
class StrictContent implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.coercionConfigFor(LogicalType.Integer).setCoercion(CoercionInputShape.String, CoercionAction.Fail);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        json.disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
        json.disable(SerializationFeature.WRITE_DATES_WITH_CONTEXT_TIME_ZONE);
        json.registerModule(new SimpleModule("strict-times")
                .addDeserializer(OffsetDateTime.class, new TextOnly<>(InstantDeserializer.OFFSET_DATE_TIME))
                .addDeserializer(LocalTime.class, new TextOnly<>(LocalTimeDeserializer.INSTANCE)));
    }

    /** Last of all, after the modules of Quarkus, whose readers would otherwise win. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    /** Times are ISO 8601 text; numbers and arrays are somebody's mistake. */
    private static final class TextOnly<T> extends JsonDeserializer<T> {
        private final JsonDeserializer<T> text;

        TextOnly(JsonDeserializer<T> text) {
            this.text = text;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                context.reportInputMismatch(this, "ISO 8601 text expected");
            }
            return text.deserialize(parser, context);
        }
    }
}
