package vn.motcua.workflow.platform;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.web.Page;
import vn.motcua.kit.web.PageCursor;

/** Query parameters of lists; a wrong one is refused with its name. */
public final class Parameters {

    private Parameters() {}

    /**
     * Where a list goes on: after the row with this due time and this dossier.
     *
     * @param dueAt of the last row shown
     * @param dossierId of the last row shown
     */
    public record Place(Instant dueAt, UUID dossierId) {}

    /** Reads a cursor; null when the list begins at its beginning. */
    public static @Nullable Place place(@Nullable String cursor) {
        List<String> parts = PageCursor.read(cursor, 2);
        if (parts.isEmpty()) {
            return null;
        }
        try {
            return new Place(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            throw InvalidRequest.field("query.cursor", "cursor");
        }
    }

    /** Reads how many items are wanted. */
    public static int limit(@Nullable String wanted) {
        if (wanted == null || wanted.isBlank()) {
            return Page.limit(null);
        }
        try {
            return Page.limit(Integer.valueOf(wanted.strip()));
        } catch (NumberFormatException noNumber) {
            throw InvalidRequest.field("query.limit", "wrong-type");
        }
    }

    /** Reads one of some words; null when it is absent. */
    public static <E extends Enum<E>> @Nullable E word(String name, @Nullable String text, Class<E> words) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(text))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.field("query." + name, "wrong-type"));
    }
}
