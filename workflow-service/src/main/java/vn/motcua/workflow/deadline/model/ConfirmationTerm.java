package vn.motcua.workflow.deadline.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import vn.motcua.workingtime.WorkingCalendar;

/**
 * Until when a unit confirms that it takes what it is sent: the same day, and the next morning of work where it was sent after 15:00 or on a day
 * that is closed.
 */
public final class ConfirmationTerm {

    private static final LocalTime CUT_OFF = LocalTime.of(15, 0);
    private static final LocalTime NOON = LocalTime.NOON;

    private ConfirmationTerm() {}

    /** The end of the last session of the day, or of the next morning. */
    public static Instant of(WorkingCalendar calendar, Instant sentAt) {
        LocalDate day = LocalDate.ofInstant(sentAt, WorkingCalendar.ZONE);
        Instant midnight = at(day.plusDays(1), LocalTime.MIDNIGHT);
        Duration left = calendar.workingTimeBetween(sentAt, midnight);
        if (sentAt.isBefore(at(day, CUT_OFF)) && left.isPositive()) {
            return calendar.plus(sentAt, left);
        }
        Instant opening = calendar.nextOpening(midnight);
        LocalDate next = LocalDate.ofInstant(opening, WorkingCalendar.ZONE);
        Instant noon = at(next, NOON);
        // An office that opens in the afternoon only has until its end.
        Instant until = opening.isBefore(noon) ? noon : at(next.plusDays(1), LocalTime.MIDNIGHT);
        return calendar.plus(opening, calendar.workingTimeBetween(opening, until));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
