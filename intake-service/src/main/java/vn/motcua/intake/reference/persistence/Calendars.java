package vn.motcua.intake.reference.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.motcua.transactions.Looks;
import vn.motcua.workingtime.CalendarYear;
import vn.motcua.workingtime.WorkingCalendar;

/** Our copy of the approved office hours. */
@ApplicationScoped
public class Calendars {

    private static final String COMMON = "default";

    /** One year of one calendar, read. */
    private record Known(String calendar, CalendarYear year) {}

    private static final String ALL = "select calendar, body from calendar_years";

    private final CatalogJson json;
    private final Remembered<String, List<Known>> years = new Remembered<>(1, (key, known) -> 1);
    private final Map<List<CalendarYear>, WorkingCalendar> built = new ConcurrentHashMap<>();

    Calendars(CatalogJson json) {
        this.json = json;
    }

    /** The office hours of a unit: everybody's, and its own where they differ; empty when no year is known at all. */
    public Uni<Optional<WorkingCalendar>> of(Looks looks, String unit) {
        return years.get(COMMON, () -> load(looks), known -> !known.isEmpty()).map(known -> calendar(known, unit));
    }

    private Uni<List<Known>> load(Looks looks) {
        return looks.look(ALL).map(rows -> rows.stream()
                .map(row -> new Known(row.getString(0), read(row.getString(1))))
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

    void forget() {
        years.forgetAll();
        built.clear();
    }
}
