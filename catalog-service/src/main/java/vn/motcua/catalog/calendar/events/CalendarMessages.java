package vn.motcua.catalog.calendar.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.function.LongFunction;
import vn.motcua.catalog.calendar.model.CalendarDocument;
import vn.motcua.eventing.NewEvent;

/** What the catalogue tells about office hours. */
public final class CalendarMessages {

    private static final String TOPIC = "catalog.calendar-events";
    private static final String SOURCE = "/catalog-service";

    private CalendarMessages() {}

    /** A year is in force: the whole of it. */
    public static LongFunction<NewEvent> approved(CalendarDocument year, JsonNode body, Instant now) {
        return seq -> new NewEvent(TOPIC, SOURCE, "vn.motcua.calendar.approved.v1", subject(year), seq, now, body);
    }

    /** What it is about: {@code default/2026}. */
    public static String subject(CalendarDocument year) {
        return year.calendar() + "/" + year.year();
    }
}
