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

    private static final Set<String> PASSING_STATES = Set.of("55P03", "25006", "25P03", "25P04");

    private static final Set<String> CLOSED =
            Set.of("Connection is closed", "Connection was closed", "Pool closed", "Connection pool closed");

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

    /** By type: whatever the text of an exception holds, it may come from an input. */
    private static boolean isConnectionLoss(Throwable cause) {
        return switch (cause) {
            // An IOException by name only: broken text does not mend by itself.
            case com.fasterxml.jackson.core.JsonProcessingException ignored -> false;
            case java.io.IOException ignored -> true;
            case TimeoutException ignored -> true;
            case io.vertx.core.VertxException ignored -> true;
            case io.vertx.core.impl.NoStackTraceThrowable ignored -> true;
            // The pool's and the driver's own: closed, closing, too busy.
            default -> cause.getClass().getName().startsWith("io.vertx.") || isClosed(cause);
        };
    }

    /** Hibernate and the driver say of a connection that went away under them that it is closed, in the plainest of types. */
    private static boolean isClosed(Throwable cause) {
        return cause.getClass() == IllegalStateException.class && CLOSED.contains(String.valueOf(cause.getMessage()));
    }
}
