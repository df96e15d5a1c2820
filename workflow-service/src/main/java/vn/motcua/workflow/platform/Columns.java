package vn.motcua.workflow.platform;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads columns of native queries, whichever of its Java types the driver chose. */
public final class Columns {

    private Columns() {}

    /** A {@code timestamptz} that is there. */
    public static Instant instant(Object column) {
        return switch (column) {
            case Instant instant -> instant;
            case OffsetDateTime time -> time.toInstant();
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
            default -> throw new IllegalArgumentException("Not a time: " + column.getClass());
        };
    }

    /** A {@code timestamptz} that may be missing. */
    public static @Nullable Instant instantOrNull(@Nullable Object column) {
        return column == null ? null : instant(column);
    }
}
