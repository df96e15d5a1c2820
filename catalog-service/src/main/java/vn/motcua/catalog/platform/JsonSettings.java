package vn.motcua.catalog.platform;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
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
import vn.motcua.catalog.procedure.model.FeeRule;
import vn.motcua.catalog.procedure.model.flow.FlowNode;

/** Reads JSON strictly (a wrong type is an error, not a guess) and keeps JSON out of the models. */
@Singleton
class JsonSettings implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.addMixIn(FeeRule.class, FeeRuleNames.class);
        json.addMixIn(FlowNode.class, FlowNodeNames.class);
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

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = FeeRule.Flat.class, name = "FLAT"),
        @JsonSubTypes.Type(value = FeeRule.PerUnit.class, name = "PER_UNIT"),
        @JsonSubTypes.Type(value = FeeRule.Tiered.class, name = "TIERED")
    })
    private interface FeeRuleNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = FlowNode.Start.class, name = "START"),
        @JsonSubTypes.Type(value = FlowNode.Task.class, name = "TASK"),
        @JsonSubTypes.Type(value = FlowNode.Choice.class, name = "CHOICE"),
        @JsonSubTypes.Type(value = FlowNode.Merge.class, name = "MERGE"),
        @JsonSubTypes.Type(value = FlowNode.Split.class, name = "SPLIT"),
        @JsonSubTypes.Type(value = FlowNode.Join.class, name = "JOIN"),
        @JsonSubTypes.Type(value = FlowNode.End.class, name = "END")
    })
    private interface FlowNodeNames {}

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
