package vn.motcua.catalog.calendar.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import vn.motcua.processflow.Text;
import vn.motcua.workingtime.CalendarYear;
import vn.motcua.workingtime.NamedDay;
import vn.motcua.workingtime.Session;

/**
 * The hours of one year as they are approved, stored and announced.
 *
 * @param calendar {@code default}, or the code of a unit whose hours differ
 */
public record CalendarDocument(
        String calendar,
        int year,
        CalendarYear.Status status,
        List<Hours> sessions,
        List<Day> closedDays,
        List<Day> makeUpDays) {

    /** Hours that repeat every week, Vietnamese time. */
    public record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {}

    /** A day on which the weekly hours do not hold. */
    public record Day(LocalDate date, Text name) {}

    public CalendarDocument {
        sessions = List.copyOf(sessions);
        closedDays = List.copyOf(closedDays);
        makeUpDays = List.copyOf(makeUpDays);
    }

    /** The hours to compute with. */
    public CalendarYear toYear() {
        return new CalendarYear(
                year,
                status,
                sessions.stream()
                        .map(hours -> new Session(hours.days(), hours.from(), hours.to()))
                        .toList(),
                named(closedDays),
                named(makeUpDays));
    }

    private static List<NamedDay> named(List<Day> days) {
        return days.stream()
                .map(day -> new NamedDay(day.date(), day.name().vi(), day.name().en()))
                .toList();
    }
}
