package vn.motcua.workflow.platform;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A query with named places ({@code :officer}), as the database takes it: numbered. For lists whose conditions come and go; each text is read once.
 *
 * @param text with {@code $1}, {@code $2}, …
 * @param names of the places, in that order
 */
public record NamedSql(String text, List<String> names) {

    private static final Pattern PLACE = Pattern.compile("(?<!:):([A-Za-z]+)");
    private static final Map<String, NamedSql> READ = new ConcurrentHashMap<>();

    /** Reads it. The texts must be few: made of our own parts, never of what a caller sent. */
    public static NamedSql of(String named) {
        return READ.computeIfAbsent(named, NamedSql::read);
    }

    private static NamedSql read(String named) {
        List<String> names = PLACE.matcher(named)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        return new NamedSql(
                PLACE.matcher(named).replaceAll(found -> "\\$" + (names.indexOf(found.group(1)) + 1)), names);
    }

    /** The values in the order of their places. */
    public @Nullable Object[] values(Map<String, ?> byName) {
        return names.stream()
                .map(name -> Objects.requireNonNull(byName.get(name), name))
                .toArray();
    }
}
