package vn.motcua.transactions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the database, or the way to it, may keep a service waiting. Each limit gives up what hangs; a caller is then told to come back. */
@ConfigMapping(prefix = "motcua.database")
public interface DatabaseConfig {

    /** The longest a statement may run. */
    @WithDefault("PT30S")
    Duration statementTimeout();

    /** The longest a statement may wait for a lock. */
    @WithDefault("PT10S")
    Duration lockTimeout();

    /** The longest a transaction may wait for its service. */
    @WithDefault("PT30S")
    Duration idleInTransactionTimeout();

    /** The longest a transaction may last at all (PostgreSQL 17 and later; PT0S for one before that): it also bounds what an outbox must keep. */
    @WithDefault("PT2M")
    Duration transactionTimeout();

    /** A connection on which nothing has moved for so long is closed: its peer hangs or is gone. Longer than the longest statement. */
    @WithDefault("PT45S")
    Duration longestSilence();

    /** The longest it may take to connect. */
    @WithDefault("PT5S")
    Duration connectTimeout();

    /**
     * Whether a table may be read from end to end where an index leads to what is wanted. PostgreSQL takes that for cheaper while a table is small, and a
     * connection keeps the plan while the table grows.
     */
    @WithDefault("false")
    boolean wholeTables();
}
