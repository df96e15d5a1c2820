package vn.motcua.workingtime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One computation of a due date: the rules of counting, each leaving its steps. Used once. */
final class DueDateSum {

    private static final long WORKING_DAY = Duration.ofHours(8).toNanos();

    private final WorkingCalendar calendar;
    private final Timetable table;
    private final Limit limit;
    private final Explanation explanation;
    private final long receivedAt;

    DueDateSum(WorkingCalendar calendar, Instant receivedAt, Limit limit) {
        this.calendar = calendar;
        this.table = calendar.table();
        this.limit = limit;
        this.explanation = new Explanation(table);
        this.receivedAt = calendar.local(receivedAt);
    }

    DueDate compute(List<Pause> pauses) {
        long start = start();
        long due = end(start);
        for (Pause pause : merged(pauses)) {
            due = moved(due, start, pause);
        }
        explanation.provisionalYears(calendar.years(), receivedAt, due);
        return new DueDate(WorkingCalendar.instant(due), explanation.steps());
    }

    /** Where the clock starts: the reception itself, the next opening, or the next working day after the cut-off. */
    private long start() {
        int day = table.dayOf(receivedAt);
        LocalTime cutOff = limit.cutOff();
        boolean late = cutOff != null
                && limit.unit() != Limit.Unit.WORKING_HOUR
                && table.isWorkingDay(day)
                && receivedAt - table.startOf(day) > cutOff.toNanoOfDay();
        long start = late
                ? table.firstOpening(calendar.requireKnown(table.workingDayFrom(day + 1), day))
                : calendar.opening(receivedAt);
        if (start != receivedAt) {
            explanation.add(late ? StepKind.CUT_OFF : StepKind.OUTSIDE_WORKING_TIME, receivedAt, start);
            explanation.closedDays(day, table.dayOf(start));
        }
        return start;
    }

    private long end(long start) {
        int day = table.dayOf(start);
        int amount = limit.amount();
        if (limit.unit() == Limit.Unit.WORKING_HOUR) {
            return afterWorkingTime(start, Duration.ofHours(amount).toNanos());
        }
        if (amount == 0) {
            long end = table.lastClosing(day);
            explanation.add(StepKind.SAME_DAY, start, end);
            return end;
        }
        return switch (limit.unit()) {
            case WORKING_DAY ->
                limit.dayCounting() == Limit.DayCounting.EIGHT_HOURS
                        ? afterWorkingTime(start, amount * WORKING_DAY)
                        : afterWorkingDays(start, amount);
            case CALENDAR_DAY -> endOf(StepKind.CALENDAR_DAYS, start, day + amount);
            case MONTH -> endOf(StepKind.MONTHS, start, dayAfterMonths(day, amount));
            case WORKING_HOUR -> throw new AssertionError("Hours are counted above");
        };
    }

    private long afterWorkingTime(long start, long workingTime) {
        long end = calendar.after(start, workingTime);
        explanation.sessions(start, end);
        return end;
    }

    private long afterWorkingDays(long start, int amount) {
        int day = table.dayOf(start);
        int last = calendar.requireKnown(table.workingDayAfter(day, amount), day);
        explanation.add(StepKind.RECEPTION_DAY, start, table.lastClosing(day));
        explanation.workingDays(day, last);
        return table.lastClosing(last);
    }

    /** The day with the same number some months later, or the last day of that month. */
    private int dayAfterMonths(int day, int months) {
        LocalDate date = table.dateOf(day).plusMonths(months);
        return Math.toIntExact(date.toEpochDay() - table.firstEpochDay());
    }

    /** A limit counted on the calendar: its last day, when closed, moves to the next working day. */
    private long endOf(StepKind kind, long start, int lastDay) {
        int day = table.dayOf(start);
        calendar.requireKnown(lastDay, day);
        int end = calendar.requireKnown(table.workingDayFrom(lastDay), day);
        explanation.add(StepKind.RECEPTION_DAY, start, table.lastClosing(day));
        explanation.add(kind, table.startOf(day + 1), table.startOf(lastDay + 1), limit.amount());
        if (end != lastDay) {
            explanation.add(StepKind.MOVED, table.startOf(lastDay), table.firstOpening(end));
            explanation.closedDays(lastDay, end);
        }
        explanation.add(StepKind.LAST_DAY, table.firstOpening(end), table.lastClosing(end));
        return table.lastClosing(end);
    }

    /** The date after a pause. Only what the clock could have counted moves it. */
    private long moved(long due, long start, Pause pause) {
        long from = pause.from().isAfter(WorkingCalendar.instant(start)) ? calendar.local(pause.from()) : start;
        if (!pause.to().isAfter(WorkingCalendar.instant(start)) || table.workedUntil(from) >= table.workedUntil(due)) {
            explanation.add(StepKind.PAUSE_WITHOUT_EFFECT, pause);
            return due;
        }
        long to = calendar.local(pause.to());
        calendar.requireKnown(table.dayOf(to), table.dayOf(from));
        long length = table.workedUntil(to) - table.workedUntil(from);
        explanation.addPause(pause, length);
        if (length == 0) {
            return due;
        }
        long end = calendar.after(due, length);
        explanation.sessions(due, end);
        return end;
    }

    private static List<Pause> merged(List<Pause> pauses) {
        if (pauses.size() < 2) {
            return pauses;
        }
        List<Pause> merged = new ArrayList<>();
        for (Pause pause :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            Pause last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || pause.from().isAfter(last.to())) {
                merged.add(pause);
            } else if (pause.to().isAfter(last.to())) {
                merged.set(merged.size() - 1, new Pause(last.from(), pause.to()));
            }
        }
        return merged;
    }
}
