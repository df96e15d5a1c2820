package vn.motcua.kit.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.UUID;

/**
 * Values that come in as text, each in its one form, in bodies, queries and cursors alike. Years have four digits: what lies beyond is somebody's
 * mistake, and beyond what the database can hold.
 */
public final class IncomingValues {

    private static final int LAST_YEAR = 9999;

    private IncomingValues() {}

    /**
     * A day, {@code 2026-05-04}.
     *
     * @throws DateTimeException when it is none
     */
    public static LocalDate day(String text) {
        return withinReason(LocalDate.parse(text));
    }

    /**
     * A time of the day, {@code 07:30}.
     *
     * @throws DateTimeException when it is none
     */
    public static LocalTime timeOfDay(String text) {
        return LocalTime.parse(text);
    }

    /**
     * A moment with its offset, {@code 2026-05-04T08:00:00+07:00}.
     *
     * @throws DateTimeException when it is none
     */
    public static OffsetDateTime time(String text) {
        return withinReason(OffsetDateTime.parse(text));
    }

    /**
     * The moment of a time with its offset.
     *
     * @throws DateTimeException when it is none
     */
    public static Instant instant(String text) {
        return time(text).toInstant();
    }

    /**
     * An id, written in full.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not a UUID");
        }
        return id;
    }

    private static <T extends TemporalAccessor> T withinReason(T time) {
        int year = time.get(ChronoField.YEAR);
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("year " + year);
        }
        return time;
    }
}
