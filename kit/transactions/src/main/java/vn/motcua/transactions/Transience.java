package vn.motcua.transactions;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.hibernate.JDBCException;
import org.jspecify.annotations.Nullable;

/** Tells a failure that passes (database away, lock lost, dependency not here yet) from one that stays. */
public final class Transience {

    /** SQLSTATE classes: connection, insufficient resources, operator intervention, system error, rollback. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "58", "40");

    private static final Set<String> PASSING_STATES = Set.of("55P03", "25006");

    private Transience() {}

    /** Whether trying the same again later can succeed. */
    public static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (passesItself(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the database cannot be reached or refuses work, so that a caller should be told to come back. */
    public static boolean databaseAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String state = stateOf(cause);
            if (state != null ? passingState(state) && !state.startsWith("40") : isConnectionLoss(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passesItself(Throwable cause) {
        return switch (cause) {
            case PassesLater ignored -> true;
            case PgException refused -> passingState(refused.getSqlState());
            case JDBCException refused when refused.getSQLState() != null -> passingState(refused.getSQLState());
            case SQLException refused when refused.getSQLState() != null -> passingState(refused.getSQLState());
            case jakarta.persistence.OptimisticLockException ignored -> true;
            case org.hibernate.StaleStateException ignored -> true;
            default -> isConnectionLoss(cause);
        };
    }

    /** Hibernate hands on the state of a refused statement in an exception of its own, without the driver's. */
    private static @Nullable String stateOf(Throwable cause) {
        return switch (cause) {
            case PgException refused -> refused.getSqlState();
            case JDBCException refused -> refused.getSQLState();
            case SQLException refused -> refused.getSQLState();
            default -> null;
        };
    }

    private static boolean passingState(@Nullable String state) {
        return state != null && (PASSING_STATES.contains(state) || PASSING_CLASSES.contains(state.substring(0, 2)));
    }

    /** The PostgreSQL client reports some losses only by text. */
    private static boolean isConnectionLoss(Throwable cause) {
        if (cause instanceof com.fasterxml.jackson.core.JsonProcessingException) {
            // An IOException by name only: broken text does not mend by itself.
            return false;
        }
        if (cause instanceof java.io.IOException
                || cause instanceof TimeoutException
                || cause instanceof io.vertx.core.VertxException
                || cause instanceof io.vertx.core.impl.NoStackTraceThrowable) {
            return true;
        }
        String text = String.valueOf(cause.getMessage());
        return text.contains("Connection refused")
                || text.contains("Connection is closed")
                || text.contains("connection was closed")
                || text.contains("Fail to read any response")
                || text.contains("Connection is not active")
                || text.contains("queue reached")
                || text.contains("Pool closed");
    }
}
