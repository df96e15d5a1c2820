package vn.motcua.catalog.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.platform.CatalogChanges;
import vn.motcua.catalog.unit.Units;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.Stale;

/** Puts a calendar year in force, or replaces it when the days off are decided anew, and announces it. Dates that were promised stay. */
@ApplicationScoped
public class ApprovingCalendar {

    private final CatalogChanges changes;
    private final Calendars calendars;
    private final Units units;
    private final ObjectMapper json;
    private final Clock clock;

    ApprovingCalendar(CatalogChanges changes, Calendars calendars, Units units, ObjectMapper json, Clock clock) {
        this.changes = changes;
        this.calendars = calendars;
        this.units = units;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Approves within the caller's transaction.
     *
     * @throws InvalidRequest naming what contradicts itself
     */
    public Uni<Void> approve(Mutiny.Session session, JsonNode body, String actor) {
        CalendarDocument document = parse(body);
        check(document);
        CatalogChanges.Addition addition = new CatalogChanges.Addition(
                "catalog.calendar-events",
                "vn.motcua.calendar.approved.v1",
                document.calendar() + "/" + document.year(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                body,
                actor,
                "ApproveCalendar",
                Map.of("status", document.status()));
        return changes.put(
                session,
                addition,
                "calendars",
                Map.of("calendar", document.calendar(), "year", document.year()),
                Map.of("status", document.status(), "body", body),
                List.of("status", "body"));
    }

    /**
     * Approves a year that the caller has seen, or one that is new.
     *
     * @param seen the version the caller has seen; null for a year that is not there yet
     * @throws Stale (in the Uni) when it is another one
     */
    Uni<Long> approve(Mutiny.Session session, CalendarDocument document, @Nullable Long seen, String actor) {
        check(document);
        return calendars
                .lockVersion(session, document.calendar(), document.year())
                .invoke(version -> {
                    if (!version.equals(seen == null ? 0L : seen)) {
                        throw new Stale();
                    }
                })
                .chain(() -> requireOwner(session, document.calendar()))
                .chain(() -> approve(session, json.valueToTree(document), actor))
                .chain(() -> calendars.lockVersion(session, document.calendar(), document.year()));
    }

    private Uni<Void> requireOwner(Mutiny.Session session, String calendar) {
        return calendar.equals(Calendars.DEFAULT)
                ? Uni.createFrom().voidItem()
                : units.exists(session, calendar)
                        .invoke(exists -> {
                            if (!exists) {
                                throw InvalidRequest.field("calendar", "unknown-unit");
                            }
                        })
                        .replaceWithVoid();
    }

    private static void check(CalendarDocument document) {
        InvalidRequest refusal = new InvalidRequest();
        Set<LocalDate> named = new HashSet<>();
        checkDays("closedDays", document.closedDays(), document.year(), named, refusal);
        checkDays("makeUpDays", document.makeUpDays(), document.year(), named, refusal);
        for (int i = 0; i < document.sessions().size(); i++) {
            CalendarDocument.Hours hours = document.sessions().get(i);
            if (!hours.from().isBefore(hours.to())) {
                refusal.at("sessions[" + i + "].to", "ends-before-it-begins", Map.of());
            }
        }
        refusal.throwIfAny();
        try {
            var _ = document.toYear();
        } catch (IllegalArgumentException contradiction) {
            throw InvalidRequest.field("sessions", "sessions-overlap");
        }
    }

    private static void checkDays(
            String field, List<CalendarDocument.Day> days, int year, Set<LocalDate> named, InvalidRequest refusal) {
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i).date();
            String path = field + "[" + i + "].date";
            if (day.getYear() != year) {
                refusal.at(path, "day-of-another-year", Map.of("year", year));
            } else if (!named.add(day)) {
                refusal.at(path, "day-twice", Map.of());
            }
        }
    }

    private CalendarDocument parse(JsonNode body) {
        try {
            return json.treeToValue(body, CalendarDocument.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("Not a calendar", unreadable);
        }
    }
}
