package vn.motcua.kit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import vn.motcua.kit.time.VietnamTime;

/** Times go out as ISO 8601 on a Vietnamese clock, {@code 2026-05-04T08:00:00+07:00}, whatever they are inside. */
@Singleton
class JsonTimes implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("vietnamese-times")
                .addSerializer(Instant.class, new Local<>(Instant.class, moment -> moment))
                .addSerializer(OffsetDateTime.class, new Local<>(OffsetDateTime.class, OffsetDateTime::toInstant)));
    }

    /** Last of all, after the modules of Quarkus, whose writers would otherwise win. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    private static final class Local<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<T, Instant> moment;

        Local(Class<T> type, Function<T, Instant> moment) {
            super(type);
            this.moment = moment;
        }

        @Override
        public void serialize(T time, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(VietnamTime.local(moment.apply(time))));
        }
    }
}
