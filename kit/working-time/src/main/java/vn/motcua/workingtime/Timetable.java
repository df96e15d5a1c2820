package vn.motcua.workingtime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * The office hours of some years spread out as arrays, so that a due date costs a few look-ups. Days are numbered from 1 January of the
 * first year; moments are nanoseconds of local time since 1970.
 */
final class Timetable {

    static final long SECOND = 1_000_000_000L;
    static final long DAY = 86_400 * SECOND;

    private final long firstEpochDay;
    /** Opening and closing of each session. */
    private final long[] opens;

    private final long[] closes;
    /** Working time before each session; one entry more than sessions, the last being the total. */
    private final long[] before;
    /** The first session on or after each day; one entry more than days. */
    private final int[] firstSession;
    /** The days with sessions, in order, and how many of them lie before each day. */
    private final int[] workingDays;

    private final int[] workingDaysBefore;
    private final @Nullable NamedDay[] exceptions;
    /** For each day the first later one whose year is unknown; 0 where the day's own year is. */
    private final int[] knownUntil;

    Timetable(NavigableMap<Integer, CalendarYear> years) {
        LocalDate first = LocalDate.of(years.firstKey(), 1, 1);
        LocalDate end = LocalDate.of(years.lastKey() + 1, 1, 1);
        firstEpochDay = first.toEpochDay();
        int days = Math.toIntExact(end.toEpochDay() - firstEpochDay);
        firstSession = new int[days + 1];
        workingDaysBefore = new int[days + 1];
        exceptions = new NamedDay[days];
        Spread spread = new Spread();
        years.values().forEach(year -> spread.exceptions(year, exceptions, firstEpochDay));
        for (int day = 0; day < days; day++) {
            firstSession[day] = spread.opens.size();
            workingDaysBefore[day] = spread.workingDays.size();
            LocalDate date = first.plusDays(day);
            CalendarYear year = years.get(date.getYear());
            if (year != null) {
                spread.day(day, date, year);
            }
        }
        firstSession[days] = spread.opens.size();
        workingDaysBefore[days] = spread.workingDays.size();
        opens = spread.opens.stream().mapToLong(Long::longValue).toArray();
        closes = spread.closes.stream().mapToLong(Long::longValue).toArray();
        workingDays = spread.workingDays.stream().mapToInt(Integer::intValue).toArray();
        before = new long[opens.length + 1];
        for (int i = 0; i < opens.length; i++) {
            before[i + 1] = before[i] + closes[i] - opens[i];
        }
        knownUntil = new int[days];
        int unknown = days;
        for (int day = days - 1; day >= 0; day--) {
            if (years.containsKey(first.plusDays(day).getYear())) {
                knownUntil[day] = unknown;
            } else {
                unknown = day;
            }
        }
    }

    /** Collects the sessions day by day while the arrays are being built. */
    private static final class Spread {
        private final List<Long> opens = new ArrayList<>();
        private final List<Long> closes = new ArrayList<>();
        private final List<Integer> workingDays = new ArrayList<>();
        private final Map<LocalDate, DayOfWeek> hoursOf = new HashMap<>();

        void exceptions(CalendarYear year, @Nullable NamedDay[] exceptions, long firstEpochDay) {
            DayOfWeek ordinary = year.sessions().stream()
                    .flatMap(session -> session.days().stream())
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            for (NamedDay day : year.makeUpDays()) {
                exceptions[Math.toIntExact(day.date().toEpochDay() - firstEpochDay)] = day;
                hoursOf.put(day.date(), ordinary);
            }
            for (NamedDay day : year.closedDays()) {
                exceptions[Math.toIntExact(day.date().toEpochDay() - firstEpochDay)] = day;
            }
        }

        void day(int day, LocalDate date, CalendarYear year) {
            if (year.closedDays().stream().anyMatch(closed -> closed.date().equals(date))) {
                return;
            }
            DayOfWeek hours = hoursOf.getOrDefault(date, date.getDayOfWeek());
            int known = opens.size();
            year.sessions().stream()
                    .filter(session -> session.days().contains(hours))
                    .sorted(Comparator.comparing(Session::from))
                    .forEach(session -> {
                        opens.add(date.toEpochDay() * DAY + session.from().toNanoOfDay());
                        closes.add(date.toEpochDay() * DAY + session.to().toNanoOfDay());
                    });
            if (opens.size() > known) {
                workingDays.add(day);
            }
        }
    }

    int days() {
        return exceptions.length;
    }

    long firstEpochDay() {
        return firstEpochDay;
    }

    boolean isOpen(long moment) {
        int session = sessionFrom(moment);
        return session < opens.length && opens[session] <= moment;
    }

    /** The day in which a moment lies; the moment must lie within the table. */
    int dayOf(long moment) {
        return Math.toIntExact(Math.floorDiv(moment, DAY) - firstEpochDay);
    }

    int dayOf(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() - firstEpochDay);
    }

    LocalDate dateOf(int day) {
        return LocalDate.ofEpochDay(firstEpochDay + day);
    }

    /** Whether the hours of a day, which may lie outside the table, are known. */
    boolean isKnown(long day) {
        return day >= 0 && day < knownUntil.length && knownUntil[(int) day] > 0;
    }

    /** The first day after a known one whose hours are unknown. */
    int knownUntil(int day) {
        return knownUntil[day];
    }

    /** Midnight at which a day begins; one day after the last is allowed. */
    long startOf(int day) {
        return (firstEpochDay + day) * DAY;
    }

    boolean isWorkingDay(int day) {
        return firstSession[day] < firstSession[day + 1];
    }

    /** Why a day is an exception; null on an ordinary day of the week. */
    @Nullable
    NamedDay exception(int day) {
        return exceptions[day];
    }

    /** The first working day on or after a day; {@link #days()} when there is none. */
    int workingDayFrom(int day) {
        int rank = workingDaysBefore[day];
        return rank < workingDays.length ? workingDays[rank] : days();
    }

    /** The n-th working day after a day; {@link #days()} when the table ends before it. */
    int workingDayAfter(int day, int n) {
        long rank = workingDaysBefore[day + 1] + (long) n - 1;
        return rank < workingDays.length ? workingDays[(int) rank] : days();
    }

    int firstSessionOf(int day) {
        return firstSession[day];
    }

    long opening(int session) {
        return opens[session];
    }

    long closing(int session) {
        return closes[session];
    }

    int sessions() {
        return opens.length;
    }

    long firstOpening(int workingDay) {
        return opens[firstSession[workingDay]];
    }

    long lastClosing(int workingDay) {
        return closes[firstSession[workingDay + 1] - 1];
    }

    /** The session that contains a moment, or the next one; {@link #sessions()} when there is none. */
    int sessionFrom(long moment) {
        int session = firstSession[dayOf(moment)];
        while (session < closes.length && closes[session] <= moment) {
            session++;
        }
        return session;
    }

    /** Working time from the beginning of the table to a moment within it. */
    long workedUntil(long moment) {
        int session = sessionFrom(moment);
        return session == opens.length ? before[session] : before[session] + Math.max(0, moment - opens[session]);
    }

    /** The earliest moment by which some working time (more than none) has passed since the beginning; -1 beyond the end of the table. */
    long momentAfter(long worked) {
        if (worked > before[opens.length]) {
            return -1;
        }
        int low = 0;
        int high = opens.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before[middle + 1] >= worked) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return opens[low] + worked - before[low];
    }
}
