package vn.motcua.intake.platform;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.web.Page;
import vn.motcua.kit.web.PageCursor;

/** The query parameters that all lists have; a wrong one is refused by its name. */
public final class ListQuery {

    private static final int LONGEST_CODE = 100;

    private ListQuery() {}

    /**
     * The time-ordered id after which the page begins; null for the first page.
     *
     * @throws InvalidRequest naming {@code query.cursor} when it is none of ours
     */
    public static @Nullable UUID after(@Nullable String cursor) {
        List<String> parts = PageCursor.read(cursor, 1);
        try {
            return parts.isEmpty() ? null : UUID.fromString(parts.getFirst());
        } catch (IllegalArgumentException notOurs) {
            throw InvalidRequest.field("query.cursor", "cursor");
        }
    }

    /**
     * How many items a page shall have.
     *
     * @throws InvalidRequest naming {@code query.limit} when it is no number
     */
    public static int limit(@Nullable String limit) {
        if (limit == null || limit.isEmpty()) {
            return Page.limit(null);
        }
        try {
            return Page.limit(Integer.valueOf(limit));
        } catch (NumberFormatException noNumber) {
            throw InvalidRequest.field("query.limit", "wrong-type");
        }
    }

    /**
     * A code to look for; null when none is named.
     *
     * @throws InvalidRequest naming the parameter when it cannot be a code
     */
    public static @Nullable String code(String parameter, @Nullable String code) {
        if (code != null && (code.isBlank() || code.length() > LONGEST_CODE)) {
            throw InvalidRequest.field("query." + parameter, "wrong-format");
        }
        return code == null ? null : code.strip();
    }

    /**
     * A national status to filter by; null for all.
     *
     * @throws InvalidRequest naming {@code query.status} when there is no such status
     */
    public static @Nullable Integer status(@Nullable String status) {
        if (status == null || status.isEmpty()) {
            return null;
        }
        if (!status.matches("[1-9]|10")) {
            throw InvalidRequest.field("query.status", "unknown-status");
        }
        return Integer.valueOf(status);
    }
}
