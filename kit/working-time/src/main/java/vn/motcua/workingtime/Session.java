package vn.motcua.workingtime;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/**
 * A stretch of office hours that repeats every week, for example Monday to Friday 08:00–12:00. Its end is not part of it: at 12:00 the
 * office is closed.
 *
 * @param days the days of the week on which the office is open in these hours
 * @param from the opening, Vietnamese time
 * @param to the closing on the same day, later than {@code from}
 */
public record Session(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    public Session {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("A session needs at least one day of the week");
        }
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A session must close after it opens: " + from + "-" + to);
        }
    }
}
