package vn.motcua.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL did to answer a statement of a service: the plan it really ran, not the one it would like to.
 *
 * @param rows of the answer
 * @param buffers pages of tables and indexes that were looked at, in memory or not
 * @param plan for people
 */
public record ExplainedQuery(long rows, long buffers, String plan) {

    /** A prepared statement is planned anew five times before PostgreSQL may settle on a plan for all values. */
    private static final int UNTIL_SETTLED = 6;

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([A-Za-z]+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Runs a statement, prepared and repeated as a service under load would, and explains its last run.
     *
     * @param sql with named parameters, as Hibernate takes them
     * @param values of the parameters; a collection stands for an array
     */
    public static ExplainedQuery of(String database, String sql, Map<String, ?> values) throws SQLException {
        List<String> names = PARAMETER
                .matcher(sql)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        String numbered = PARAMETER.matcher(sql).replaceAll(found -> "\\$" + (names.indexOf(found.group(1)) + 1));
        String call = names.stream()
                .map(name -> "'" + text(Objects.requireNonNull(values.get(name), name)) + "'")
                .collect(Collectors.joining(", ", "execute explained(", ")"));
        return explain(database, numbered, call);
    }

    /**
     * The same for a statement in the database's own words.
     *
     * @param sql with {@code $1}, {@code $2}, …
     * @param values in the order of their numbers; a collection stands for an array
     */
    public static ExplainedQuery of(String database, String sql, List<? extends @Nullable Object> values)
            throws SQLException {
        String call = values.isEmpty()
                ? "execute explained"
                : values.stream()
                        .map(value -> value == null ? "null" : "'" + text(value) + "'")
                        .collect(Collectors.joining(", ", "execute explained(", ")"));
        return explain(database, sql, call);
    }

    private static ExplainedQuery explain(String database, String sql, String call) throws SQLException {
        try (Connection connection = Infrastructure.database().connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("prepare explained as " + sql);
            for (int i = 0; i < UNTIL_SETTLED; i++) {
                statement.execute(call);
            }
            try (var plan = statement.executeQuery("explain (analyze, buffers, format json) " + call)) {
                plan.next();
                return read(plan.getString(1));
            }
        }
    }

    private static ExplainedQuery read(String json) {
        try {
            JsonNode plan = JSON.readTree(json).path(0).path("Plan");
            return new ExplainedQuery(
                    plan.path("Actual Rows").asLong(),
                    plan.path("Shared Hit Blocks").asLong()
                            + plan.path("Shared Read Blocks").asLong(),
                    plan.toPrettyString());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"))
                : value.toString();
    }
}
