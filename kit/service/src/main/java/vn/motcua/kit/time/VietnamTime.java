package vn.motcua.kit.time;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.motcua.workingtime.WorkingCalendar;

/** Vietnamese time: days begin at midnight there, and people are shown their own hours. Plain Java. */
public final class VietnamTime {

    /** The one zone of the city. */
    public static final ZoneId ZONE = WorkingCalendar.ZONE;

    private VietnamTime() {}

    /** The moment on a Vietnamese clock, {@code +07:00}. */
    public static OffsetDateTime local(Instant moment) {
        return moment.atZone(ZONE).toOffsetDateTime();
    }

    /** See {@link #local}; nothing stays nothing. */
    public static @Nullable OffsetDateTime localOrNull(@Nullable Instant moment) {
        return moment == null ? null : local(moment);
    }

    /** The Vietnamese day of a moment. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** Today in Vietnam. */
    public static LocalDate today(InstantSource clock) {
        return day(clock.instant());
    }
}
