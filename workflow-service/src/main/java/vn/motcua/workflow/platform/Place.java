package vn.motcua.workflow.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.text.IncomingValues;
import vn.motcua.kit.web.PageCursor;

/**
 * Where a list goes on: after the row with this due time and this dossier.
 *
 * @param dueAt of the last row shown
 * @param dossierId of the last row shown
 */
public record Place(Instant dueAt, UUID dossierId) {

    /** Reads a cursor; null when the list begins at its beginning. */
    public static @Nullable Place read(@Nullable String cursor) {
        return PageCursor.place(
                cursor,
                2,
                parts -> new Place(IncomingValues.instant(parts.getFirst()), IncomingValues.uuid(parts.getLast())));
    }
}
