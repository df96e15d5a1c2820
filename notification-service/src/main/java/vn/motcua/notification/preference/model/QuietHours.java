package vn.motcua.notification.preference.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import vn.motcua.kit.time.VietnamTime;

/**
 * Hours in which no telephone rings; they may go over midnight.
 *
 * @param from Vietnamese time of day
 * @param to when they end; the same as their beginning: there are none
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /** How long they still last; zero outside of them. */
    public Duration left(Instant now) {
        ZonedDateTime here = now.atZone(VietnamTime.ZONE);
        LocalTime time = here.toLocalTime();
        boolean overMidnight = to.isBefore(from);
        boolean quiet =
                overMidnight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        if (!quiet) {
            return Duration.ZERO;
        }
        ZonedDateTime end = here.with(to);
        return Duration.between(here, end.isAfter(here) ? end : end.plusDays(1));
    }
}
