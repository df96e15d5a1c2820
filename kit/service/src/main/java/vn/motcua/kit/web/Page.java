package vn.motcua.kit.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;

/**
 * One page of a list.
 *
 * @param items at most as many as asked for
 * @param next cursor of the next page; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** The most items a page can have. */
    public static final int MOST = 200;

    private static final int USUAL = 50;

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

    /**
     * How many items: 50 unless asked for.
     *
     * @throws InvalidRequest naming {@code query.limit} when it is not between 1 and {@link #MOST}
     */
    public static int limit(@Nullable Integer wanted) {
        if (wanted == null) {
            return USUAL;
        }
        if (wanted < 1 || wanted > MOST) {
            InvalidRequest refusal = new InvalidRequest();
            refusal.at("query.limit", "out-of-range", Map.of("limit", "1–" + MOST));
            throw refusal;
        }
        return wanted;
    }
}
