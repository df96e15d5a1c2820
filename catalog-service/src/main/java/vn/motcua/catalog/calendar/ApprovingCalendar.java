package vn.motcua.catalog.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.catalog.platform.CatalogChanges;

/** Puts a calendar year in force and announces it. */
@ApplicationScoped
public class ApprovingCalendar {

    private final CatalogChanges changes;
    private final ObjectMapper json;
    private final Clock clock;

    ApprovingCalendar(CatalogChanges changes, ObjectMapper json, Clock clock) {
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Approves within the caller's transaction.
     *
     * @throws IllegalArgumentException when the hours contradict each other
     */
    public Uni<Void> approve(Mutiny.Session session, JsonNode body, String actor) {
        CalendarDocument document = parse(body);
        var _ = document.toYear();
        CatalogChanges.Addition addition = new CatalogChanges.Addition(
                "catalog.calendar-events",
                "vn.motcua.calendar.approved.v1",
                document.calendar() + "/" + document.year(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                body,
                actor,
                "ApproveCalendar");
        return changes.add(
                session,
                addition,
                "calendars",
                Map.of(
                        "calendar", document.calendar(),
                        "year", document.year(),
                        "status", document.status(),
                        "body", body));
    }

    private CalendarDocument parse(JsonNode body) {
        try {
            return json.treeToValue(body, CalendarDocument.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("Not a calendar", unreadable);
        }
    }
}
