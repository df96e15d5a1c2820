package vn.motcua.transactions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads a {@code timestamptz} of a native query, whichever of its Java types the driver chose. */
public final class Times {

    private Times() {}

    /** The same moment as an {@link Instant}. */
    public static Instant instant(Object column) {
        return switch (column) {
            case Instant instant -> instant;
            case OffsetDateTime time -> time.toInstant();
            case java.time.LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
            default -> throw new IllegalArgumentException("not a time: " + column.getClass());
        };
    }
}
