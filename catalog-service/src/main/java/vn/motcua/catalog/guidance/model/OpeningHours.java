package vn.motcua.catalog.guidance.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.workingtime.CalendarYear;
import vn.motcua.workingtime.NamedDay;
import vn.motcua.workingtime.Session;
import vn.motcua.workingtime.WorkingCalendar;
import vn.motcua.workingtime.YearNotApproved;

/**
 * When a counter is open, seen from a moment.
 *
 * @param sessions the weekly hours; empty when nobody has decided the year
 * @param nextOpening when somebody who comes now can be received: now, or the next opening; null beyond the years that are decided
 * @param closedSoon days of the next weeks on which it is closed although the week says otherwise
 * @param openSoon days of the next weeks on which it is open although the week says otherwise
 */
public record OpeningHours(
        List<Session> sessions,
        boolean openNow,
        @Nullable Instant nextOpening,
        List<NamedDay> closedSoon,
        List<NamedDay> openSoon) {

    private static final int SOON_IN_DAYS = 30;

    public OpeningHours {
        sessions = List.copyOf(sessions);
        closedSoon = List.copyOf(closedSoon);
        openSoon = List.copyOf(openSoon);
    }

    /** The hours of a calendar; null stands for one without any year. */
    public static OpeningHours of(@Nullable WorkingCalendar calendar, Instant now) {
        LocalDate today = VietnamTime.day(now);
        CalendarYear year = calendar == null ? null : calendar.years().get(today.getYear());
        if (calendar == null || year == null) {
            return new OpeningHours(List.of(), false, null, List.of(), List.of());
        }
        List<CalendarYear> years = calendar.years().tailMap(today.getYear(), true).entrySet().stream()
                .map(Map.Entry::getValue)
                .toList();
        return new OpeningHours(
                year.sessions(),
                calendar.isOpen(now),
                nextOpening(calendar, now),
                soon(years.stream().flatMap(one -> one.closedDays().stream()).toList(), today),
                soon(years.stream().flatMap(one -> one.makeUpDays().stream()).toList(), today));
    }

    private static @Nullable Instant nextOpening(WorkingCalendar calendar, Instant now) {
        try {
            return calendar.nextOpening(now);
        } catch (YearNotApproved unknown) {
            return null;
        }
    }

    private static List<NamedDay> soon(List<NamedDay> days, LocalDate today) {
        LocalDate end = today.plusDays(SOON_IN_DAYS);
        return days.stream()
                .filter(day -> !day.date().isBefore(today) && !day.date().isAfter(end))
                .sorted((one, other) -> one.date().compareTo(other.date()))
                .toList();
    }
}
