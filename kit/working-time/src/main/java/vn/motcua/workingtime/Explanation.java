package vn.motcua.workingtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** Collects the steps of one sum. */
final class Explanation {

    private final Timetable table;
    private final List<Step> steps = new ArrayList<>();

    Explanation(Timetable table) {
        this.table = table;
    }

    List<Step> steps() {
        return steps;
    }

    void add(StepKind kind, long from, long to) {
        add(kind, from, to, 0);
    }

    void add(StepKind kind, long from, long to, int number) {
        add(kind, from, to, Duration.ZERO, number, null);
    }

    void add(StepKind kind, Pause pause) {
        steps.add(new Step(kind, pause.from(), pause.to(), Duration.ZERO, 0, "", ""));
    }

    void addPause(Pause pause, long length) {
        steps.add(new Step(StepKind.PAUSE, pause.from(), pause.to(), Duration.ofNanos(length), 0, "", ""));
    }

    private void add(StepKind kind, long from, long to, Duration counted, int number, @Nullable NamedDay name) {
        Instant begin = WorkingCalendar.instant(from);
        Instant end = WorkingCalendar.instant(to);
        steps.add(new Step(
                kind, begin, end, counted, number, name == null ? "" : name.vi(), name == null ? "" : name.en()));
    }

    /** The sessions that are counted from one moment to another, with the closed days between them. */
    void sessions(long from, long to) {
        int previous = table.dayOf(from);
        for (int session = table.sessionFrom(from);
                session < table.sessions() && table.opening(session) < to;
                session++) {
            int day = table.dayOf(table.opening(session));
            closedDays(previous, day);
            previous = day;
            long begin = Math.max(from, table.opening(session));
            long end = Math.min(to, table.closing(session));
            NamedDay name = table.exception(day);
            StepKind kind = name == null ? StepKind.SESSION : StepKind.MAKE_UP_DAY;
            add(kind, begin, end, Duration.ofNanos(end - begin), 0, name);
        }
    }

    /** The working days after one day up to another, numbered, with the closed days between them. */
    void workingDays(int after, int last) {
        int previous = after;
        for (int number = 1; previous < last; number++) {
            int day = table.workingDayFrom(previous + 1);
            closedDays(previous + 1, day);
            NamedDay name = table.exception(day);
            StepKind kind = name == null ? StepKind.WORKING_DAY : StepKind.MAKE_UP_DAY;
            add(kind, table.firstOpening(day), table.lastClosing(day), Duration.ZERO, number, name);
            previous = day;
        }
    }

    /** The closed days from one day up to, not including, another: named ones each, rest days in one step. */
    void closedDays(int from, int until) {
        int day = from;
        while (day < until) {
            NamedDay name = table.exception(day);
            if (table.isWorkingDay(day)) {
                day++;
            } else if (name != null) {
                add(StepKind.CLOSED_DAY, table.startOf(day), table.startOf(day + 1), Duration.ZERO, 0, name);
                day++;
            } else {
                int begin = day;
                while (day < until && !table.isWorkingDay(day) && table.exception(day) == null) {
                    day++;
                }
                add(StepKind.WEEKLY_REST, table.startOf(begin), table.startOf(day));
            }
        }
    }

    /** Says which years of the sum are not approved yet. */
    void provisionalYears(NavigableMap<Integer, CalendarYear> years, long from, long to) {
        int first = table.dateOf(table.dayOf(from)).getYear();
        int last = table.dateOf(table.dayOf(to)).getYear();
        for (int year = first; year <= last; year++) {
            CalendarYear known = years.get(year);
            if (known != null && known.status() == CalendarYear.Status.PROVISIONAL) {
                add(StepKind.PROVISIONAL_YEAR, from, to, year);
            }
        }
    }
}
