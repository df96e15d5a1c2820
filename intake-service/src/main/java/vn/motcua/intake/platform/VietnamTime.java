package vn.motcua.intake.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Times as people in Viet Nam read them. */
public final class VietnamTime {

    /** The zone of all dates and office hours. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamTime() {}

    /** The day in Viet Nam. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The moment with Viet Nam's offset, for answers. */
    public static OffsetDateTime local(Instant moment) {
        return moment.atZone(ZONE).toOffsetDateTime();
    }

    /** See {@link #local}; nothing stays nothing. */
    public static @Nullable OffsetDateTime localOrNull(@Nullable Instant moment) {
        return moment == null ? null : local(moment);
    }
}
