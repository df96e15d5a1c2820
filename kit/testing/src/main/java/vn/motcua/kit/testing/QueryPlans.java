package vn.motcua.kit.testing;

import java.util.Arrays;
import java.util.List;
import org.hibernate.stat.QueryStatistics;
import org.hibernate.stat.Statistics;

/**
 * Which queries of a service Hibernate interprets once and which each time, by its own count: it looks up the text of a query and then its plan,
 * so a query whose plan is kept is found twice a run.
 */
public final class QueryPlans {

    /** Before that the first runs, which find nothing yet, weigh too much. */
    private static final int ENOUGH_RUNS = 5;

    private QueryPlans() {}

    /** The texts of queries in HQL that were run often enough and whose plan was found. */
    public static List<String> kept(Statistics statistics) {
        return queries(statistics, true);
    }

    /** Those that were run often enough and interpreted anew each time. */
    public static List<String> interpretedAnew(Statistics statistics) {
        return queries(statistics, false);
    }

    private static List<String> queries(Statistics statistics, boolean kept) {
        return Arrays.stream(statistics.getQueries())
                .filter(text -> {
                    QueryStatistics query = statistics.getQueryStatistics(text);
                    return isInterpreted(query) && query.getExecutionCount() >= ENOUGH_RUNS && isKept(query) == kept;
                })
                .toList();
    }

    /** SQL goes to the database as it is. */
    private static boolean isInterpreted(QueryStatistics query) {
        return query.getPlanCompilationTotalMicroseconds() > 0;
    }

    private static boolean isKept(QueryStatistics query) {
        return query.getPlanCacheHitCount() > query.getExecutionCount();
    }
}
