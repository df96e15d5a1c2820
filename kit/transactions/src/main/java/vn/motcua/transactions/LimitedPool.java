package vn.motcua.transactions;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The pool of the service, none of whose connections can hang for ever, and which sends together what is asked together. */
@Singleton
class LimitedPool implements PgPoolCreator {

    /** The client keeps no prepared statement that is longer, and prepares it anew each time, in a trip of its own. */
    private static final int LONGEST_STATEMENT = 32_768;

    private final DatabaseConfig config;

    LimitedPool(DatabaseConfig config) {
        this.config = config;
    }

    @Override
    public Pool create(Input input) {
        for (PgConnectOptions options : input.pgConnectOptionsList()) {
            SessionLimits.of(config).forEach(options::addProperty);
            if (!config.wholeTables()) {
                options.addProperty("enable_seqscan", "off");
            }
            options.setTcpKeepAlive(true);
            options.setConnectTimeout((int) config.connectTimeout().toMillis());
            options.setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
            options.setIdleTimeout((int) config.longestSilence().toMillis());
            options.setPreparedStatementCacheSqlLimit(LONGEST_STATEMENT);
        }
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .withConnectHandler(OneFlush::on)
                .build();
    }
}
