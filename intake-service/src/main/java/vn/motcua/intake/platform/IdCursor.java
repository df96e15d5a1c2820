package vn.motcua.intake.platform;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.web.PageCursor;

/** The cursor of lists that are sorted by a time-ordered id. */
public final class IdCursor {

    private IdCursor() {}

    /**
     * The id after which the page begins; null for the first page.
     *
     * @throws InvalidRequest naming {@code query.cursor} when it is none of ours
     */
    public static @Nullable UUID read(@Nullable String cursor) {
        List<String> parts = PageCursor.read(cursor, 1);
        try {
            return parts.isEmpty() ? null : UUID.fromString(parts.getFirst());
        } catch (IllegalArgumentException notOurs) {
            throw InvalidRequest.field("query.cursor", "cursor");
        }
    }
}
