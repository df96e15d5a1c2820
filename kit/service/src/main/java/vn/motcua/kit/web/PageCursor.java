package vn.motcua.kit.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.text.IncomingText;
import vn.motcua.kit.text.IncomingValues;

/** An opaque place in a list: the sort key of the last row, so that a page never shifts when rows are added. */
public final class PageCursor {

    private static final String SEPARATOR = "\u001f";

    private static final int LONGEST_PART = 500;

    private PageCursor() {}

    static String write(List<String> parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /** Its parts; none when it is absent. */
    static List<String> read(@Nullable String cursor, int size) {
        if (cursor == null || cursor.isEmpty()) {
            return List.of();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split(SEPARATOR, -1));
            boolean isOurs = parts.size() == size
                    && parts.stream()
                            .allMatch(part -> part.length() <= LONGEST_PART && IncomingText.refused(part) == null);
            if (isOurs) {
                return parts;
            }
        } catch (IllegalArgumentException notBase64) {
            throw InvalidRequest.field("query.cursor", "cursor");
        }
        throw InvalidRequest.field("query.cursor", "cursor");
    }

    /**
     * The id after which the page begins; null when the list begins at its beginning.
     *
     * @throws InvalidRequest naming {@code query.cursor} when it is none of ours
     */
    public static @Nullable UUID id(@Nullable String cursor) {
        return place(cursor, 1, parts -> IncomingValues.uuid(parts.getFirst()));
    }

    /**
     * Reads the place that a cursor means; null when the list begins at its beginning.
     *
     * @param size how many parts it has
     * @param place makes a place of them, with {@link IncomingValues} for ids and times
     * @throws InvalidRequest naming {@code query.cursor} when it is none of ours
     */
    public static <T> @Nullable T place(@Nullable String cursor, int size, Function<List<String>, T> place) {
        List<String> parts = read(cursor, size);
        try {
            return parts.isEmpty() ? null : place.apply(parts);
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw InvalidRequest.field("query.cursor", "cursor");
        }
    }
}
