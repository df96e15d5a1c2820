package vn.motcua.catalog.calendar.application;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import vn.motcua.catalog.calendar.model.CalendarDocument;

/** How calendars stand in JSON. */
@Singleton
class CalendarNames implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.addMixIn(CalendarDocument.Hours.class, Hours.class);
    }

    /** Hours without seconds. */
    private record Hours(
            Set<DayOfWeek> days,
            @JsonFormat(pattern = "HH:mm") LocalTime from,
            @JsonFormat(pattern = "HH:mm") LocalTime to) {}
}
