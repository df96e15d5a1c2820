package vn.motcua.workflow.reference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.workingtime.CalendarYear;
import vn.motcua.workingtime.NamedDay;
import vn.motcua.workingtime.Session;

/** The catalogue's calendar of one year: everybody's ({@code default}) or one unit's own. */
public record PublishedCalendar(
        String calendar,
        int year,
        CalendarYear.Status status,
        List<Hours> sessions,
        @Nullable List<Day> closedDays,
        @Nullable List<Day> makeUpDays) {

    record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {}

    record Day(LocalDate date, @Nullable Name name) {
        NamedDay toModel() {
            return new NamedDay(date, name == null ? "" : name.vi(), name == null ? "" : name.en());
        }
    }

    record Name(@Nullable String vi, @Nullable String en) {
        @Override
        public String vi() {
            return vi == null ? "" : vi;
        }

        @Override
        public String en() {
            return en == null ? vi() : en;
        }
    }

    /** The same for sums of working time. */
    public CalendarYear toModel() {
        return new CalendarYear(
                year,
                status,
                sessions.stream()
                        .map(hours -> new Session(hours.days(), hours.from(), hours.to()))
                        .toList(),
                days(closedDays),
                days(makeUpDays));
    }

    private static List<NamedDay> days(@Nullable List<Day> days) {
        return days == null ? List.of() : days.stream().map(Day::toModel).toList();
    }
}
