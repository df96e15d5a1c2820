package vn.motcua.kit.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most as many as asked for
 * @param next cursor of the next page; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** The most items a page can have. */
    public static final int MOST = 200;

    /**
     * Cuts a page out of a query that asked for one row more than wanted.
     *
     * @param rows up to {@code limit + 1} rows in order
     * @param cursorOf the sort key of a row, for the cursor
     */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, List<String>> cursorOf, Function<R, T> shape) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(
                shown.stream().map(shape).toList(), more ? PageCursor.write(cursorOf.apply(shown.getLast())) : null);
    }

    /** How many items: 50 unless asked for, between 1 and {@link #MOST}. */
    public static int limit(@Nullable Integer wanted) {
        return wanted == null ? 50 : Math.clamp(wanted, 1, MOST);
    }
}
