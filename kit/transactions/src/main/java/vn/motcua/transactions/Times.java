package vn.motcua.transactions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Moments as {@code timestamptz}: the drivers take and give them with an offset, and native queries in whichever type they chose. */
public final class Times {

    private Times() {}

    /** A moment as the database takes it. */
    public static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** The same where there may be none. */
    public static @Nullable OffsetDateTime utcOrNull(@Nullable Instant moment) {
        return moment == null ? null : utc(moment);
    }

    /** The moment of a column that may be empty. */
    public static @Nullable Instant instantOrNull(@Nullable OffsetDateTime column) {
        return column == null ? null : column.toInstant();
    }

    /** The moment of a column of a native query. */
    public static Instant instant(Object column) {
        return switch (column) {
            case Instant instant -> instant;
            case OffsetDateTime time -> time.toInstant();
            case java.time.LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
            default -> throw new IllegalArgumentException("not a time: " + column.getClass());
        };
    }
}
