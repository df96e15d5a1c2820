package vn.motcua.workflow.reference;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.eventing.NotYet;
import vn.motcua.workingtime.CalendarYear;
import vn.motcua.workingtime.WorkingCalendar;

/** The working calendars of all units at one moment: everybody's years, with the years in which a unit differs. */
public final class OfficeHours {

    private static final String EVERYBODY = "default";

    private final Map<String, List<CalendarYear>> years;
    private final Map<String, WorkingCalendar> built = new ConcurrentHashMap<>();

    OfficeHours(Map<String, List<CalendarYear>> years) {
        this.years = years;
    }

    /**
     * The calendar of a unit.
     *
     * @throws NotYet when no calendar has arrived at all
     */
    public WorkingCalendar of(String unit) {
        List<CalendarYear> everybodys = years.get(EVERYBODY);
        if (everybodys == null) {
            throw new NotYet("calendar " + EVERYBODY);
        }
        String owner = years.containsKey(unit) ? unit : EVERYBODY;
        return built.computeIfAbsent(
                owner, name -> WorkingCalendar.of(everybodys).with(years.getOrDefault(name, List.of())));
    }

    boolean isEmpty() {
        return years.isEmpty();
    }
}
