package vn.motcua.workingtime;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;

/**
 * The same rules once more, as a clerk with a wall clock and a calendar would apply them: minute by minute and day by day, sharing no
 * code with what it checks. Knows the Vietnamese office hours only.
 */
final class NaiveCounter {

    private NaiveCounter() {}

    static Instant dueAt(Instant receivedAt, Limit limit, List<Pause> pauses) {
        LocalDateTime start = start(LocalDateTime.ofInstant(receivedAt, WorkingCalendar.ZONE), limit);
        boolean hours = limit.unit() == Limit.Unit.WORKING_HOUR;
        boolean eightHours = limit.unit() == Limit.Unit.WORKING_DAY
                && limit.dayCounting() == Limit.DayCounting.EIGHT_HOURS
                && limit.amount() > 0;
        LocalDateTime due;
        if (hours || eightHours) {
            due = count(start, limit.amount() * (hours ? 60L : 480L));
        } else {
            due = lastDay(start.toLocalDate(), limit).atTime(17, 0);
        }
        return withPauses(start, due, pauses).atZone(WorkingCalendar.ZONE).toInstant();
    }

    static long minutesBetween(Instant from, Instant to) {
        long minutes = 0;
        for (LocalDateTime minute = LocalDateTime.ofInstant(from, WorkingCalendar.ZONE);
                minute.isBefore(LocalDateTime.ofInstant(to, WorkingCalendar.ZONE));
                minute = minute.plusMinutes(1)) {
            minutes += isOpen(minute) ? 1 : 0;
        }
        return minutes;
    }

    static boolean isOpen(LocalDateTime minute) {
        LocalTime time = minute.toLocalTime();
        boolean morning = !time.isBefore(LocalTime.of(8, 0)) && time.isBefore(LocalTime.of(12, 0));
        boolean afternoon = !time.isBefore(LocalTime.of(13, 0)) && time.isBefore(LocalTime.of(17, 0));
        return isWorkingDay(minute.toLocalDate()) && (morning || afternoon);
    }

    static boolean isWorkingDay(LocalDate date) {
        CalendarYear year = date.getYear() == 2026 ? Calendars.YEAR_2026 : Calendars.YEAR_2027;
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean closed = year.closedDays().stream().anyMatch(day -> day.date().equals(date));
        boolean madeUp = year.makeUpDays().stream().anyMatch(day -> day.date().equals(date));
        return madeUp || (!weekend && !closed);
    }

    private static LocalDateTime start(LocalDateTime received, Limit limit) {
        LocalDateTime start = received;
        LocalTime cutOff = limit.cutOff();
        if (cutOff != null
                && limit.unit() != Limit.Unit.WORKING_HOUR
                && received.toLocalTime().isAfter(cutOff)) {
            start = received.toLocalDate().plusDays(1).atStartOfDay();
        }
        while (!isOpen(start)) {
            start = start.plusMinutes(1);
        }
        return start;
    }

    /** The end of the last minute counted; the start when there is nothing to count. */
    private static LocalDateTime count(LocalDateTime start, long minutes) {
        LocalDateTime minute = start;
        LocalDateTime end = start;
        for (long counted = 0; counted < minutes; minute = minute.plusMinutes(1)) {
            if (isOpen(minute)) {
                counted++;
                end = minute.plusMinutes(1);
            }
        }
        return end;
    }

    private static LocalDate lastDay(LocalDate reception, Limit limit) {
        LocalDate day = reception;
        if (limit.unit() == Limit.Unit.WORKING_DAY) {
            for (int counted = 0; counted < limit.amount(); ) {
                day = day.plusDays(1);
                counted += isWorkingDay(day) ? 1 : 0;
            }
            return day;
        }
        if (limit.unit() == Limit.Unit.MONTH) {
            YearMonth month = YearMonth.from(reception).plusMonths(limit.amount());
            day = month.atDay(Math.min(reception.getDayOfMonth(), month.lengthOfMonth()));
        } else {
            day = reception.plusDays(limit.amount());
        }
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Walks from the start to the date; each working minute inside a pause pushes the date by one working minute. */
    private static LocalDateTime withPauses(LocalDateTime start, LocalDateTime due, List<Pause> pauses) {
        LocalDateTime end = due;
        for (LocalDateTime minute = start; minute.isBefore(end); minute = minute.plusMinutes(1)) {
            Instant now = minute.atZone(WorkingCalendar.ZONE).toInstant();
            boolean paused = pauses.stream().anyMatch(pause -> !now.isBefore(pause.from()) && now.isBefore(pause.to()));
            if (paused && isOpen(minute)) {
                end = count(end, 1);
            }
        }
        return end;
    }
}
