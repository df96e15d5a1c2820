package vn.motcua.workingtime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The office hours of one unit over some years, and the arithmetic on them. Immutable; building one spreads the years out, so keep it.
 *
 * <p>Working time is what lies within a session: from its opening on, up to but not including its closing. Every operation refuses with
 * {@link YearNotApproved} when it would need a year that the calendar does not have.
 */
public final class WorkingCalendar {

    /** The zone of all office hours. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Viet Nam has kept UTC+7 without summer time since 1975, before the first year a calendar may have. */
    static final ZoneOffset OFFSET = ZoneOffset.ofHours(7);

    private static final int OFFSET_SECONDS = OFFSET.getTotalSeconds();

    private static final int SECONDS_OF_DAY = 86_400;

    private final NavigableMap<Integer, CalendarYear> years;
    private final Timetable table;

    private WorkingCalendar(NavigableMap<Integer, CalendarYear> years) {
        this.years = Collections.unmodifiableNavigableMap(years);
        this.table = new Timetable(years);
    }

    /**
     * A calendar of some years in any order; of two entries for one year the later counts.
     *
     * @throws IllegalArgumentException without any year
     */
    public static WorkingCalendar of(Collection<CalendarYear> years) {
        if (years.isEmpty()) {
            throw new IllegalArgumentException("A working calendar needs at least one year");
        }
        NavigableMap<Integer, CalendarYear> byYear = new TreeMap<>();
        years.forEach(year -> byYear.put(year.year(), year));
        return new WorkingCalendar(byYear);
    }

    /** See {@link #of(Collection)}. */
    public static WorkingCalendar of(CalendarYear... years) {
        return of(Arrays.asList(years));
    }

    /** This calendar with some years replaced or added: the hours of a unit that differ from everybody's. */
    public WorkingCalendar with(Collection<CalendarYear> exceptions) {
        NavigableMap<Integer, CalendarYear> merged = new TreeMap<>(years);
        exceptions.forEach(year -> merged.put(year.year(), year));
        return new WorkingCalendar(merged);
    }

    /** The years by number. */
    public NavigableMap<Integer, CalendarYear> years() {
        return years;
    }

    /** Whether the office is open at a moment; at the closing it is not. */
    public boolean isOpen(Instant moment) {
        return table.isOpen(local(moment));
    }

    /** The moment itself in working time, otherwise the next opening. */
    public Instant nextOpening(Instant moment) {
        long local = local(moment);
        return instant(opening(local));
    }

    /**
     * The working time between two moments, exactly.
     *
     * @throws IllegalArgumentException when {@code to} is before {@code from}
     */
    public Duration workingTimeBetween(Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The end lies before the beginning: " + from + "/" + to);
        }
        long begin = local(from);
        long end = local(to);
        requireKnown(table.dayOf(end), table.dayOf(begin));
        return Duration.ofNanos(table.workedUntil(end) - table.workedUntil(begin));
    }

    /**
     * The moment by which some working time has passed since a start. A sum that ends with a session ends at its closing, not at the next
     * opening; no working time at all leads to the start itself or, outside working time, to the next opening.
     *
     * @throws IllegalArgumentException when the working time is negative
     */
    public Instant plus(Instant start, Duration workingTime) {
        if (workingTime.isNegative()) {
            throw new IllegalArgumentException("Working time cannot be negative: " + workingTime);
        }
        return instant(after(local(start), workingTime.toNanos()));
    }

    /**
     * The date by which a result is due.
     *
     * @param receivedAt when the dossier was validly received
     * @param limit the time that the procedure grants
     * @param pauses when the clock stood still, in any order; where they overlap the time counts once. A pause moves the date by exactly
     *     the working time between its ends; what lies before the clock started, or begins when it had already run out, moves nothing
     */
    public DueDate dueDate(Instant receivedAt, Limit limit, List<Pause> pauses) {
        return new DueDateSum(this, receivedAt, limit).compute(pauses);
    }

    /** A due date without pauses, see {@link #dueDate(Instant, Limit, List)}. */
    public DueDate dueDate(Instant receivedAt, Limit limit) {
        return dueDate(receivedAt, limit, List.of());
    }

    Timetable table() {
        return table;
    }

    /** A moment as local nanoseconds, checked to lie in a known year. */
    long local(Instant moment) {
        long seconds = moment.getEpochSecond() + OFFSET_SECONDS;
        long epochDay = Math.floorDiv(seconds, SECONDS_OF_DAY);
        if (!table.isKnown(epochDay - table.firstEpochDay())) {
            throw new YearNotApproved(yearOf(epochDay));
        }
        return seconds * Timetable.SECOND + moment.getNano();
    }

    /** The year of any day that an instant can name, the farthest ones clamped to what a date can. */
    private static int yearOf(long epochDay) {
        return LocalDate.ofEpochDay(Math.clamp(epochDay, LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay()))
                .getYear();
    }

    static Instant instant(long local) {
        return Instant.ofEpochSecond(
                Math.floorDiv(local, Timetable.SECOND) - OFFSET_SECONDS, Math.floorMod(local, Timetable.SECOND));
    }

    /** The moment itself in working time, otherwise the next opening. */
    long opening(long moment) {
        int session = table.sessionFrom(moment);
        int day = session < table.sessions() ? table.dayOf(table.opening(session)) : table.days();
        requireKnown(day, table.dayOf(moment));
        return Math.max(moment, table.opening(session));
    }

    /** The moment by which some working time has passed. */
    long after(long start, long workingTime) {
        long begin = opening(start);
        if (workingTime == 0) {
            return begin;
        }
        long end = table.momentAfter(Math.addExact(table.workedUntil(begin), workingTime));
        requireKnown(end < 0 ? table.days() : table.dayOf(end), table.dayOf(begin));
        return end;
    }

    /** Refuses a day that lies behind a gap or behind the last year, seen from a day with known hours. */
    int requireKnown(int day, int seenFrom) {
        int unknown = table.knownUntil(seenFrom);
        if (day >= unknown) {
            throw new YearNotApproved(table.dateOf(unknown).getYear());
        }
        return day;
    }
}
