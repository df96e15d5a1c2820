package vn.motcua.transactions;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.lang.reflect.Array;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows, new or changed, that nothing else in their transaction touches. They travel in one statement with all others of their kind: PostgreSQL runs the
 * parts side by side, each sees the database as it was before, and which comes first is not said. What needs an order (a row that goes before the one
 * that replaces it) is {@linkplain Writes#write(String, Object...) a statement of its own}.
 */
public final class TableRows {

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

    private static final Map<String, Class<?>> TYPES = Map.of(
            "uuid", UUID.class,
            "text", String.class,
            "smallint", Short.class,
            "int", Integer.class,
            "bigint", Long.class,
            "boolean", Boolean.class,
            "timestamptz", OffsetDateTime.class,
            "date", LocalDate.class,
            "bytea", Buffer.class);

    private static final Map<List<Object>, String> TOGETHER = new ConcurrentHashMap<>();

    private final String one;
    private final @Nullable String many;
    private final List<Class<?>> types;

    private TableRows(String one, @Nullable String many, List<Class<?>> types) {
        this.one = one;
        this.many = many;
        this.types = types;
    }

    /** A statement in the database's own words ({@code $1}, {@code $2}, …) for one row, or for several that it takes as arrays. */
    public static TableRows of(String statement) {
        return new TableRows(statement, null, List.of());
    }

    /**
     * New rows, however many with one statement.
     *
     * @param columns names and types, such as {@code "lane smallint"}
     */
    public static TableRows inserted(String table, String... columns) {
        String names = Arrays.stream(columns).map(TableRows::nameOf).collect(Collectors.joining(", "));
        String numbers =
                IntStream.rangeClosed(1, columns.length).mapToObj(n -> "$" + n).collect(Collectors.joining(", "));
        String arrays = IntStream.rangeClosed(1, columns.length)
                .mapToObj(n -> "$" + n + "::" + typeOf(columns[n - 1]) + "[]")
                .collect(Collectors.joining(", "));
        String into = "insert into " + table + " (" + names + ") ";
        return new TableRows(
                into + "values (" + numbers + ")",
                into + "select * from unnest(" + arrays + ")",
                Arrays.stream(columns).<Class<?>>map(TableRows::classOf).toList());
    }

    private static String nameOf(String column) {
        return column.substring(0, column.indexOf(' '));
    }

    private static String typeOf(String column) {
        return column.substring(column.indexOf(' ') + 1);
    }

    private static Class<?> classOf(String column) {
        Class<?> type = TYPES.get(typeOf(column));
        if (type == null) {
            throw new IllegalArgumentException("no type for " + column);
        }
        return type;
    }

    /** For one row. */
    String statement() {
        return one;
    }

    /** Whether several rows can go in one statement. */
    boolean takesMany() {
        return many != null;
    }

    /** One statement for the rows of all of these. */
    static String together(Map<TableRows, List<@Nullable Object[]>> rows) {
        boolean several = rows.values().stream().anyMatch(of -> of.size() > 1);
        List<Object> key = new ArrayList<>(rows.keySet());
        key.add(several);
        return TOGETHER.computeIfAbsent(key, unknown -> written(rows.keySet(), several));
    }

    private static String written(Iterable<TableRows> parts, boolean several) {
        List<String> statements = new ArrayList<>();
        int[] taken = {0};
        for (TableRows part : parts) {
            String statement = several && part.many != null ? part.many : part.one;
            int[] most = {0};
            statements.add(PARAMETER.matcher(statement).replaceAll(found -> {
                int number = Integer.parseInt(found.group(1));
                most[0] = Math.max(most[0], number);
                return "\\$" + (taken[0] + number);
            }));
            taken[0] += most[0];
        }
        String last = statements.removeLast();
        return statements.isEmpty()
                ? last
                : IntStream.range(0, statements.size())
                                .mapToObj(n -> "w" + n + " as (" + statements.get(n) + ")")
                                .collect(Collectors.joining(",\n", "with ", "\n"))
                        + last;
    }

    /** The values of {@link #together}, in its order. */
    static Tuple values(Map<TableRows, List<@Nullable Object[]>> rows) {
        boolean several = rows.values().stream().anyMatch(of -> of.size() > 1);
        List<@Nullable Object> values = new ArrayList<>();
        rows.forEach((part, of) ->
                values.addAll(several && part.many != null ? part.columns(of) : Arrays.asList(of.getFirst())));
        return Tuple.tuple(values);
    }

    private List<Object> columns(List<@Nullable Object[]> rows) {
        List<Object> columns = new ArrayList<>(types.size());
        for (int n = 0; n < types.size(); n++) {
            Object column = Array.newInstance(types.get(n), rows.size());
            for (int row = 0; row < rows.size(); row++) {
                Array.set(column, row, rows.get(row)[n]);
            }
            columns.add(column);
        }
        return columns;
    }
}
