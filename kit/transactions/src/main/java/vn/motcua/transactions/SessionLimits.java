package vn.motcua.transactions;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The limits that PostgreSQL itself keeps for a connection, as it wants them at its start (milliseconds). */
public final class SessionLimits {

    private SessionLimits() {}

    /** Parameters of a connection that runs transactions. */
    public static Map<String, String> of(DatabaseConfig config) {
        Map<String, String> limits = new LinkedHashMap<>();
        limits.put("statement_timeout", millis(config.statementTimeout()));
        limits.put("lock_timeout", millis(config.lockTimeout()));
        limits.put("idle_in_transaction_session_timeout", millis(config.idleInTransactionTimeout()));
        if (!config.transactionTimeout().isZero()) {
            limits.put("transaction_timeout", millis(config.transactionTimeout()));
        }
        // The server looks whether we are still there: a host that vanishes gives its locks back within a minute.
        limits.put("tcp_keepalives_idle", "30");
        limits.put("tcp_keepalives_interval", "10");
        limits.put("tcp_keepalives_count", "3");
        return limits;
    }

    private static String millis(Duration limit) {
        return Long.toString(limit.toMillis());
    }
}
