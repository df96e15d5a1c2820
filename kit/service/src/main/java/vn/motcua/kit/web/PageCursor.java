package vn.motcua.kit.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;

/** An opaque place in a list: the sort key of the last row, so that a page never shifts when rows are added. */
public final class PageCursor {

    private static final String SEPARATOR = "\u001f";

    private PageCursor() {}

    static String write(List<String> parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor of {@code size} parts; an absent one gives an empty list.
     *
     * @throws InvalidRequest naming {@code query.cursor} when it is none of ours
     */
    public static List<String> read(@Nullable String cursor, int size) {
        if (cursor == null || cursor.isEmpty()) {
            return List.of();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split(SEPARATOR, -1));
            if (parts.size() == size) {
                return parts;
            }
        } catch (IllegalArgumentException notBase64) {
            throw InvalidRequest.field("query.cursor", "cursor");
        }
        throw InvalidRequest.field("query.cursor", "cursor");
    }
}
