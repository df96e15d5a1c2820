package vn.motcua.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.text.IncomingText;
import vn.motcua.kit.text.IncomingValues;
import vn.motcua.kit.text.MultiLine;

/** What is written as text in JSON: texts themselves, days, times and ids, each in its one form. */
final class StrictTexts extends SimpleModule {
    private static final long serialVersionUID = 1L;

    StrictTexts() {
        super("strict-texts");
        addDeserializer(String.class, new Text(false));
        addDeserializer(LocalDate.class, new Written<>("date", IncomingValues::day));
        addDeserializer(LocalTime.class, new Written<>("clock-time", IncomingValues::timeOfDay));
        addDeserializer(Instant.class, new Written<>("time", IncomingValues::instant));
        addDeserializer(OffsetDateTime.class, new Written<>("time", IncomingValues::time));
        addDeserializer(UUID.class, new Written<>("id", IncomingValues::uuid));
    }

    private static RefusedJson refused(JsonParser parser, String rule, Map<String, Object> arguments) {
        InvalidRequest refusal = new InvalidRequest();
        boolean isOpened = parser.hasToken(JsonToken.START_ARRAY) || parser.hasToken(JsonToken.START_OBJECT);
        JsonStreamContext place = parser.getParsingContext();
        refusal.at(CheckingParser.path(isOpened ? place.getParent() : place), rule, arguments);
        return new RefusedJson(refusal);
    }

    /** A text of one line, unless its field takes {@linkplain MultiLine prose}. */
    private static final class Text extends JsonDeserializer<String> implements ContextualDeserializer {
        private final boolean multiLine;

        Text(boolean multiLine) {
            this.multiLine = multiLine;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty field) {
            return new Text(field != null && field.getAnnotation(MultiLine.class) != null);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw refused(parser, "wrong-type", Map.of("variant", "text"));
            }
            String text = parser.getText();
            if (multiLine) {
                return IncomingText.lines(text);
            }
            if (IncomingText.hasLines(text)) {
                throw refused(parser, "one-line", Map.of());
            }
            return text;
        }
    }

    private interface Reading<T> {
        T of(String text);
    }

    /** A value that is written as text of one form. */
    private static final class Written<T> extends JsonDeserializer<T> {
        private final String expected;
        private final Reading<T> reading;

        Written(String expected, Reading<T> reading) {
            this.expected = expected;
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING)) {
                try {
                    return reading.of(parser.getText());
                } catch (DateTimeException | IllegalArgumentException otherForm) {
                    throw refused(parser, "wrong-type", Map.of("variant", expected));
                }
            }
            throw refused(parser, "wrong-type", Map.of("variant", expected));
        }
    }
}
