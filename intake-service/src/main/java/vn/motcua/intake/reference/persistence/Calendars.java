package vn.motcua.intake.reference.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.workingtime.CalendarYear;
import vn.motcua.workingtime.WorkingCalendar;

/** Our copy of the approved office hours. */
@ApplicationScoped
public class Calendars {

    private static final String COMMON = "default";

    /** One year of one calendar, read. */
    private record Known(String calendar, CalendarYear year) {}

    private final CatalogueJson json;
    private final Remembered<String, List<Known>> years = new Remembered<>(Duration.ofSeconds(2));
    private final Map<List<CalendarYear>, WorkingCalendar> built = new ConcurrentHashMap<>();

    Calendars(CatalogueJson json) {
        this.json = json;
    }

    /** The office hours of a unit: everybody's, and its own where they differ; empty when no year is known at all. */
    public Uni<Optional<WorkingCalendar>> of(Mutiny.Session session, String unit) {
        return years.get(COMMON, () -> load(session), known -> !known.isEmpty()).map(known -> calendar(known, unit));
    }

    private Uni<List<Known>> load(Mutiny.Session session) {
        return session.createSelectionQuery("from CalendarYearRow", CalendarYearRow.class)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Known(row.calendar, read(row.body)))
                        .collect(Collectors.toList()));
    }

    /** Spreading years out is the expensive part: it is done once for each set of years. */
    private Optional<WorkingCalendar> calendar(List<Known> known, String unit) {
        List<CalendarYear> ofUnit = known.stream()
                .filter(one -> one.calendar().equals(unit))
                .map(Known::year)
                .toList();
        List<CalendarYear> wanted = known.stream()
                .filter(one -> one.calendar().equals(COMMON))
                .map(Known::year)
                .filter(year -> ofUnit.stream().noneMatch(own -> own.year() == year.year()))
                .collect(Collectors.toList());
        wanted.addAll(ofUnit);
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(built.computeIfAbsent(List.copyOf(wanted), WorkingCalendar::of));
    }

    private CalendarYear read(String body) {
        try {
            return json.calendarYear(body);
        } catch (JsonProcessingException wasReadableWhenItCame) {
            throw new IllegalStateException("a stored calendar year is unreadable", wasReadableWhenItCame);
        }
    }

    /** Looks again at the next use: an event has just changed the copy. */
    public void changed() {
        years.forget(COMMON);
    }
}
